using System.Collections.Immutable;
using TreatyRules.Analysis;

namespace TreatyRules.Corpus.Tests;

/// <summary>How firmly the cases hold the law to what it says. The other treaties are measured by <c>treaty test seeds --mutate</c>.</summary>
public sealed class UnnoticedChangesTests
{
    private static readonly ImmutableArray<string> s_treaties = ["collective-security-treaty", "league-covenant", "north-atlantic-treaty", "un-charter"];

    [Fact]
    public void Of_the_four_great_treaties_no_change_goes_unnoticed_but_those_that_no_case_can_tell()
    {
        LawMutation mutation = LawMutation.Of(CrisisFiles.Find(Repository.Seeds), TreatyCorpus.Embedded, s_treaties);
        string text = LawMutationText.Write(mutation);

        foreach (IGrouping<string, TriedChange> treaty in mutation.Tried.GroupBy(tried => tried.Change.Treaty))
            new LawMutation([.. treaty], mutation.Cases).Score.ShouldBeGreaterThan(0.9, text);
        mutation.Survivors.Select(tried => $"{tried.Change.Treaty}, {tried.Change.Article}: {tried.Change}").Order(StringComparer.Ordinal)
            .ShouldBe(Listed().Order(StringComparer.Ordinal), $"docs/unnoticed.md lists what no case notices, each with its reason.\n{text}");
    }

    [Fact]
    public void Each_change_that_goes_unnoticed_is_listed_with_its_reason()
    {
        string[] lines = [.. File.ReadLines(Path.Combine(Repository.Root, "docs", "unnoticed.md")).Where(line => line.Length > 0)];
        int last = Array.FindLastIndex(lines, line => line.StartsWith("- ", StringComparison.Ordinal));

        lines.Length.ShouldBeGreaterThan(last + 1);
        for (int i = 0; i <= last; i++)
        {
            if (lines[i].StartsWith("- ", StringComparison.Ordinal))
                (lines[i + 1].StartsWith("- ", StringComparison.Ordinal) || lines[i + 1].StartsWith("  - ", StringComparison.Ordinal)).ShouldBeTrue(lines[i]);
        }
    }

    /// <summary>The changes that the list has, each under its treaty and its article.</summary>
    private static IEnumerable<string> Listed()
    {
        (string treaty, string article) = ("", "");
        foreach (string line in File.ReadLines(Path.Combine(Repository.Root, "docs", "unnoticed.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                treaty = line[3..];
            else if (line.StartsWith("### ", StringComparison.Ordinal))
                article = line[4..];
            else if (line.StartsWith("- `", StringComparison.Ordinal))
                yield return $"{treaty}, {article}: {line[3..^1]}";
        }
    }
}
