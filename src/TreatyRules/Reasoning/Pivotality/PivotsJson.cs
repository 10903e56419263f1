using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TreatyRules.Model;
using TreatyRules.Reasoning.Counterfactuals;
using TreatyRules.Text;
using TreatyRules.Verdicts;

namespace TreatyRules.Reasoning.Pivotality;

/// <summary>Writes on whose ballots votes hang as JSON, by the contract <c>treatyrules/pivots/1</c>: keys may be added, none changes its meaning.</summary>
internal static class PivotsJson
{
    /// <summary>The contract.</summary>
    public const string Schema = "treatyrules/pivots/1";

    /// <summary>A document of reports, each under its readings.</summary>
    public static string Write(IEnumerable<PivotReport> reports, string corpus) => JsonText.Object(json =>
    {
        json.Head(Schema, corpus);
        json.Objects("reports", reports, Report);
    });

    private static void Report(Utf8JsonWriter json, PivotReport report)
    {
        json.WriteString("crisis", report.Crisis);
        json.WriteStartObject("readings");
        foreach ((string question, string reading) in report.Readings.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            json.WriteString(question, reading);
        json.WriteEndObject();
        json.Objects("votes", report.Votes, Vote);
    }

    private static void Vote(Utf8JsonWriter json, VotePivots vote)
    {
        VerdictJson.Decision(json, vote.Vote, "");
        json.Words("possible", vote.Possible.Select(result => result.Word()));
        json.Words("pivotal", vote.Pivotal);
        json.Objects("alone", vote.Alone, (writer, pivot) => Pivot(writer, pivot, vote));
        json.Objects("together", vote.Together, Coalition);
        json.Words("limits", vote.Limits);
    }

    private static void Pivot(Utf8JsonWriter json, Pivot pivot, VotePivots vote)
    {
        json.Words("seats", pivot.Seats);
        json.WriteString("was", pivot.Was?.Word() ?? "unknown");
        json.Words("is", pivot.Is.Select(ballot => ballot.Word()));
        json.Words("results", pivot.Results.Select(result => result.Word()));
        json.WriteString("way", pivot.Way);
        json.WriteBoolean("blocks", vote.Blocking.Contains(pivot));
        Verdicts(json, pivot.Verdicts);
    }

    private static void Coalition(Utf8JsonWriter json, PivotalCoalition coalition)
    {
        json.WriteNumber("size", coalition.Size);
        json.WriteString("result", coalition.Result.Word());

        // There can be more ways than a number of JSON is read back as.
        json.WriteString("ways", coalition.Ways.ToString(CultureInfo.InvariantCulture));
        json.Objects("changes", coalition.Changes, FlipsJson.Change);
        Verdicts(json, coalition.Verdicts);
    }

    private static void Verdicts(Utf8JsonWriter json, ImmutableArray<PivotalVerdict> verdicts) => json.Objects("verdicts", verdicts, (writer, verdict) =>
    {
        writer.WriteString("procedure", verdict.Procedure);
        writer.WriteString("from", verdict.From.Word());
        writer.WriteString("to", verdict.To.Word());
    });
}
