using System.Collections.Immutable;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>The outcomes that are left when one seat's ballot in a vote is known.</summary>
internal sealed class SeatOutcomes(int held, int seat, int kind)
{
    private readonly Dictionary<(CompletionNode Node, string Bounds), int> _known = [];

    /// <summary>A bit for each outcome that can be reached from a node with ballots that meet some bounds.</summary>
    public int Of(CompletionNode node, ImmutableList<(int Number, BallotBound Bound)> bounds)
    {
        if (node.Children.IsEmpty || !node.Tested.Contains(Unknown.VoteKey(held)))
            return node.Outcomes;
        var key = (node, string.Join(',', bounds.Select(bound => bound.Number).Order()));
        if (_known.TryGetValue(key, out int outcomes))
            return outcomes;
        foreach ((Part part, int number, CompletionNode child) in node.Children)
        {
            if ((outcomes | child.Outcomes) == outcomes)
                continue;
            if (node.Key != Unknown.VoteKey(held) || part.Bound is not { } bound)
            {
                outcomes |= Of(child, bounds);
                continue;
            }

            ImmutableList<(int Number, BallotBound Bound)> further = bounds.Add((number, bound));
            if (CanBe(further))
                outcomes |= Of(child, further);
        }

        return _known[key] = outcomes;
    }

    /// <summary>Whether the other seats can meet the bounds.</summary>
    private bool CanBe(ImmutableList<(int Number, BallotBound Bound)> further)
    {
        BallotBound[] bounds = [.. further.Select(one => one.Bound)];
        OpenBallots others = BallotSolver.Everybody(bounds);
        others = others with { Seats = [.. others.Seats.Select((word, i) => i == seat >> 6 ? word & ~(1UL << (seat & 63)) : word)] };
        var system = BallotSystem.Of(others, bounds, shift: [.. bounds.Select(bound => bound.Sum.Of(seat, kind, true))]);
        return system.TrySolve() || system.IsGivenUp;
    }
}
