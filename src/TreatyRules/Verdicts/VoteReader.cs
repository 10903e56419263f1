using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Explanation;
using TreatyRules.Model;
using TreatyRules.Text;
using Trace = TreatyRules.Evaluation.Trace;

namespace TreatyRules.Verdicts;

/// <summary>Reads out of the row what came of a vote and why.</summary>
internal sealed class VoteReader(Run run, Examiner examiner, Trace? trace = null)
{
    private readonly Row _row = run.Row;
    private readonly Dictionary<int, Decision> _read = [];

    /// <summary>What came of an event that was voted on.</summary>
    public Decision Read(int held)
    {
        if (!_read.TryGetValue(held, out Decision? decision))
            _read.Add(held, decision = At(held, () => Build(held)));
        return decision;
    }

    /// <summary>A vote as a step: its result, the counts, and each part of the rule as it was judged.</summary>
    public ExplanationStep Step(int held) => At(held, () => BuildStep(held));

    /// <summary>Whether a vote was held on an event that has been counted.</summary>
    public bool WasVotedOn(int held) => _row.Slots[_row.Events[held].Address + RecordLayout.Rule] >= 0;

    /// <summary>Those who cast a ballot of a kind that is not void.</summary>
    public IReadOnlyList<string> Voters(int held, Ballot ballot) => At(held, () =>
    {
        Span<ulong> voters = stackalloc ulong[_row.Width];
        voters.Clear();
        run.Walker.Sets.AddVoters(voters, _row.Events[held].Address, ballot);
        return ValueText.Codes(_row, voters);
    });

    /// <summary>Every count of the whole organ, in the order of <see cref="CountOf"/>.</summary>
    public ImmutableArray<int> AllCounts(int held) => At(
        held,
        () => Enum.GetValues<CountOf>().Select(of => run.Walker.Tally.Counts.Of(FormCompiler.TermOf(new Count(null, of, SourceSpan.None), -1))).ToImmutableArray());

    /// <summary>Does something with the row as it stood when an event was counted.</summary>
    private T At<T>(int held, Func<T> read)
    {
        (int today, int stop, int frame, int first) = (_row.Today, _row.NextStop, _row.Frame, _row.Frames[0]);
        run.Walker.Tally.Recall(held);
        _row.Today = _row.Slots[_row.Events[held].Address + RecordLayout.On];
        _row.Frame = 0;
        _row.Frames[0] = _row.Events[held].Address;
        T result = read();
        (_row.Today, _row.NextStop, _row.Frame, _row.Frames[0]) = (today, stop, frame, first);
        return result;
    }

    private Decision Build(int held)
    {
        LaidEvent laid = _row.Events[held];
        CompiledVotingRule rule = RuleOf(laid);
        var result = (VoteResult)_row.Slots[laid.Address + RecordLayout.Result];
        Cause? cause = result is VoteResult.Adopted or VoteResult.None ? null : CauseOf(laid, rule, result);
        Span<ulong> excluded = stackalloc ulong[_row.Width];
        for (int i = 0; i < excluded.Length; i++)
            excluded[i] = _row.Plane(held, 5)[i] & ~_row.Plane(held, 6)[i];
        Span<ulong> unknown = stackalloc ulong[_row.Width];
        unknown.Clear();
        run.Walker.Tally.Seats.AddUnknown(unknown, held);
        ImmutableArray<int> counts = KnownCounts(held, unknown);
        int way = _row.Slots[laid.Address + RecordLayout.Way];
        return new Decision(
            ExplanationBuilder.NameOf(laid),
            laid.Held.Event,
            laid.Held.On,
            rule.Rule.Id,
            result,
            way == Slots.Absent ? null : _row.Names.Word(way),
            cause?.By ?? [],
            [.. ValueText.Codes(_row, _row.Plane(held, 7))],
            counts,
            [.. ValueText.Codes(_row, excluded)],
            cause)
        {
            Unknown = StateSets.Count(unknown),
            Held = held,
        };
    }

