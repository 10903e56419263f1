using System.Collections.Immutable;

namespace TreatyRules.Evaluation;

/// <summary>How the possible values of an unknown part at a test.</summary>
/// <param name="Key">The unknown.</param>
/// <param name="Parts">The parts; within one, the test gives the same.</param>
internal sealed record Split(int Key, ImmutableArray<Part> Parts);
