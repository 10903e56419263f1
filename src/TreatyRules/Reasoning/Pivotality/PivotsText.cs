using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TreatyRules.Model;
using TreatyRules.Reasoning.Counterfactuals;

namespace TreatyRules.Reasoning.Pivotality;

/// <summary>Tells in words on whose ballots votes hang.</summary>
internal static class PivotsText
{
    private const int MostListed = 10;

    /// <summary>A paragraph for each vote.</summary>
    public static string Write(PivotReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Votes.IsEmpty ? "no vote was held\n" : string.Concat(report.Votes.Select(Write));
    }

    /// <summary>The first as it is; of the others, each under another reading, only the votes that hang on other ballots then.</summary>
    public static string Write(ImmutableArray<PivotReport> reports)
    {
        var text = new StringBuilder(Write(reports[0]));
        Dictionary<string, string> before = reports[0].Votes.ToDictionary(vote => $"{vote.Vote.Event}/{vote.Vote.On}", Write);
        List<string> same = [];
        foreach (PivotReport report in reports.Skip(1))
        {
            string reading = string.Join(", ", report.Readings.Except(reports[0].Readings).Select(pair => $"{pair.Key} = {pair.Value}"));
            ImmutableArray<string> others =
                [.. report.Votes.Where(vote => before.GetValueOrDefault($"{vote.Vote.Event}/{vote.Vote.On}") != Write(vote)).Select(Write)];
            if (others.IsEmpty)
                same.Add(reading);
            else
                text.Append("if ").Append(reading).Append('\n').AppendJoin("", others.SelectMany(vote => vote.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Select(line => $"  {line}\n"));
        }

        foreach (string reading in same)
            text.Append("no other if ").Append(reading).Append('\n');
        return text.ToString();
    }

    /// <summary>One vote: a line for each kind of ballot on which it hangs.</summary>
    public static string Write(VotePivots vote)
    {
        ArgumentNullException.ThrowIfNull(vote);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{VerdictWords.Vote(vote.Vote)}  {vote.Vote.On:yyyy-MM-dd}  {vote.Vote.Rule}\n");
        if (vote.Possible.Length > 1)
            text.Append("  still open: ").AppendJoin(" or ", vote.Possible.Select(VerdictWords.Result)).Append('\n');
        ImmutableArray<Pivot> blocking = [.. vote.Blocking];
        foreach (Pivot pivot in vote.Alone.Where(pivot => !blocking.Contains(pivot)))
            text.Append("  alone: ").Append(Tell(pivot)).Append(": ").AppendJoin(" or ", pivot.Results.Select(VerdictWords.Result)).Append(Way(pivot)).Append(Verdicts(pivot.Verdicts)).Append('\n');
        foreach (Pivot pivot in blocking)
            text.Append("  can block: ").Append(Tell(pivot)).Append(": ").Append(By(pivot)).Append(Verdicts(pivot.Verdicts)).Append('\n');
        if (vote.Alone.IsEmpty && vote.Vote.Counts.Sum() + vote.Vote.Unknown > 0)
            text.Append($"  {None(vote)}\n");
        foreach (PivotalCoalition coalition in vote.Together)
            text.Append("  together: ").AppendJoin(" and ", coalition.Changes.Select(Tell)).Append(": ").Append(VerdictWords.Result(coalition.Result)).Append(Verdicts(coalition.Verdicts)).Append(Ways(coalition)).Append('\n');
        foreach (string limit in vote.Limits)
            text.Append("  note: ").Append(limit).Append('\n');
        return text.ToString();
    }

    private static string Tell(Pivot pivot) =>
        $"{(pivot.Seats.Length == 1 ? "" : "any of ")}{Listed(pivot.Seats)} by {string.Join(" or ", pivot.Is.Select(ballot => ballot.Word()))} (now {pivot.Was?.Word() ?? "unknown"})";

    private static string Tell(FlipChange change)
    {
        string seats = change.Choose == change.What.Length ? string.Join(" and ", change.What)
            : change.Choose == 1 ? $"any of {Listed(change.What)}" : string.Create(CultureInfo.InvariantCulture, $"any {change.Choose} of {Listed(change.What)}");
        return $"{seats} by {string.Join(" or ", change.Is)} (now {change.Was})";
    }

    private static string None(VotePivots vote) =>
        !vote.Limits.IsEmpty ? "no ballot of those looked at changes it alone"
        : vote.Possible.Length == 1 ? "no ballot alone changes it"
        : vote.Vote.Unknown > 0 ? "no ballot alone settles it" : "no ballot alone settles it; every ballot is known, and which of them count is not";

    /// <summary>A veto is named where it stands in the way however many the votes are.</summary>
    private static string By(Pivot pivot) => pivot.Results.Contains(VoteResult.Vetoed) ? "a veto" : string.Join(" or ", pivot.Results.Select(VerdictWords.Result));

    private static string Way(Pivot pivot) => pivot.Way is null ? "" : $" ({pivot.Way})";

    private static string Verdicts(ImmutableArray<PivotalVerdict> verdicts) => verdicts.IsEmpty ? "; no verdict changes"
        : string.Concat(verdicts.Select(verdict => $"; {verdict.Procedure} {VerdictWords.Headline(verdict.From)} -> {VerdictWords.Headline(verdict.To)}"));

    private static string Ways(PivotalCoalition coalition) => coalition.Ways.IsOne ? "" : $" ({ManyWays.Tell(coalition.Ways)} ways)";

    private static string Listed(ImmutableArray<string> seats) => seats.Length <= MostListed + 2 ? string.Join(", ", seats)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", seats.Take(MostListed))} and {seats.Length - MostListed} more");
}
