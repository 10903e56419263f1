using System.Globalization;
using System.Text.Json;
using TreatyRules.Model;
using TreatyRules.Text;
using TreatyRules.Verdicts;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>Writes flips as JSON, by the contract <c>treatyrules/flips/1</c>: keys may be added, none changes its meaning.</summary>
internal static class FlipsJson
{
    /// <summary>The contract.</summary>
    public const string Schema = "treatyrules/flips/1";

    /// <summary>A document of flips.</summary>
    public static string Write(FlipReport report, string corpus) => JsonText.Object(json =>
    {
        json.Head(Schema, corpus);
        Report(json, report);
    });

    /// <summary>A document of the flips of several procedures.</summary>
    public static string Write(IEnumerable<FlipReport> reports, string corpus) => JsonText.Object(json =>
    {
        json.Head(Schema, corpus);
        json.Objects("reports", reports, Report);
    });

    private static void Report(Utf8JsonWriter json, FlipReport report)
    {
        json.WriteString("crisis", report.Crisis);
        json.WriteString("treaty", report.Procedure[..report.Procedure.IndexOf('/')]);
        json.WriteString("procedure", report.Procedure[(report.Procedure.IndexOf('/') + 1)..]);
        json.WriteString("from", report.From.Word());
        json.WriteString("to", report.To?.Word());
        json.WriteNumber("searched", report.Searched);
        json.WriteNumber("most", report.Most);
        json.Words("limits", report.Limits);
        json.Objects("flips", report.Flips, Flip);
    }

    private static void Flip(Utf8JsonWriter json, Flip flip)
    {
        json.WriteNumber("size", flip.Size);
        json.WriteString("to", flip.To.Word());

        // There can be more ways than a number of JSON is read back as.
        json.WriteString("ways", flip.Ways.ToString(CultureInfo.InvariantCulture));
        json.Objects("changes", flip.Changes, Change);
    }

    /// <summary>The members of a change.</summary>
    internal static void Change(Utf8JsonWriter json, FlipChange change)
    {
        json.WriteString("kind", change.Kind switch { FlipKind.Ballot => "ballot", FlipKind.Reading => "reading", FlipKind.Date => "date", _ => "fact" });
        json.WriteString("in", change.In);
        json.Words("what", change.What);
        json.WriteNumber("choose", change.Choose);
        json.WriteString("was", change.Was);
        json.Words("is", change.Is);
        if (change.Shared is not null)
            json.WriteString("shared", change.Shared);
    }
}
