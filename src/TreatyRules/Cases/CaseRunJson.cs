using System.Text.Json;
using TreatyRules.Text;

namespace TreatyRules.Cases;

/// <summary>Writes a run of cases as JSON, by the contract <c>treatyrules/test/1</c>: keys may be added, none changes its meaning.</summary>
internal static class CaseRunJson
{
    /// <summary>The contract.</summary>
    public const string Schema = "treatyrules/test/1";

    /// <summary>The document.</summary>
    public static string Write(CaseRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return JsonText.Object(json => Members(json, run));
    }

    /// <summary>The keys of a run.</summary>
    internal static void Members(Utf8JsonWriter json, CaseRun run)
    {
        json.WriteString("schema", Schema);
        json.WriteNumber("passed", run.Passed);
        json.WriteNumber("failed", run.Failed);
        json.WriteNumber("errors", run.Errors);
        json.Objects("failures", run.Failures, Failure);
    }

    private static void Failure(Utf8JsonWriter json, CaseResult result)
    {
        json.WriteString("is", result.Outcome == CaseOutcome.Failed ? "failed" : "error");
        json.WriteString("case", result.Name);
        json.WriteString("file", result.File);
        json.WriteNumber("line", result.Line);
        json.Words("differences", result.Differences);
        json.WriteString("found", result.Found);
        json.WriteString("again", result.Command);
    }
}