    /// <summary>The ballots of each kind, without those that a completion supposes.</summary>
    private ImmutableArray<int> KnownCounts(int held, ReadOnlySpan<ulong> unknown)
    {
        var counts = ImmutableArray.CreateBuilder<int>(5);
        Span<ulong> supposed = stackalloc ulong[_row.Width];
        foreach (Ballot ballot in Enum.GetValues<Ballot>())
        {
            Span<ulong> plane = _row.Plane(held, (int)ballot);
            for (int i = 0; i < supposed.Length; i++)
                supposed[i] = plane[i] & unknown[i];
            counts.Add(run.Walker.Tally.Counts.Of(held, ballot) - StateSets.Count(supposed));
        }

        return counts.MoveToImmutable();
    }

    private CompiledVotingRule RuleOf(LaidEvent laid) => _row.Law.Rules[_row.Slots[laid.Address + RecordLayout.Rule]];

    private Cause CauseOf(LaidEvent laid, CompiledVotingRule rule, VoteResult result)
    {
        int way = _row.Slots[laid.Address + RecordLayout.Basis];
        CauseKind kind = KindOf(result);
        if (way < 0 || laid.Held.WithoutVote != VoteResult.None)
            return new Cause(kind, [], null, null, rule.Rule.Id, rule.Rule.Provenance.Article, []);
        ImmutableArray<CompiledPart> failing = [.. rule.Ways[way].Parts.Where((part, i) => Fails(laid, part, i))];
        if (failing.FirstOrDefault(part => part.Failure == result) is not { } decisive)
            return new Cause(kind, [], null, null, rule.Rule.Id, rule.Rule.Provenance.Article, []);
        Finding finding = FindingOf(laid, decisive);
        (string? needed, string? had) = Margin(Decisive(finding));
        return new Cause(
            kind,
            decisive.FailsWhen == Target.True ? new Defeaters(run, GroupOf).Of(finding) : [],
            needed,
            had,
            rule.Rule.Id,
            decisive.Tree.Provenance.Article ?? rule.Rule.Provenance.Article,
            [.. failing.Where(part => part.Failure != result).Select(part => KindOf(part.Failure))]);
    }

    /// <summary>What kept a vote from being adopted, in words: <c>needs 9 in favour, has 8; a veto by RUS stands as well</c>; null when nothing did, or nothing is known of it.</summary>
    public string? Obstacles(int held) => At(held, () =>
    {
        LaidEvent laid = _row.Events[held];
        int way = _row.Slots[laid.Address + RecordLayout.Basis];
        if (way < 0 || laid.Held.WithoutVote != VoteResult.None)
            return null;
        ImmutableArray<CompiledPart> failing = [.. RuleOf(laid).Ways[way].Parts.Where((part, i) => Fails(laid, part, i))];
        return failing.IsEmpty ? null : string.Join("; ", failing.Select((part, i) => Obstacle(part, i == 0)));
    });

    private string Obstacle(CompiledPart part, bool isFirst)
    {
        Finding finding = FindingOf(CurrentEvent(), part);
        ImmutableArray<string> by = part.FailsWhen == Target.True ? new Defeaters(run, GroupOf).Of(finding) : [];
        string whose = by.IsEmpty ? "" : $" by {string.Join(", ", by)}";
        string obstacle = part.Failure switch
        {
            VoteResult.Vetoed => $"a veto{whose} {(isFirst ? "stands in the way" : "stands as well")}",
            VoteResult.Objected => $"an objection{whose} {(isFirst ? "stands in the way" : "stands as well")}",
            _ => VoteMargin.Words(Decisive(finding).Condition.Condition, Evaluate) ?? (part.NeedsOneInFavour ? "needs one in favour, has none" : part.Tree.Condition?.ToString() ?? "too few"),
        };
        return obstacle;
    }

    private bool Fails(LaidEvent laid, CompiledPart part, int place) =>
        (CountedFinding(laid, place) is { } found ? found.Holds == (part.FailsWhen == Target.True) : run.Walker.Walk(part.Entry) == part.FailsWhen)
        || (part.NeedsOneInFavour && run.Walker.Tally.Counts.Of(_row.Slots[laid.Address + RecordLayout.Number], Ballot.Yes) == 0);

