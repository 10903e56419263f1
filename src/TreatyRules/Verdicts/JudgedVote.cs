using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;
using TreatyRules.Text;
using Trace = TreatyRules.Evaluation.Trace;

namespace TreatyRules.Verdicts;

/// <summary>How the vote that was recalled was judged: the parts of its rule, what was found of each, and what its counts come to.</summary>
internal sealed class JudgedVote(Run run, Examiner examiner, Trace? trace)
{
    private readonly Row _row = run.Row;

    /// <summary>The rule by which an event was voted on.</summary>
    public CompiledVotingRule RuleOf(LaidEvent laid) => _row.Law.Rules[_row.Slots[laid.Address + RecordLayout.Rule]];

    /// <summary>The way of the rule by which a vote came to its result; null when it was taken without a vote, or no way was there.</summary>
    public CompiledWay? WayOf(LaidEvent laid)
    {
        int way = _row.Slots[laid.Address + RecordLayout.Basis];
        return way < 0 || laid.Held.WithoutVote != VoteResult.None ? null : RuleOf(laid).Ways[way];
    }

    /// <summary>The parts of a way that the vote failed.</summary>
    public ImmutableArray<CompiledPart> Failing(LaidEvent laid, CompiledWay way) => [.. way.Parts.Where((part, i) => Fails(laid, part, i))];

    /// <summary>Why nobody could vote, in words, and the article on which that rests; null where somebody could, or it is not known.</summary>
    public (string Why, string? Article)? Nobody(LaidEvent laid)
    {
        CompiledVotingRule rule = RuleOf(laid);
        if (run.Walker.Walk(rule.Somebody.Entry) != rule.Somebody.FailsWhen)
            return null;
        Organ organ = _row.Law.Organs[rule.Organ].Organ;
        return run.Walker.Tally.Counts.Of(FormCompiler.TermOf(new Count(null, CountOf.Seats, SourceSpan.None), -1)) == 0
            ? ($"nobody has a seat in {organ.Id} on {laid.Held.On:yyyy-MM-dd}", organ.Provenance.Article)
            : ($"the ballots of all who have a seat in {organ.Id} are void", rule.Rule.Provenance.Article);
    }

    /// <summary>What is found of a part of the rule by which the vote was judged.</summary>
    public Finding FindingOf(CompiledPart part)
    {
        LaidEvent laid = CurrentEvent();
        return CountedFinding(laid, RuleOf(laid).Ways[_row.Slots[laid.Address + RecordLayout.Basis]].Parts.IndexOf(part)) ?? examiner.Examine(part.Tree);
    }

    /// <summary>Those without whom a part that defeats would not have; none where a part has to hold.</summary>
    public ImmutableArray<string> DefeatersOf(CompiledPart part, Finding finding) => part.FailsWhen == Target.True ? new Defeaters(run, GroupOf).Of(finding) : [];

    /// <summary>What the condition that decided a finding asked for, and what was there; nothing when it compares no counts.</summary>
    public (string? Needed, string? Had) Margin(Finding finding)
    {
        if (Decisive(finding).Condition.Condition is not Comparison comparison || !(FormCompiler.Counts(comparison.Left) || FormCompiler.Counts(comparison.Right)))
            return (null, null);
        return ($"{comparison.Left} {comparison.Operator.Word()} {Evaluate(comparison.Right)}", Evaluate(comparison.Left).ToString());
    }

    /// <summary>The margin in words; null when the condition that decided compares no counts.</summary>
    public string? MarginWords(Finding finding) => VoteMargin.Words(Decisive(finding).Condition.Condition, Evaluate);

    private bool Fails(LaidEvent laid, CompiledPart part, int place) =>
        (CountedFinding(laid, place) is { } found ? found.Holds == (part.FailsWhen == Target.True) : run.Walker.Walk(part.Entry) == part.FailsWhen)
        || (part.NeedsOneInFavour && run.Walker.Tally.Counts.Of(_row.Slots[laid.Address + RecordLayout.Number], Ballot.Yes) == 0);

    /// <summary>What was found of a part when the vote was counted; null where it is the same now.</summary>
    private Finding? CountedFinding(LaidEvent laid, int place) =>
        trace is not null && trace.Parts.TryGetValue(_row.Slots[laid.Address + RecordLayout.Number], out ImmutableArray<Finding> parts) ? parts[place] : null;

    /// <summary>The condition without parts of its own that made the whole what it is.</summary>
    private static Finding Decisive(Finding finding)
    {
        bool? wanted = finding.Condition.Condition is Not ? !finding.Holds : finding.Holds;
        Finding? child = finding.Children.FirstOrDefault(child => child.IsThere && child.Holds == wanted && child.Member < 0);
        return child is null ? finding : Decisive(child);
    }

    private Rational Evaluate(Value value) => value switch
    {
        Literal { Datum: NumberDatum number } => number.Number,
        Count count => run.Walker.Tally.Counts.Of(FormCompiler.TermOf(count, GroupOf(count.Group))),
        Arithmetic { Operator: ArithmeticOperator.Add } sum => Evaluate(sum.Left) + Evaluate(sum.Right),
        Arithmetic { Operator: ArithmeticOperator.Subtract } difference => Evaluate(difference.Left) - Evaluate(difference.Right),
        Arithmetic { Operator: ArithmeticOperator.Multiply } product => Evaluate(product.Left) * Evaluate(product.Right),
        _ => throw new UnreachableException(),
    };

    private int GroupOf(string? group) => group is null ? -1 : SetCompiler.GroupOf(_row.Law.Organs[RuleOf(CurrentEvent()).Organ].Organ, group);

    private LaidEvent CurrentEvent() => _row.Events[_row.Slots[_row.Frames[0] + RecordLayout.Number]];
}
