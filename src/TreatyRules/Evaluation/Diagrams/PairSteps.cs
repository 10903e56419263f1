using System.Collections.Immutable;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Evaluation.Diagrams;

/// <summary>What two completions take, step after step, latest first.</summary>
internal sealed record PairSteps(int Key, Part Part, int Number, PairSide Side, PairSteps? Before)
{
    /// <summary>Whether there is a value, or ballots, of an unknown that both can take.</summary>
    public bool CanAgree(int key, Dictionary<PairState, bool> solved)
    {
        ImmutableArray<PairSteps> ofKey = Of(key);
        if (ofKey[0].Part.Bound is null)
            return ofKey.Length == 1 || ValueIn(ofKey) is not null;
        var state = PairState.Of(ofKey.Select(step => (key, step.Number, PairSide.Both)), -1);
        if (solved.TryGetValue(state, out bool can))
            return can;
        ImmutableArray<BallotBound> bounds = Bounds(ofKey, PairSide.Both);
        return solved[state] = BallotSystem.Of(BallotSolver.Everybody(bounds), bounds).TrySolve();
    }

    /// <summary>Whether there are ballots of a vote that both take but for one thing of one seat.</summary>
    public bool CanDiffer(int key, int seat, SeatAspect aspect, Dictionary<PairState, bool> solved)
    {
        ImmutableArray<PairSteps> ofKey = Of(key);
        var state = PairState.Of(ofKey.Select(step => (key, step.Number, step.Side)), PairState.Number(seat, aspect));
        if (solved.TryGetValue(state, out bool can))
            return can;
        return solved[state] = BallotSolver.SolveButOne(Bounds(ofKey, PairSide.Left), Bounds(ofKey, PairSide.Right), seat, aspect) is not null;
    }

    /// <summary>Two completions that take all this.</summary>
    public CompletionPair Pair(int asked, int? seat, SeatAspect aspect)
    {
        var values = ImmutableDictionary.CreateBuilder<int, int>();
        var ballots = ImmutableDictionary.CreateBuilder<int, (CastBallots Cast, HangingSeats Hanging)>();
        (int one, int other) = (0, 0);
        foreach (IGrouping<int, PairSteps> key in All().GroupBy(step => step.Key))
        {
            ImmutableArray<PairSteps> steps = [.. key];
            if (steps[0].Part.Bound is null)
            {
                if (key.Key != asked)
                    values[key.Key] = ValueIn(steps) ?? 0;
                else
                    (one, other) = (ValueIn(Of(steps, PairSide.Left)) ?? 0, ValueIn(Of(steps, PairSide.Right)) ?? 0);
                continue;
            }

            ImmutableArray<BallotBound> all = [.. steps.Select(step => step.Part.Bound).OfType<BallotBound>()];
            OpenBallots vote = BallotSolver.Everybody(all);
            int held = vote.Held;
            if (key.Key == asked && BallotSolver.SolveButOne(Bounds(steps, PairSide.Left), Bounds(steps, PairSide.Right), seat ?? 0, aspect) is { } found)
            {
                (one, other) = (found.One, found.Other);
                ballots[held] = (found.Cast, HangingSeats.Of(all));
            }
            else if (BallotSolver.Solve(vote, all) is { } cast)
            {
                ballots[held] = (new CastBallots(vote, cast), HangingSeats.Of(all));
            }
        }

        return new CompletionPair(asked, seat, aspect, one, other, values.ToImmutable(), ballots.ToImmutable());
    }

    private IEnumerable<PairSteps> All()
    {
        for (PairSteps? step = this; step is not null; step = step.Before)
            yield return step;
    }

    /// <summary>What is taken of one unknown, latest first.</summary>
    private ImmutableArray<PairSteps> Of(int key)
    {
        var taken = ImmutableArray.CreateBuilder<PairSteps>();
        for (PairSteps? step = this; step is not null; step = step.Before)
        {
            if (step.Key == key)
                taken.Add(step);
        }

        return taken.ToImmutable();
    }

    private static ImmutableArray<PairSteps> Of(ImmutableArray<PairSteps> steps, PairSide side) => [.. steps.Where(step => step.Side == PairSide.Both || step.Side == side)];

    private static ImmutableArray<BallotBound> Bounds(ImmutableArray<PairSteps> steps, PairSide side) =>
        [.. Of(steps, side).Select(step => step.Part.Bound).OfType<BallotBound>()];

    private static int? ValueIn(ImmutableArray<PairSteps> steps)
    {
        if (steps[0].Part.Range is not null)
        {
            ValueRange range = steps.Select(step => step.Part.Range ?? default).Aggregate((one, other) => one.And(other));
            return range.IsEmpty ? null : range.Plainest;
        }

        if (steps[0].Part.Words is not null)
        {
            WordMask words = steps.Select(step => step.Part.Words ?? default).Aggregate((one, other) => one.And(other));
            return words.IsEmpty ? null : words.Has;
        }

        foreach (int value in steps[0].Part.Values ?? [])
        {
            if (steps.All(step => step.Part.Values is { } values && Array.IndexOf(values, value) >= 0))
                return value;
        }

        return null;
    }
}
