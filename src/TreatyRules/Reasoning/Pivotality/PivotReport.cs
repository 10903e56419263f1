using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Reasoning.Pivotality;

/// <summary>On whose ballots the votes of a crisis hang.</summary>
/// <param name="Crisis">The crisis's name.</param>
/// <param name="Readings">The readings chosen.</param>
/// <param name="Votes">The votes on which the verdicts asked about rest, in order.</param>
public sealed record PivotReport(string Crisis, ImmutableDictionary<string, string> Readings, ImmutableArray<VotePivots> Votes) : IReport
{
    /// <inheritdoc/>
    public string ToText() => PivotsText.Write(this);

    /// <inheritdoc/>
    public string ToJson(string corpus) => PivotsJson.Write([this], corpus);
}
