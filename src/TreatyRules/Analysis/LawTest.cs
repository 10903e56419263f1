using TreatyRules.Cases;
using TreatyRules.Text;

namespace TreatyRules.Analysis;

/// <summary>A test of the law: a run of its cases, and what these came by and noticed, where that was asked for.</summary>
/// <param name="Run">The cases.</param>
/// <param name="Files">How many files they were looked for in.</param>
/// <param name="Coverage">How much of the law they come by; null when it was not asked for.</param>
/// <param name="Mutation">Which changes of the law they notice; null when it was not asked for.</param>
public sealed record LawTest(CaseRun Run, int Files, LawCoverage? Coverage, LawMutation? Mutation) : IReport
{
    /// <inheritdoc/>
    public string ToText() =>
        CaseRunText.Write(Run, Files) + (Coverage is null ? "" : LawCoverageText.Write(Coverage)) + (Mutation is null ? "" : LawMutationText.Write(Mutation));

    /// <inheritdoc/>
    public string ToJson(string corpus) => LawTestJson.Write(Run, Coverage, Mutation);
}
