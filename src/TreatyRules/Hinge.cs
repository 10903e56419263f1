using System.Collections.Immutable;

namespace TreatyRules;

/// <summary>Something but for which a verdict would have been another: a vote or a reading, tried by a run of the same crisis in which it alone is otherwise.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="What">The symbol or name of the event voted on; or the question, qualified.</param>
/// <param name="Is">The vote's result, or the reading.</param>
/// <param name="Turns">What the verdict would have been; those that are the same are not among them.</param>
public sealed record Hinge(HingeKind Kind, string What, string Is, ImmutableArray<HingeTurn> Turns)
{
    /// <summary>The vote's number among the events of the crisis.</summary>
    internal int Held { get; init; } = -1;
}
