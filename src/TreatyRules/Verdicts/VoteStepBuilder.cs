using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Explanation;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Verdicts;

/// <summary>Puts a vote that was recalled into a step: its result, the counts, and each part of the rule as it was judged.</summary>
internal sealed class VoteStepBuilder(Run run, JudgedVote vote)
{
    /// <summary>The step of a decision.</summary>
    public ExplanationStep Build(Decision decision)
    {
        LaidEvent laid = run.Row.Events[decision.Held];
        CompiledVotingRule rule = vote.RuleOf(laid);
        CompiledWay? way = vote.WayOf(laid);
        string name = VerdictWords.Result(decision.Result) + (decision.Way is null ? "" : $" ({decision.Way})");
        string counts = $"{decision.Counts[0]}-{decision.Counts[1]}-{decision.Counts[2]}";
        string apart = decision.Counts[3] + decision.Counts[4] == 0 ? "" : $", {decision.Counts[3]} not voting, {decision.Counts[4]} absent";
        if (decision.Unknown > 0)
            apart += $", {decision.Unknown} unknown";
        string by = decision.By.IsEmpty ? "" : $" by {string.Join(", ", decision.By)}";
        string @void = decision.Excluded.IsEmpty ? "" : $"; ballots void: {string.Join(", ", decision.Excluded)}";
        string? nobody = vote.Nobody(laid)?.Why;
        var nodes = new ExplanationBuilder(run.Row);
        return new ExplanationStep(
            laid.Held.On,
            StepKind.Vote,
            decision.Event,
            laid.Held.WithoutVote == VoteResult.None ? $"{decision.Event}: {counts}{apart}: {(decision.Unknown > 0 ? "if " : "")}{name}{by}{@void}{(nobody is null || @void.Length > 0 ? "" : $"; {nobody}")}"
                : nobody is null ? $"{decision.Event}: {name} without a vote" : $"{decision.Event}: {name}; {nobody}",
            decision.Cause?.Article ?? rule.Rule.Provenance.Article,
            laid.Held.Span,
            way is null ? [] : [.. way.Parts.Where(part => !part.IsImplied || nobody is not null).Select(part => Part(nodes, part))])
        {
            Vote = way is null ? null : new CountedVoteReader(run).Read(decision, rule, way),
        };
    }

    private ExplanationNode Part(ExplanationBuilder nodes, CompiledPart part)
    {
        Finding finding = vote.FindingOf(part);
        if (part.IsImplied)
            return nodes.Node(finding) with { Text = "somebody may vote", Label = "quorum", Facts = [] };
        (string? needed, string? had) = vote.Margin(finding);
        ExplanationNode node = nodes.Node(finding);
        string label = part.Failure switch
        {
            VoteResult.NoQuorum => "quorum",
            VoteResult.Shortfall => "majority",
            VoteResult.Vetoed => "veto",
            VoteResult.Objected => "objection",
            _ => throw new UnreachableException(),
        };
        ImmutableArray<FactRead> facts = needed is null || had is null ? [] : [new FactRead(needed[..needed.LastIndexOf(' ', needed.LastIndexOf(' ') - 1)], had, SourceSpan.None)];
        return node with { Label = label, Facts = facts };
    }
}
