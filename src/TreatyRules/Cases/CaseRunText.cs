using System.Globalization;
using System.Text;

namespace TreatyRules.Cases;

/// <summary>Tells which cases did not pass, with what is wrong in each; then the counts.</summary>
internal static class CaseRunText
{
    /// <summary>The run, over the files in which it had cases.</summary>
    public static string Write(CaseRun run) => Write(run, run.Results.Select(result => result.File).Distinct().Count());

    /// <summary>The run, over so many files, some of which may have had no case.</summary>
    public static string Write(CaseRun run, int files)
    {
        var text = new StringBuilder();
        foreach (CaseResult result in run.Failures)
            text.Append(result.Outcome == CaseOutcome.Failed ? "FAIL" : "ERROR").Append("  ").Append(result.Report).Append('\n');
        return text.Append(
            CultureInfo.InvariantCulture,
            $"{run.Passed} passed, {run.Failed} failed, {run.Errors} {(run.Errors == 1 ? "error" : "errors")}, in {files} {(files == 1 ? "file" : "files")}\n").ToString();
    }
}
