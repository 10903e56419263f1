using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>What comes of an event: whether and by which rule it is voted on, by which way it carries, and whom it binds.</summary>
internal static class Votes
{
    /// <summary>Counts an event with the law and seats of the day.</summary>
    public static ReferenceEvent Count(HeldEvent held, int index, PlainRecord record, Situation now)
    {
        Scope scope = Scope.Of(now, record);
        ReferenceEvent none = new(index, held.Event, held.Symbol, held.On, VoteResult.None, null, Sets.Empty, Sets.Empty, Sets.Empty, Sets.Empty, []);
        VoteChoice? choice = now.Law.FindEvent(held.Event)!.Votes.FirstOrDefault(choice => IsInForce(held.Event, choice, now) && Conditions.IsThere(choice.Applies, scope));
        if (choice is null)
            return none;

        VotingRule rule = now.Law.FindVotingRule(choice.Rule)!;
        Organ organ = now.Law.FindOrgan(rule.Organ)!;
        if (held.WithoutVote == VoteResult.Adopted)
            return WithoutVote(none, rule, organ, scope);
        if (held.WithoutVote != VoteResult.None)
            return none with { Result = held.WithoutVote };

        ReferenceEvent? last = null;
        foreach (Way way in rule.Ways.Where(way => Conditions.IsThere(way.Applies, scope)))
        {
            last = Try(way, rule, organ, none, new Vote(organ, record, Void(way, scope), seat => Ballots.Of(seat, held, index, organ, now), now), scope);
            if (last.Result == VoteResult.Adopted)
                return last;
        }

        return last ?? none with { Result = VoteResult.Shortfall };
    }

    /// <summary>There is no vote under a treaty that is not in force, nor in the organ of one.</summary>
    private static bool IsInForce(string type, VoteChoice choice, Situation now) =>
        new[] { type, choice.Rule, now.Law.FindVotingRule(choice.Rule)!.Organ }.All(id => now.Law.TreatyOf(id).InForce.Contains(now.Today));

    private static ReferenceEvent WithoutVote(ReferenceEvent none, VotingRule rule, Organ organ, Scope scope)
    {
        ImmutableSortedSet<string> seats = Sets.SeatsIn(organ, null, scope.Now);
        if (seats.IsEmpty)
            return none with { Result = VoteResult.NoQuorum };
        return none with { Result = VoteResult.Adopted, InFavour = seats, Bound = Bound(rule.Ways[0], rule, seats, scope) };
    }

    private static ImmutableSortedSet<string> Void(Way way, Scope scope) =>
        Sets.Of(way.Excludes.Where(exclusion => Conditions.IsThere(exclusion.Applies, scope)).SelectMany(exclusion => Sets.Of(exclusion.States, scope)));

    private static ReferenceEvent Try(Way way, VotingRule rule, Organ organ, ReferenceEvent none, Vote vote, Scope scope)
    {
        Scope inVote = scope with { Vote = vote };
        VoteResult result = Judge(way, vote, inVote);
        ImmutableSortedSet<string> inFavour = vote.SeatsThat(Ballot.Yes);
        return none with
        {
            Result = result,
            Way = result == VoteResult.Adopted ? way.Name : null,
            By = result switch
            {
                VoteResult.Vetoed => Defeaters.Of(way.Veto!.Condition, true, inVote),
                VoteResult.Objected => Defeaters.Of(way.Objection!.Condition, true, inVote),
                _ => Sets.Empty,
            },
            Bound = result == VoteResult.Adopted ? Bound(way, rule, inFavour, scope) : Sets.Empty,
            InFavour = inFavour,
            Opposed = vote.SeatsThat(Ballot.No),
            Counts = [.. Enum.GetValues<CountOf>().Select(of => vote.Count(null, of))],
        };
    }

    /// <summary>The parts in their order; the first that fails is the result. Too few votes is therefore never a veto. Where nobody may vote, nobody decides.</summary>
    private static VoteResult Judge(Way way, Vote vote, Scope scope)
    {
        if (way.Majority is null && vote.Count(null, CountOf.Entitled) == 0)
            return VoteResult.NoQuorum;
        if (way.Quorum is { } quorum && !Conditions.Hold(quorum.Condition, scope))
            return VoteResult.NoQuorum;
        if (way.Majority is { } majority && !(vote.Count(null, CountOf.Yes) >= 1 && Conditions.Hold(majority.Condition, scope)))
            return VoteResult.Shortfall;
        if (way.Veto is { } veto && Conditions.Hold(veto.Condition, scope))
            return VoteResult.Vetoed;
        if (way.Objection is { } objection && Conditions.Hold(objection.Condition, scope))
            return VoteResult.Objected;
        return VoteResult.Adopted;
    }

    private static ImmutableSortedSet<string> Bound(Way way, VotingRule rule, ImmutableSortedSet<string> inFavour, Scope scope) => way.Binds switch
    {
        Binds.None => Sets.Empty,
        Binds.Parties => Sets.PartiesTo(scope.Now.Law.TreatyOf(rule.Id).Id, scope.Now),
        Binds.InFavour => inFavour,
        Binds.Set => Sets.Of(way.BoundSet!, scope),
        _ => throw new UnreachableException(),
    };
}
