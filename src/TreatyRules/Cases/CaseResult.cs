using System.Collections.Immutable;
using TreatyRules.Verdicts;

namespace TreatyRules.Cases;

/// <summary>What came of one case of a crisis file.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line of the file on which it stands.</param>
/// <param name="Name">The case in words.</param>
/// <param name="Outcome">How it came out.</param>
/// <param name="Differences">Where the law parts from the file, or what is wrong with the file.</param>
/// <param name="Found">What was found, in words; empty when it could not be asked.</param>
/// <param name="Reasons">The steps that led there, with the values under each condition; empty when there are none.</param>
public sealed record CaseResult(string File, int Line, string Name, CaseOutcome Outcome, ImmutableArray<string> Differences, string Found, string Reasons)
{
    /// <summary>The one command that runs this case alone.</summary>
    public string Command => Outcome == CaseOutcome.Error && Found.Length == 0 ? $"treaty check {File}" : $"treaty test {File} --line {Line}";

    /// <summary>The whole, for whoever must find out what happened: what differs, what was found, the steps, and the command that reproduces it.</summary>
    public string Report
    {
        get
        {
            string found = Found.Length == 0 ? "" : $"  found: {Found}\n";
            string reasons = string.Concat(Reasons.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"    {line}\n"));
            return $"{Name}\n{string.Concat(Differences.Select(difference => $"  {difference}\n"))}{found}{reasons}  again: {Command}\n";
        }
    }

    /// <summary>The result of a checked expectation.</summary>
    internal static CaseResult Of(string file, CheckedExpectation found) => new(
        file,
        found.Span.Line,
        found.Stated.ToString(),
        found.Passed ? CaseOutcome.Passed : found.IsHeard ? CaseOutcome.Failed : CaseOutcome.Error,
        found.Differences,
        found.Found,
        found.Passed || found.Verdict is not { } verdict ? "" : VerdictReport.Text(verdict));
}
