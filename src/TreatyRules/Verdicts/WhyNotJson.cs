using System.Text.Json;
using TreatyRules.Explanation;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Verdicts;

/// <summary>Writes why an outcome did not come about as JSON, by the contract <c>treatyrules/why-not/1</c>: keys may be added, none changes its meaning.</summary>
internal static class WhyNotJson
{
    /// <summary>The contract.</summary>
    public const string Schema = "treatyrules/why-not/1";

    /// <summary>A document: for each procedure the nearest ways, and on each what stands in the way of each step.</summary>
    public static string Write(IEnumerable<WhyNot> reasons, string corpus) => JsonText.Object(json =>
    {
        json.Head(Schema, corpus);
        json.Objects("reasons", reasons, Reason);
    });

    private static void Reason(Utf8JsonWriter json, WhyNot whyNot)
    {
        json.WriteString("crisis", whyNot.Verdict.Crisis);
        json.Day("asOf", whyNot.Verdict.AsOf);
        json.WriteString("treaty", whyNot.Verdict.Treaty);
        json.WriteString("procedure", whyNot.Verdict.Procedure);
        json.WriteString("asked", whyNot.Asked.Word());
        json.WriteString("outcome", whyNot.Verdict.Outcome.Word());
        json.WriteString("state", whyNot.Verdict.State);
        json.WriteBoolean("cameAbout", whyNot.CameAbout);
        json.WriteBoolean("isPossible", whyNot.IsPossible);
        json.WriteBoolean("canCome", whyNot.CanCome);
        json.Words("missing", whyNot.Verdict.Missing);
        json.Objects("paths", whyNot.Paths, (writer, path) => writer.Objects("steps", path.Steps, Step));
    }

    private static void Step(Utf8JsonWriter json, WhyNotStep step)
    {
        json.WriteString("from", step.From);
        json.WriteString("to", step.To);
        json.WriteString("by", step.By);
        json.WriteString("article", step.Article);
        json.Place(step.Span);
        json.Objects("unmet", step.Unmet, Unmet);
    }

    private static void Unmet(Utf8JsonWriter json, UnmetCondition unmet)
    {
        json.WriteString("kind", Word(unmet.Kind));
        json.WriteString("text", unmet.Text);
        json.WriteString("article", unmet.Article);
        json.Place(unmet.Span);
        json.Objects("facts", unmet.Facts, ExplanationJson.Fact);
        json.Objects("basis", unmet.Basis, Unmet);
    }

    private static string Word(UnmetKind kind) => kind switch
    {
        UnmetKind.Condition => "condition",
        UnmetKind.Unknown => "unknown",
        UnmetKind.Forbidden => "forbidden",
        UnmetKind.Alternatives => "alternatives",
        UnmetKind.Together => "together",
        UnmetKind.NoRecord => "no-record",
        UnmetKind.Record => "record",
        UnmetKind.Vote => "vote",
        UnmetKind.Time => "time",
        UnmetKind.NotThere => "not-there",
        UnmetKind.Precedence => "precedence",
        UnmetKind.Left => "left",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
