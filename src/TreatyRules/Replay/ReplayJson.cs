using System.Text.Json;
using TreatyRules.Model;
using TreatyRules.Text;
using TreatyRules.Verdicts;

namespace TreatyRules.Replay;

/// <summary>Writes what came of a replay as JSON, by the contract <c>treatyrules/replay/1</c>: keys may be added, none changes its meaning.</summary>
internal static class ReplayJson
{
    /// <summary>The contract.</summary>
    public const string Schema = "treatyrules/replay/1";

    /// <summary>The report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="corpus">The version of the law.</param>
    public static string Write(ReplayReport report, string corpus)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonText.Object(json =>
        {
            json.Head(Schema, corpus);
            json.WriteString("layout", report.Layout);
            json.WriteNumber("rows", report.Rows);
            json.WriteNumber("votes", report.Votes);
            json.WriteNumber("withoutVote", report.WithoutVote);
            json.WriteNumber("leftOut", report.LeftOut);
            json.WriteNumber("decided", report.Decided);
            json.WriteNumber("complete", report.Complete);
            json.WriteNumber("agree", report.Agree);
            json.WriteNumber("undecided", report.Undecided);
            json.Objects("disagree", report.Disagreements, Disagreement);
            json.Objects("open", report.Open, Open);
        });
    }

    private static void Disagreement(Utf8JsonWriter json, VoteDisagreement disagreement)
    {
        json.WriteString("id", disagreement.Id);
        json.WriteNumber("line", disagreement.Line);
        json.Day("date", disagreement.Date);
        json.WriteString("recorded", disagreement.Recorded.Word());
        json.Words("recordedBy", disagreement.RecordedBy);
        json.WriteString("decided", disagreement.Decided.Word());
        json.Words("decidedBy", disagreement.DecidedBy);
        VerdictJson.Cause(json, "cause", disagreement.Cause, "");
        json.WriteString("question", disagreement.Readings is [var first, ..] ? first.Question : null);
        json.Words("readings", disagreement.Readings.Select(reading => reading.ToString()));
        json.Words("motions", disagreement.Motions);
    }

    private static void Open(Utf8JsonWriter json, OpenVote open)
    {
        json.WriteString("id", open.Id);
        json.WriteNumber("line", open.Line);
        json.Day("date", open.Date);
        json.WriteString("recorded", open.Recorded.Word());
        json.Words("possible", open.Possible.Select(result => result.Word()));
        json.Words("missing", open.Missing);
    }
}
