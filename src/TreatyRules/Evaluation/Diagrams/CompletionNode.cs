using System.Collections.Immutable;
using System.Numerics;
using TreatyRules.Evaluation.Parts;

namespace TreatyRules.Evaluation.Diagrams;

/// <summary>A node of the diagram of completions: an unknown whose values part, or an end. Ways that come to the same share their nodes.</summary>
internal sealed class CompletionNode
{
    /// <summary>An end; null where the search did not get there.</summary>
    public CompletionNode(int number, CompletionEnd? end)
    {
        Number = number;
        End = end;
        Key = -1;
        Step = (long.MaxValue, 0, 0);
        Outcomes = end is null ? 0 : 1 << (int)end.Outcome;
    }

    /// <summary>An unknown that parts.</summary>
    public CompletionNode(int number, int key, (long Day, int Found, int Record) step, ImmutableArray<(Part Part, int Number, CompletionNode Node)> children)
    {
        Number = number;
        Key = key;
        Step = step;
        Children = children;
        Tested = [key];
        foreach ((_, _, CompletionNode node) in children)
        {
            Tested = Tested.Union(node.Tested);
            Outcomes |= node.Outcomes;
        }
    }

    /// <summary>Its number among the nodes.</summary>
    public int Number { get; }

    /// <summary>The unknown; of no meaning at an end.</summary>
    public int Key { get; }

    /// <summary>When, in the course of the crisis and of a step, it is asked for.</summary>
    public (long Day, int Found, int Record) Step { get; }

    /// <summary>The parts, the number of each among equal parts, and where it leads.</summary>
    public ImmutableArray<(Part Part, int Number, CompletionNode Node)> Children { get; } = [];

    /// <summary>What the completions come to, at an end.</summary>
    public CompletionEnd? End { get; }

    /// <summary>A bit for each outcome that can be reached.</summary>
    public int Outcomes { get; }

    /// <summary>Whether all ends have one outcome.</summary>
    public bool IsDecided => BitOperations.PopCount((uint)Outcomes) < 2;

    /// <summary>The unknowns that part here or further on.</summary>
    public ImmutableHashSet<int> Tested { get; } = [];
}
