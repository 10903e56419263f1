using System.Globalization;
using System.Text;
using TreatyRules.Model;
using TreatyRules.Verdicts;

namespace TreatyRules.Replay;

/// <summary>Writes what came of a replay as plain text.</summary>
internal static class ReplayText
{
    /// <summary>How many missing things a line lists before it counts the rest.</summary>
    private const int Listed = 2;

    /// <summary>The report: how many, then every disagreement, then every vote that the record leaves open.</summary>
    public static string Write(ReplayReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        Line(text, $"{Count(report.Votes, "vote")} in {Count(report.Rows, "row")}; {Count(report.WithoutVote, "decision")} without a vote, {report.LeftOut} left out.");
        Line(text, $"{report.Decided} decided, {report.Complete} of them with every ballot by name: {report.Agree} agree with the record, {report.Disagreements.Length} do not.");
        Line(text, $"{report.Undecided} open: the record does not tell enough.");
        foreach (VoteDisagreement disagreement in report.Disagreements)
            Line(text, Of(disagreement));
        foreach (OpenVote open in report.Open)
            Line(text, Of(open));
        return text.ToString();
    }

    private static string Of(VoteDisagreement disagreement)
    {
        string because = disagreement.Cause is { Needed: { } needed, Had: { } had } ? $" ({needed}, and there were {had})" : "";
        string article = disagreement.Cause?.Article is { } number ? $", article {number}" : "";
        IEnumerable<string> turns = disagreement.Readings.Select(reading => reading.ToString()).Concat(disagreement.Motions.Select(motion => $"a motion that was {motion}"));
        string record = turns.Any() ? $"; the record follows from {string.Join(" or from ", turns)}" : "; no reading gives the record";
        return $"disagree  {disagreement.Id}, {Day(disagreement.Date)}: on record {Result(disagreement.Recorded, disagreement.RecordedBy)}, in law {Result(disagreement.Decided, disagreement.DecidedBy)}{because}{article}{record}";
    }

    private static string Of(OpenVote open)
    {
        string possible = open.Possible.IsEmpty ? "" : $", in law {string.Join(" or ", open.Possible.Select(result => result.Word()))}";
        string missing = string.Join(", ", open.Missing.Take(Listed)) + (open.Missing.Length > Listed ? $" and {open.Missing.Length - Listed} more" : "");
        return $"open  {open.Id}, {Day(open.Date)}: on record {open.Recorded.Word()}{possible}; missing {missing}";
    }

    private static string Result(VoteResult result, IReadOnlyCollection<string> by) => by.Count == 0 ? result.Word() : $"{result.Word()} by {string.Join(", ", by)}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
