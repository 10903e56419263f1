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
        foreach (BallotMix mix in BallotMix.Of(vote.Together))
        {
            PivotalCoalition first = mix.Coalitions[0];
            text.Append("  together: ").Append(mix.Coalitions.Length == 1 ? string.Join(" and ", first.Changes.Select(Tell)) : Tell(mix));
            text.Append(": ").Append(VerdictWords.Result(first.Result)).Append(Verdicts(first.Verdicts)).Append(Ways(mix)).Append('\n');
        }

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

    /// <summary>So many of some seats, by either kind of ballot, with the least that each must have.</summary>
    private static string Tell(BallotMix mix)
    {
        FlipChange any = mix.Coalitions[0].Changes[0];
        string all = string.Create(CultureInfo.InvariantCulture, $"any {mix.Seats} of {Listed(any.What)} by {string.Join(" or ", mix.One.Concat(mix.Other))} (now {any.Was})");
        string one = mix.LeastOne == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", at least {mix.LeastOne} of them by {string.Join(" or ", mix.One)}");
        string other = mix.LeastOther == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", at least {mix.LeastOther} of them by {string.Join(" or ", mix.Other)}");
        return all + one + other;
    }

    private static string Ways(BallotMix mix) => mix.Ways.IsOne ? "" : $" ({ManyWays.Tell(mix.Ways)} ways)";

    private static string Listed(ImmutableArray<string> seats) => seats.Length <= MostListed + 2 ? string.Join(", ", seats)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", seats.Take(MostListed))} and {seats.Length - MostListed} more");
}
