using System.Collections.Immutable;
using TreatyRules.Diagnostics;

namespace TreatyRules;

/// <summary>What came of loading a crisis.</summary>
/// <param name="Crisis">The crisis; null when there are errors.</param>
/// <param name="Diagnostics">What is wrong, and what is doubtful, by place.</param>
public sealed record CrisisLoad(Crisis? Crisis, ImmutableArray<Diagnostic> Diagnostics);
