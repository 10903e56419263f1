using System.Collections.Immutable;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>A change, or so many changes of one kind to some of several things of which it does not matter which.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="In">For ballots the vote, by its symbol or event; for states that are in a set or not the set, by its path; else null.</param>
/// <param name="What">The things: seats, states, a field's path, a question.</param>
/// <param name="Choose">How many of them are changed.</param>
/// <param name="Was">What is given; <c>unknown</c> where it is not known, <c>default</c> for a question's reading of the day.</param>
/// <param name="Is">What any of them can be changed to.</param>
public sealed record FlipChange(FlipKind Kind, string? In, ImmutableArray<string> What, int Choose, string Was, ImmutableArray<string> Is)
{
    /// <summary>What all that it can be changed to has in common and nothing else has: words that are in a set or are not, a day from which on. Null where it is told one by one.</summary>
    public string? Shared { get; init; }
}
