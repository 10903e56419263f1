using System.Collections.Immutable;
using TreatyRules.Diagnostics;

namespace TreatyRules;

/// <summary>What came of loading the crises of a file.</summary>
/// <param name="Crises">The crises; none when there are errors.</param>
/// <param name="Diagnostics">What is wrong, and what is doubtful, by place.</param>
public sealed record CrisesLoad(ImmutableArray<Crisis> Crises, ImmutableArray<Diagnostic> Diagnostics);
