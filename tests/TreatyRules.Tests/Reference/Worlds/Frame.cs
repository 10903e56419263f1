using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>Where a condition stands: what variables it may name, and what it may ask about.</summary>
internal sealed record Frame(ImmutableArray<Variable> Variables)
{
    public static Frame Empty { get; } = new(ImmutableArray<Variable>.Empty);

    /// <summary>The organ whose ballots may be asked for; null: none.</summary>
    public Organ? Voting { get; init; }

    /// <summary>Whether it stands in a voting rule, where the event has no result yet.</summary>
    public bool IsBeforeResult { get; init; }

    /// <summary>Whether it may ask about procedures.</summary>
    public bool Procedures { get; init; }

    /// <summary>Whether it may ask for effects.</summary>
    public bool Effects { get; init; }

    public int Depth => Variables.IsEmpty ? 0 : Variables[^1].Depth + 1;

    public Frame With(Variable variable) => this with { Variables = Variables.Add(variable) };

    public Frame WithoutBallots => this with { Voting = null };
}