    /// <summary>What was found of a part when the vote was counted; null where it is the same now.</summary>
    private Finding? CountedFinding(LaidEvent laid, int place) =>
        trace is not null && trace.Parts.TryGetValue(_row.Slots[laid.Address + RecordLayout.Number], out ImmutableArray<Finding> parts) ? parts[place] : null;

    /// <summary>What is found of a part of the rule by which the vote was judged.</summary>
    private Finding FindingOf(LaidEvent laid, CompiledPart part) =>
        CountedFinding(laid, RuleOf(laid).Ways[_row.Slots[laid.Address + RecordLayout.Basis]].Parts.IndexOf(part)) ?? examiner.Examine(part.Tree);

    private static CauseKind KindOf(VoteResult result) => result switch
    {
        VoteResult.Shortfall => CauseKind.Shortfall,
        VoteResult.Vetoed => CauseKind.Vetoed,
        VoteResult.Objected => CauseKind.Objected,
        VoteResult.NoQuorum => CauseKind.NoQuorum,
        _ => throw new UnreachableException(),
    };

    /// <summary>The condition without parts of its own that made the whole what it is.</summary>
    private static Finding Decisive(Finding finding)
    {
        bool? wanted = finding.Condition.Condition is Not ? !finding.Holds : finding.Holds;
        Finding? child = finding.Children.FirstOrDefault(child => child.IsThere && child.Holds == wanted && child.Member < 0);
        return child is null ? finding : Decisive(child);
    }

    private (string? Needed, string? Had) Margin(Finding finding)
    {
        if (finding.Condition.Condition is not Comparison comparison || !(FormCompiler.Counts(comparison.Left) || FormCompiler.Counts(comparison.Right)))
            return (null, null);
        return ($"{comparison.Left} {comparison.Operator.Word()} {Evaluate(comparison.Right)}", Evaluate(comparison.Left).ToString());
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

    private ExplanationStep BuildStep(int held)
    {
        LaidEvent laid = _row.Events[held];
        Decision decision = Read(held);
        CompiledVotingRule rule = RuleOf(laid);
        int way = _row.Slots[laid.Address + RecordLayout.Basis];
        string name = decision.Way is null ? decision.Result.Word() : $"{decision.Result.Word()} ({decision.Way})";
        string counts = $"{decision.Counts[0]}-{decision.Counts[1]}-{decision.Counts[2]}";
        string apart = decision.Counts[3] + decision.Counts[4] == 0 ? "" : $", {decision.Counts[3]} not voting, {decision.Counts[4]} absent";
        if (decision.Unknown > 0)
            apart += $", {decision.Unknown} unknown";
        string by = decision.By.IsEmpty ? "" : $" by {string.Join(", ", decision.By)}";
        string @void = decision.Excluded.IsEmpty ? "" : $"; ballots void: {string.Join(", ", decision.Excluded)}";
        var nodes = new ExplanationBuilder(_row);
        ImmutableArray<ExplanationNode> basis = way < 0 || laid.Held.WithoutVote != VoteResult.None ? []
            : [.. rule.Ways[way].Parts.Select(part => Part(nodes, part))];
        return new ExplanationStep(
            laid.Held.On,
            StepKind.Vote,
            decision.Event,
            laid.Held.WithoutVote == VoteResult.None ? $"{decision.Event}: {counts}{apart}: {(decision.Unknown > 0 ? "if " : "")}{name}{by}{@void}" : $"{decision.Event}: {name} without a vote",
            decision.Cause?.Article ?? rule.Rule.Provenance.Article,
            laid.Held.Span,
            basis)
        {
            Vote = way < 0 || laid.Held.WithoutVote != VoteResult.None ? null : new CountedVoteReader(run).Read(decision, rule, rule.Ways[way]),
        };
    }

    private ExplanationNode Part(ExplanationBuilder nodes, CompiledPart part)
    {
        Finding finding = FindingOf(CurrentEvent(), part);
        (string? needed, string? had) = Margin(Decisive(finding));
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
