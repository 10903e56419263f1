using System.Collections.Immutable;
using TreatyRules.Compilation;

namespace TreatyRules.Evaluation;

/// <summary>What was found of a condition when a transition was taken: its result, the values that it read, and the findings that it rests on.</summary>
internal sealed class Finding
{
    /// <summary>The condition.</summary>
    public required CompiledCondition Condition { get; init; }

    /// <summary>True, false, or unknown.</summary>
    public required bool? Holds { get; init; }

    /// <summary>Whether it was there at all; an item out of its period is not.</summary>
    public bool IsThere { get; init; } = true;

    /// <summary>The values of <see cref="CompiledCondition.Reads"/>, as slots keep them.</summary>
    public ImmutableArray<int> Values { get; init; } = [];

    /// <summary>The addresses of the values in the row, -1 where a value is computed.</summary>
    public ImmutableArray<int> Addresses { get; init; } = [];

    /// <summary>What there is, in a word, where the condition asks for a reading, or where a procedure stands or what it has come to; else null.</summary>
    public string? Had { get; init; }

    /// <summary>For a member of a quantifier's source: its list, else -1.</summary>
    public int List { get; init; } = -1;

    /// <summary>For a member of a quantifier's source: where its record stands, or the actor.</summary>
    public int Member { get; init; } = -1;

    /// <summary>What it rests on.</summary>
    public ImmutableArray<Finding> Children { get; init; } = [];
}
