using System.Collections.Immutable;
using TreatyRules.Evaluation.Parts;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>A node of the diagram of changes: a thing that may be changed and whose values part, or an end. Ways that come to the same share their nodes.</summary>
internal sealed class FlipNode
{
    /// <summary>What is needed where nothing leads to an end that flips.</summary>
    public const int Never = int.MaxValue / 2;

    /// <summary>An end that flips.</summary>
    /// <param name="end">The number of the outcome, or of a vote's result.</param>
    public FlipNode(int end)
    {
        (End, IsSure) = (end, true);
    }

    /// <summary>A thing whose values part.</summary>
    public FlipNode(int key, ImmutableArray<(Part Part, int Cost, FlipNode Node)> children)
    {
        (Key, Children, End) = (key, [.. children.Where(child => child.Node.Least < Never)], -1);
        Least = Children.Select(child => child.Cost + child.Node.Least).DefaultIfEmpty(Never).Min();
        IsSure = children is [({ Bound: not { Vote.MayStayOpen: true } }, 0, _), ..] && children.TakeWhile(child => child.Cost == 0).All(child => child.Node.IsSure);
    }

    private FlipNode()
    {
        (End, Least) = (-1, Never);
    }

    /// <summary>Stands for all that leads to no end that flips.</summary>
    public static FlipNode Nowhere { get; } = new();

    /// <summary>The thing; of no meaning at an end.</summary>
    public int Key { get; }

    /// <summary>Its parts that lead to an end that flips, what each costs, and where it leads; those that cost nothing come first.</summary>
    public ImmutableArray<(Part Part, int Cost, FlipNode Node)> Children { get; } = [];

    /// <summary>What it comes to, at an end.</summary>
    public int End { get; }

    /// <summary>How many changes more are needed at least to come to an end that flips.</summary>
    public int Least { get; }

    /// <summary>Whether no change more is needed, whichever of what costs nothing is taken.</summary>
    public bool IsSure { get; }
}
