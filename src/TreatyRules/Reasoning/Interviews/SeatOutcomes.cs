using System.Collections.Immutable;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>The outcomes that are left when one seat's ballot in a vote is known, or who is in a set of states that is counted with the ballots.</summary>
internal sealed class SeatOutcomes
{
    private readonly int _held;
    private readonly Func<BallotBound[], bool> _canBe;
    private readonly Dictionary<(CompletionNode Node, string Bounds), int> _known = [];

    private SeatOutcomes(int held, Func<BallotBound[], bool> canBe) => (_held, _canBe) = (held, canBe);

    /// <summary>With one seat's ballot.</summary>
    public static SeatOutcomes OfBallot((int Held, int Place) vote, int seat, int ballot) => new(vote.Held, bounds => CanBe(bounds, seat, ballot, vote.Place));

    /// <summary>With one of some states in a set, or none of them.</summary>
    /// <param name="held">The vote.</param>
    /// <param name="sets">The sets that are counted with its ballots.</param>
    /// <param name="place">The place of the set among them.</param>
    /// <param name="actors">The states of which it matters.</param>
    /// <param name="alone">The one; null for none.</param>
    public static SeatOutcomes OfMembers(int held, int[] sets, int place, int[] actors, int? alone) => new(held, bounds =>
    {
        int width = bounds[0].Vote.Seats.Length;
        BallotBound Given(IEnumerable<int> of, long count)
        {
            var seats = new ulong[width];
            foreach (int actor in of)
                StateSets.AddOne(seats, actor);
            return new BallotBound(new OpenBallots(held, seats, null) { Sets = sets }, new BallotSum([new BallotTerm(1, seats, BallotKinds.In(place))]), count, count);
        }

        return CanBe([.. bounds, Given(actors.Where(actor => actor != alone), 0), .. alone is { } one ? [Given([one], 1)] : Array.Empty<BallotBound>()]);
    });

    /// <summary>A bit for each outcome that can be reached from a node with ballots that meet some bounds.</summary>
    public int Of(CompletionNode node, ImmutableList<(int Number, BallotBound Bound)> bounds)
    {
        if (node.Children.IsEmpty || !node.Tested.Contains(Unknown.VoteKey(_held)))
            return node.Outcomes;
        (CompletionNode Node, string Bounds) key = (node, string.Join(',', bounds.Select(bound => bound.Number).Order()));
        if (_known.TryGetValue(key, out int outcomes))
            return outcomes;
        foreach ((Part part, int number, CompletionNode child) in node.Children)
        {
            if ((outcomes | child.Outcomes) == outcomes)
                continue;
            if (node.Key != Unknown.VoteKey(_held) || part.Bound is not { } bound)
            {
                outcomes |= Of(child, bounds);
                continue;
            }

            ImmutableList<(int Number, BallotBound Bound)> further = bounds.Add((number, bound));
            if (_canBe([.. further.Select(one => one.Bound)]))
                outcomes |= Of(child, further);
        }

        return _known[key] = outcomes;
    }

    /// <summary>Whether bounds can be met with a seat's ballot.</summary>
    private static bool CanBe(BallotBound[] bounds, int seat, int ballot, int place)
    {
        OpenBallots vote = BallotSolver.Everybody(bounds);
        if (vote.Sets.Length > 0 || place > 0)
        {
            var one = new ulong[vote.Seats.Length];
            StateSets.AddOne(one, seat);
            return CanBe([.. bounds, new BallotBound(vote, new BallotSum([new BallotTerm(1, one, BallotKinds.Of(1 << ballot), place)]), 1, 1)]);
        }

        OpenBallots others = vote with { Seats = [.. vote.Seats.Select((word, i) => i == seat >> 6 ? word & ~(1UL << (seat & 63)) : word)] };
        return CanBe(BallotSystem.Of(others, bounds).With([.. bounds.Select(bound => bound.Sum.Of(seat, ballot, true))]));
    }

    private static bool CanBe(BallotBound[] bounds) => CanBe(BallotSystem.Of(BallotSolver.Everybody(bounds), bounds));

    private static bool CanBe(BallotSystem system) => system.TrySolve() || system.IsGivenUp;
}
