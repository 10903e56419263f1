using System.Globalization;
using System.Text;
using TreatyRules.Cases;

namespace TreatyRules.Cli.Output;

/// <summary>The cases that did not pass as GitHub's annotations, each shown at its line of the crisis file; then the counts.</summary>
internal static class GitHubAnnotations
{
    public static string Write(CaseRun run)
    {
        var text = new StringBuilder();
        foreach (CaseResult result in run.Failures)
        {
            string title = result.Outcome == CaseOutcome.Failed ? "FAIL" : "ERROR";
            text.Append(CultureInfo.InvariantCulture, $"::error file={Property(result.File)},line={result.Line},title={title} {Property(result.Name)}::{Message(result.Report.TrimEnd('\n'))}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"{run.Passed} passed, {run.Failed} failed, {run.Errors} errors\n").ToString();
    }

    private static string Message(string words) => words.Replace("%", "%25", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string words) => Message(words).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
