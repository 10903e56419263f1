using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>Runs one completion: what is taken on a way, and the least that anything else can be that is asked for, so that two runs agree in it.</summary>
internal sealed class OneCompletion(Run run, Plan plan, Until until, int procedure)
{
    /// <summary>Runs it.</summary>
    /// <param name="way">What is taken.</param>
    /// <param name="cast">Ballots that are given as another run had them.</param>
    /// <returns>The bit of its outcome, 0 where it could not be ended; how the open ballots were cast; what was taken of what it asked for; and how much it asked.</returns>
    public (int Outcome, ImmutableDictionary<int, CastBallots> Cast, IReadOnlyDictionary<int, int[]> Taken, long Asked) Of(
        ImmutableArray<(int Key, Part Part)> way, ImmutableDictionary<int, CastBallots> cast)
    {
        Unknowns unknowns = run.Row.Unknowns;
        long asked = unknowns.Asked;
        unknowns.Clear();
        foreach ((int key, Part part) in way)
        {
            if (part.Bound is not { } bound || !cast.ContainsKey(bound.Vote.Held))
                unknowns.Take(key, part);
        }

        foreach (CastBallots ballots in cast.Values)
            unknowns.Cast(ballots);
        try
        {
            RunEnd end = Completions.Complete(run, plan, until, Least);
            ImmutableDictionary<int, CastBallots> given = [.. unknowns.BoundVotes.Select(unknowns.CastOf).OfType<CastBallots>().Select(ballots => KeyValuePair.Create(ballots.Vote.Held, ballots))];
            return (end == RunEnd.Done ? 1 << (int)run.OutcomeOf(procedure) : 0, cast.SetItems(given), unknowns.Taken.ToDictionary(), unknowns.Asked - asked);
        }
        finally
        {
            unknowns.Clear();
        }
    }

    private static Part Least(ImmutableArray<Part> parts) => parts.MinBy(part =>
        part.Values is { } values ? values.Min() : part.Range is { } range ? range.Least : part.Words is { } words ? words.Has : part.Bound is { } bound ? bound.Least : 0);
}
