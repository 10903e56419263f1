using System.Text.Json;
using TreatyRules.Explanation;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Verdicts;

/// <summary>Writes explanations as JSON, by the contract <c>treatyrules/explanation/1</c>: keys may be added, none changes its meaning.</summary>
/// <remarks>All steps are written, with all that they rest on. A program can derive the verdict from them anew: each move leads from the state in which its procedure stands, and each condition rests on its parts as it says.</remarks>
internal static class ExplanationDocument
{
    /// <summary>The contract.</summary>
    public const string Schema = "treatyrules/explanation/1";

    /// <summary>A document of the explanations of verdicts.</summary>
    public static string Write(IEnumerable<Verdict> verdicts, string corpus) => JsonText.Object(json =>
    {
        json.Head(Schema, corpus);
        json.Objects("explanations", verdicts, Explanation);
    });

    private static void Explanation(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteString("crisis", verdict.Crisis);
        json.Day("asOf", verdict.AsOf);
        json.WriteString("treaty", verdict.Treaty);
        json.WriteString("procedure", verdict.Procedure);
        json.WriteString("state", verdict.State);
        json.WriteString("outcome", verdict.Outcome.Word());
        json.WriteString("text", VerdictWords.Sentence(verdict));
        json.Words("articles", verdict.Articles);
        json.WriteStartObject("readings");
        foreach ((string question, string reading) in verdict.Readings)
            json.WriteString(question, reading);
        json.WriteEndObject();
        VerdictJson.Hinges(json, verdict.Hinges);
        json.Words("assumed", verdict.Assumed);
        json.Words("ignored", verdict.Ignored);
        json.Words("missing", verdict.Missing);
        ExplanationJson.Write(json, "steps", verdict.Explanation);
    }
}
