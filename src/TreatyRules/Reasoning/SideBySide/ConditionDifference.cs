using System.Collections.Immutable;
using TreatyRules.Explanation;

namespace TreatyRules.Reasoning.SideBySide;

/// <summary>Finds the innermost condition of which two runs found something else.</summary>
internal static class ConditionDifference
{
    /// <summary>The first such condition of two lists; null when the same was found of all.</summary>
    public static PartingCondition? Of(ImmutableArray<ExplanationNode> first, ImmutableArray<ExplanationNode> second, string? article) =>
        InBoth(first, second, article, null) ?? InOne(first, second, article, null) ?? Besides(first, second, article, null);

    private static PartingCondition? InBoth(ImmutableArray<ExplanationNode> first, ImmutableArray<ExplanationNode> second, string? article, string? label)
    {
        foreach (ExplanationNode one in first)
        {
            if (second.FirstOrDefault(node => IsSame(node, one)) is not { } other || one.Holds == other.Holds)
                continue;
            string? within = one.Article ?? article;
            string? part = one.Label ?? label;
            if (Versions(one, other) is var (earlier, later))
                return Told(DecidingPart.Of(earlier), DecidingPart.Of(later), within, part);
            return InBoth(one.Basis, other.Basis, within, part) ?? InOne(one.Basis, other.Basis, within, part) ?? Told(one, other, within, part);
        }

        return null;
    }

    /// <summary>What holds in one of them alone, of conditions that hold or do not in both: a second ground for the same.</summary>
    private static PartingCondition? Besides(ImmutableArray<ExplanationNode> first, ImmutableArray<ExplanationNode> second, string? article, string? label)
    {
        foreach (ExplanationNode one in first)
        {
            if (second.FirstOrDefault(node => IsSame(node, one)) is not { } other)
                continue;
            string? within = one.Article ?? article;
            string? part = one.Label ?? label;
            if (InOne([.. one.Basis.Where(node => node.Holds == true)], [.. other.Basis.Where(node => node.Holds == true)], within, part) is { } told)
                return told;
            if (Besides(one.Basis, other.Basis, within, part) is { } inner)
                return inner;
        }

        return null;
    }

    /// <summary>The two versions of one provision, where another applied in each run.</summary>
    private static (ExplanationNode First, ExplanationNode Second)? Versions(ExplanationNode one, ExplanationNode other) =>
        one.Kind == ExplanationNodeKind.First && one.Basis is [var first, ..] && other.Basis is [var second, ..] && !IsSame(first, second) ? (first, second) : null;

    /// <summary>What is asked in one of them alone: what holds there decided, else the first.</summary>
    private static PartingCondition? InOne(ImmutableArray<ExplanationNode> first, ImmutableArray<ExplanationNode> second, string? article, string? label)
    {
        ImmutableArray<ExplanationNode> added = Without(second, first);
        ImmutableArray<ExplanationNode> dropped = Without(first, second);
        if (!added.Any(Defeats) && dropped.FirstOrDefault(Defeats) is { } defeat && DecidingPart.Of(defeat) is var part)
            return Told(part, null, part.Article ?? article, part.Label ?? label);
        if (Deciding(added) is { } there)
            return Told(null, there, there.Article ?? article, there.Label ?? label);
        return Deciding(dropped) is { } here ? Told(here, null, here.Article ?? article, here.Label ?? label) : null;
    }

    private static ImmutableArray<ExplanationNode> Without(ImmutableArray<ExplanationNode> nodes, ImmutableArray<ExplanationNode> others) =>
        [.. nodes.Where(node => !others.Any(other => IsSame(node, other)))];

    private static ExplanationNode? Deciding(ImmutableArray<ExplanationNode> nodes) =>
        nodes.Where(node => node.Kind != ExplanationNodeKind.Member).OrderBy(node => Defeats(node) ? 0 : node.Holds == true ? 1 : 2).Select(DecidingPart.Of).FirstOrDefault();

    /// <summary>Whether a part of a voting rule made the vote fail by itself: then it says more than the parts that no longer matter.</summary>
    private static bool Defeats(ExplanationNode node) => (node.Label, node.Holds) is ("veto" or "objection", true) or ("majority" or "quorum", false);

    /// <summary>Whether two runs asked the same. The members of a list stand at one place, and are told apart by their names.</summary>
    private static bool IsSame(ExplanationNode one, ExplanationNode other) =>
        one.Kind == other.Kind && one.Label == other.Label && (one.Text == other.Text || (one.Kind != ExplanationNodeKind.Member && one.Span == other.Span && !one.Span.IsNone));

    private static PartingCondition Told(ExplanationNode? first, ExplanationNode? second, string? article, string? label)
    {
        ExplanationNode node = first ?? second ?? throw new ArgumentNullException(nameof(second));
        string before = label is null ? "" : $"{label}: ";
        return first is null || second is null || first.Text == second.Text
            ? new PartingCondition(before + node.Text, article, node.Span, Found(first), Found(second))
            : new PartingCondition(label ?? "version", second.Article ?? article, second.Span, $"{first.Text} {Found(first)}", $"{second.Text} {Found(second)}");
    }

    private static string Found(ExplanationNode? node)
    {
        if (node is null)
            return "is not asked";
        string holds = node.Holds switch { true => "holds", false => "does not hold", null => "is not known" };
        return node.Facts.IsEmpty ? holds : $"{holds} ({string.Join(", ", node.Facts.Select(fact => $"{fact.Name}: {fact.Value}"))})";
    }
}
