using System.Collections;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Corpus.Tests;

public sealed class CrisesInCodeTests
{
    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_crisis_written_and_read_again_is_the_same(string name)
    {
        Crisis crisis = Cases.Crisis(name);
        string yaml = crisis.ToYaml(TreatyCorpus.Embedded);
        CrisisLoad again = Crisis.Parse(yaml, name, TreatyCorpus.Embedded);
        Text(again.Crisis.ShouldNotBeNull($"{string.Join('\n', again.Diagnostics)}\n{yaml}").File with { Id = crisis.Id }).ShouldBe(Text(crisis.File));
    }

    [Fact]
    public void A_crisis_in_code_is_heard_like_one_in_a_file()
    {
        Crisis crisis = Vote("CUB").Build(TreatyCorpus.Embedded);
        TreatyCorpus.Embedded.Hear(crisis).Verdict("un-charter/security-council").Outcome.ShouldBe(Outcome.Authorised);
    }

    [Fact]
    public void A_name_that_the_law_does_not_have_is_told_with_what_was_probably_meant() =>
        Should.Throw<ArgumentException>(() => new CrisisBuilder("a-draft", new DateOnly(1990, 11, 29)).Event("un-charter/draft-resolusion").Build(TreatyCorpus.Embedded))
            .Message.ShouldContain("did you mean 'un-charter/draft-resolution'?");

    [Fact]
    public void A_state_without_a_seat_has_no_ballot() =>
        Vote("BEL").Load(TreatyCorpus.Embedded).Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("BEL");

    private static CrisisBuilder Vote(string against) => new CrisisBuilder("a-draft", new DateOnly(1990, 11, 29))
        .Title("A vote: the use of force")
        .Fact("hostilities", ("kind", "armed-attack"), ("by", "IRQ"), ("against", "KWT"), ("place", "kuwait"))
        .Event("un-charter/draft-resolution", draft => draft
            .Symbol("S/RES/678").With("under", "chapter-vii").With("does", "authorises-force")
            .Ballots(ballots => ballots.No(against, "YEM").Abstain("CHN").OtherwiseYes()));

    /// <summary>All that a crisis says, without where it says it.</summary>
    private static string Text(object? value) => value switch
    {
        null => "null",
        string or Enum or DateOnly or bool or int or Rational => value.ToString() ?? "",
        SourceSpan or Provenance => "",
        IDictionary map => $"{{{string.Join("; ", map.Keys.Cast<object>().Select(key => $"{key}={Text(map[key])}").Order(StringComparer.Ordinal))}}}",
        IEnumerable list => IsDefault(list) ? "[]" : $"[{string.Join("; ", list.Cast<object?>().Select(Text))}]",
        _ => $"{value.GetType().Name}({string.Join(", ", value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0).Select(property => $"{property.Name}={Text(property.GetMethod is { IsStatic: true } ? null : property.GetValue(value))}"))})",
    };

    private static bool IsDefault(IEnumerable list) => list.GetType().GetProperty("IsDefault")?.GetValue(list) is true;
}
