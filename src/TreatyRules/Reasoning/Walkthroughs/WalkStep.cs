using System.Collections.Immutable;
using TreatyRules.Explanation;

namespace TreatyRules.Reasoning.Walkthroughs;

/// <summary>A step of a crisis: an event that is held or takes effect, or a day on which time moves something.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Day">The day.</param>
/// <param name="What">What happens, in words.</param>
/// <param name="Event">The event's symbol, or its type; null where only time passes.</param>
/// <param name="Decision">What came of the vote, where one was held.</param>
/// <param name="Moves">The procedures that move, each with its article and what that rests on.</param>
/// <param name="Standings">Where procedures stand after it, in the law's order.</param>
public sealed record WalkStep(
    int Number, DateOnly Day, string What, string? Event, Decision? Decision, ImmutableArray<ExplanationStep> Moves, ImmutableArray<ProcedureStanding> Standings);
