using System.Diagnostics;

namespace TreatyRules.Explanation;

/// <summary>A condition of an explanation in a line: what its parts say is not said twice.</summary>
internal static class ExplanationWords
{
    /// <summary>Whether it is a list of which the parts are told.</summary>
    public static bool IsList(ExplanationNode node) =>
        !node.Basis.IsEmpty && node.Kind is ExplanationNodeKind.All or ExplanationNodeKind.Any or ExplanationNodeKind.First;

    /// <summary>The line, with the part that it plays.</summary>
    public static string Of(ExplanationNode node) => node.Label is null ? Words(node) : $"{node.Label}: {Words(node)}";

    private static string Words(ExplanationNode node) => node.Kind switch
    {
        ExplanationNodeKind.All when IsList(node) => "all of these",
        ExplanationNodeKind.Any when IsList(node) => "any of these",
        ExplanationNodeKind.First when IsList(node) => "the first of these that applies",
        ExplanationNodeKind.Members when node.Basis.IsEmpty && node.Holds == false => node.Assumed is null ? $"{node.Text}: there is none" : $"{node.Text}: there is none, since the crisis has no {node.Assumed}",
        ExplanationNodeKind.All or ExplanationNodeKind.Any or ExplanationNodeKind.First or ExplanationNodeKind.Members
            or ExplanationNodeKind.Member or ExplanationNodeKind.Not or ExplanationNodeKind.Condition => node.Text,
        _ => throw new UnreachableException(),
    };
}
