using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Verdicts;

/// <summary>Reads why a vote that was recalled failed.</summary>
internal sealed class DefeatReader(JudgedVote vote)
{
    /// <summary>The cause of a result other than adoption.</summary>
    public Cause CauseOf(LaidEvent laid, VoteResult result)
    {
        VotingRule rule = vote.RuleOf(laid).Rule;
        CauseKind kind = KindOf(result);
        if (vote.Nobody(laid) is var (why, article))
            return new Cause(kind, [], why, null, rule.Id, article ?? rule.Provenance.Article, []);
        ImmutableArray<CompiledPart> failing = vote.WayOf(laid) is { } way ? vote.Failing(laid, way) : [];
        if (failing.FirstOrDefault(part => part.Failure == result) is not { } decisive)
            return new Cause(kind, [], null, null, rule.Id, rule.Provenance.Article, []);
        Finding finding = vote.FindingOf(decisive);
        (string? needed, string? had) = vote.Margin(finding);
        return new Cause(
            kind,
            vote.DefeatersOf(decisive, finding),
            needed,
            had,
            rule.Id,
            decisive.Tree.Provenance.Article ?? rule.Provenance.Article,
            [.. failing.Where(part => part.Failure != result).Select(part => KindOf(part.Failure))]);
    }

    /// <summary>What stood in the way, in words; null when nothing did, or nothing is known of it.</summary>
    public string? Obstacles(LaidEvent laid)
    {
        if (vote.Nobody(laid) is var (why, _))
            return why;
        if (vote.WayOf(laid) is not { } way)
            return null;
        ImmutableArray<CompiledPart> failing = vote.Failing(laid, way);
        return failing.IsEmpty ? null : string.Join("; ", failing.Select((part, i) => Obstacle(part, i == 0)));
    }

    private string Obstacle(CompiledPart part, bool isFirst)
    {
        Finding finding = vote.FindingOf(part);
        ImmutableArray<string> by = vote.DefeatersOf(part, finding);
        string whose = by.IsEmpty ? "" : $" by {string.Join(", ", by)}";
        return part.Failure switch
        {
            VoteResult.Vetoed => $"a veto{whose} {(isFirst ? "stands in the way" : "stands as well")}",
            VoteResult.Objected => $"an objection{whose} {(isFirst ? "stands in the way" : "stands as well")}",
            _ => vote.MarginWords(finding) ?? (part.NeedsOneInFavour ? "needs one in favour, has none" : part.Tree.Condition?.ToString() ?? "too few"),
        };
    }

    private static CauseKind KindOf(VoteResult result) => result switch
    {
        VoteResult.Shortfall => CauseKind.Shortfall,
        VoteResult.Vetoed => CauseKind.Vetoed,
        VoteResult.Objected => CauseKind.Objected,
        VoteResult.NoQuorum => CauseKind.NoQuorum,
        _ => throw new UnreachableException(),
    };
}
