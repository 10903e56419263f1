using TreatyRules.Model;

namespace TreatyRules.Corpus.Tests.Law;

/// <summary>The Charter's own verdict stands beside that of any treaty, one that it has never heard of too.</summary>
public sealed class TwoLayersTests
{
    private const string Attack = """
        crisis: reef-2001
        date: 2001-03-01
        facts:
          hostilities: [ { kind: armed-attack, by: FRA, against: NOR, place: norway } ]
        """;

    [Theory]
    [InlineData("")]
    [InlineData("claims-to-be: collective-defence")]
    public void Help_that_the_state_attacked_did_not_ask_for_waits_for_its_request(string claim)
    {
        Hearing hearing = Hear(claim, $"{Attack}\n  requests: []");
        hearing.Verdict("reef-pact/help").Outcome.ShouldBe(Outcome.Obliged);
        hearing.Verdict("un-charter/article-51-alliances").Outcome.ShouldBe(Outcome.Pending);
    }

    [Fact]
    public void Help_that_it_asked_for_is_collective_self_defence() =>
        Hear("", $"{Attack}\n  requests: [ {{ by: NOR, to: DNK, for: assistance, on: 2001-03-01 }} ]").Verdict("un-charter/article-51-alliances").Outcome.ShouldBe(Outcome.Authorised);

    [Fact]
    public void Force_where_nobody_was_attacked_is_prohibited_whatever_the_treaty_says() =>
        Hear("", Attack.Replace("armed-attack", "unrest", StringComparison.Ordinal)).Verdict("un-charter/article-51-alliances").Outcome.ShouldBe(Outcome.Prohibited);

    private static Hearing Hear(string claim, string crisis)
    {
        using var folder = new TemporaryFolder();
        IEnumerable<string> files = ((string[])["un-charter", "gazetteer"]).SelectMany(part => Directory.EnumerateFiles(Path.Combine(Repository.Treaties, part)));
        foreach (string file in files.Append(Path.Combine(Repository.Treaties, "vocabulary.yaml")))
            folder.Write(Path.GetRelativePath(Repository.Treaties, file), File.ReadAllText(file));
        folder.Write("reef-pact/treaty.yaml", $$"""
            treaty: reef-pact
            title: The Reef Pact
            in-force: 1995-01-01
            {{claim}}
            parties: { DNK: 1995-01-01, NOR: 1995-01-01 }
            terms: { strife: { of: hostility, article: "1", all: [ kind in (armed-attack or unrest), against is party ] } }
            procedures:
              help:
                initial: peace
                states:
                  peace: { outcome: not-engaged, always: { to: due, when: some strife, article: "1" } }
                  due: { outcome: obliged, duties: { for: strife, bearers: parties except strife.against, must: help with force, action: armed-force, article: "2" } }
            """);
        TreatyCorpusLoad law = TreatyCorpus.Load(folder.Path);
        TreatyCorpus corpus = law.Corpus.ShouldNotBeNull(string.Join('\n', law.Diagnostics));
        CrisisLoad load = Crisis.Parse(crisis, "reef-2001.yaml", corpus);
        return corpus.Hear(load.Crisis.ShouldNotBeNull(string.Join('\n', load.Diagnostics)));
    }
}
