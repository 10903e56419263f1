using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Text;
using TreatyRules.Verdicts;

namespace TreatyRules.Replay;

/// <summary>What came of holding the law to a record of votes.</summary>
/// <param name="Layout">The layout by which the file was read; null: none fits, and nothing was read.</param>
/// <param name="Rows">How many rows the file has, the headings not counted.</param>
/// <param name="WithoutVote">How many decisions were taken without a vote.</param>
/// <param name="LeftOut">How many votes could not be read, or contradict themselves; the diagnostics say why.</param>
/// <param name="Decided">How many votes the record decides, those with every ballot by name and others.</param>
/// <param name="Complete">How many of those have every ballot by name.</param>
/// <param name="Agree">On how many of the decided the law and the record agree.</param>
/// <param name="Open">Votes whose record does not tell enough.</param>
/// <param name="Disagreements">Votes of which the law makes something else.</param>
/// <param name="Diagnostics">What is wrong with the file.</param>
public sealed record ReplayReport(
    string? Layout,
    int Rows,
    int WithoutVote,
    int LeftOut,
    int Decided,
    int Complete,
    int Agree,
    ImmutableArray<OpenVote> Open,
    ImmutableArray<VoteDisagreement> Disagreements,
    ImmutableArray<Diagnostic> Diagnostics) : IReport
{
    /// <summary>How many votes the record leaves open.</summary>
    public int Undecided => Open.Length;

    /// <summary>How many votes were taken and could be read.</summary>
    public int Votes => Decided + Undecided;

    /// <inheritdoc/>
    public string ToText() => ReplayText.Write(this);

    /// <inheritdoc/>
    public string ToJson(string corpus) => ReplayJson.Write(this, corpus);
}
