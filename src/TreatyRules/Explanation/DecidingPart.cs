using System.Collections.Immutable;
using System.Diagnostics;

namespace TreatyRules.Explanation;

/// <summary>The part of an explanation that decided: of conditions of which one is enough, the one that held; of conditions that all must hold, those that did not; of a record that is not what was asked for, the first thing that it lacks.</summary>
/// <remarks>What is left out had no say. Of several that held where one is enough, the shortest to tell is. A list of which one item is left is told by that item, a record that must be all of a list by the list's items, a negation by what its opposite rests on.</remarks>
internal static class DecidingPart
{
    /// <summary>The steps with only what decided them.</summary>
    public static ExplanationTree Of(ExplanationTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        HashSet<string> told = [];
        return new ExplanationTree([.. tree.Steps.Select(step => step with { Basis = [.. step.Basis.Select(Of).SelectMany(node => Parts(node, step.Article)).Select(node => Once(node, told))] })]);
    }

    /// <summary>What must all hold for a step is told item by item.</summary>
    private static ImmutableArray<ExplanationNode> Parts(ExplanationNode node, string? article) =>
        node is { Kind: ExplanationNodeKind.All, Label: null, Basis.IsEmpty: false } && (node.Article is null || node.Article == article) ? node.Basis : [node];

    /// <summary>What was told of a record before, in the same words, is not told again.</summary>
    private static ExplanationNode Once(ExplanationNode node, HashSet<string> told)
    {
        if (node is { Kind: ExplanationNodeKind.Member, Basis.IsEmpty: false } && !told.Add(ExplanationText.Write(node with { Article = null })))
            return node with { Text = $"{node.Text}, as before", Basis = [], Facts = [] };
        return node with { Basis = [.. node.Basis.Select(part => Once(part, told))] };
    }

    /// <summary>A condition with only what decided it.</summary>
    public static ExplanationNode Of(ExplanationNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        ImmutableArray<ExplanationNode> basis = [.. Kept(node).Select(Of)];
        bool tells = node.Kind is ExplanationNodeKind.All or ExplanationNodeKind.Any or ExplanationNodeKind.First;
        return basis switch
        {
            [var only] when tells || only.Text == node.Text => only with
            {
                Article = only.Article ?? node.Article,
                Label = node.Label ?? only.Label,
                Facts = only.Facts.IsEmpty ? node.Facts : only.Facts,
            },
            [{ Kind: ExplanationNodeKind.All, Label: null, Basis.IsEmpty: false } only] when node.Kind is ExplanationNodeKind.Member or ExplanationNodeKind.Condition && only.Holds == node.Holds =>
                node with { Article = only.Article ?? node.Article, Basis = only.Basis },
            [var only] when node.Kind == ExplanationNodeKind.Not => node with { Facts = only.Facts, Basis = only.Basis },
            _ => node with { Basis = basis },
        };
    }

    private static int Size(ExplanationNode node) => 1 + node.Basis.Sum(Size);

    // A term narrows another: what is not the wider one is not asked for the rest.
    private static IEnumerable<ExplanationNode> Kept(ExplanationNode node) => node.Kind switch
    {
        ExplanationNodeKind.Any => node.Holds switch
        {
            true => node.Basis.Where(part => part.Holds == true).OrderBy(Size).Take(1),
            false => node.Basis,
            null => node.Basis.Where(part => part.Holds is null),
        },
        ExplanationNodeKind.Member => node.Holds == true ? node.Basis : node.Basis.Where(part => part.Holds == node.Holds).Take(1),
        ExplanationNodeKind.All or ExplanationNodeKind.Condition =>
            node.Holds == true ? node.Basis : node.Basis.Where(part => part.Holds == node.Holds),
        ExplanationNodeKind.First => node.Basis.Take(1),
        ExplanationNodeKind.Not or ExplanationNodeKind.Members => node.Basis,
        _ => throw new UnreachableException(),
    };
}
