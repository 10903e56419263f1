using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Evaluation.Conditions;

/// <summary>Tells in which kinds a seat of a vote is in a set of states that cannot be added up: the vote takes the unknown sets on which that hangs for its own, and what it cannot take is asked at once. Every method answers null when something unknown stops it.</summary>
internal sealed class SetKinds(Row row, Walker walker, OpenSets open)
{
    private readonly SetNode[] _sets = row.Law.Sets;

    /// <summary>The kinds in which a state is in a set.</summary>
    public ulong? Of(int index, int actor, int held)
    {
        SetNode set = _sets[index];
        switch (set.Kind)
        {
            case SetKind.Or:
                return Of(set.A, actor, held) is not { } left ? null : left == BallotKinds.All ? left : left | Of(set.B, actor, held);
            case SetKind.And:
                return Of(set.A, actor, held) is not { } first ? null : first == 0 ? first : first & Of(set.B, actor, held);
            case SetKind.Except:
                return Of(set.A, actor, held) is not { } all ? null : all == 0 ? all : all & ~Of(set.B, actor, held);
            case SetKind.Collected:
                return InSome(set, actor, held);
            default:
                Membership found = open.Look(index, actor);
                return found.IsKnown ? Whole(found.Found)
                    : found.Found == Membership.Open ? Member(found, actor, held)
                    : found.Found < 0 ? null : Whole(open.Has(index, actor));
        }
    }

    /// <summary>The kinds in which states sit in a group of an organ of whom that is not known; those who do for certain are added.</summary>
    /// <param name="into">Those who sit.</param>
    /// <param name="seats">The group.</param>
    /// <param name="held">The vote whose the unknown sets are from then on; -1: everybody is asked at once.</param>
    public Dictionary<int, ulong>? Seats(Span<ulong> into, CompiledSeats seats, int held)
    {
        Dictionary<int, ulong> found = [];
        int frame = row.Frame;
        row.Frame += Members.FramesOfSeats;
        foreach (CompiledExclusion item in seats.Items)
        {
            int there = walker.Walk(item.Applies);
            if (there == Target.Unknown || (there == Target.True && !walker.Sets.AddTo(into, item.Set) && !(walker.Sets.IsOpen && TryAdd(into, found, item.Set, held))))
            {
                row.Frame = frame;
                return null;
            }
        }

        row.Frame = frame;
        return found;
    }

    private bool TryAdd(Span<ulong> into, Dictionary<int, ulong> open, int set, int held)
    {
        for (int actor = 0; actor < row.Law.Universe.Actors.Length; actor++)
        {
            if (SetTests.Has(into, actor))
                continue;
            if (Of(set, actor, held) is not { } kinds)
                return false;
            kinds |= open.GetValueOrDefault(actor);
            if (kinds == BallotKinds.All)
                StateSets.AddOne(into, actor);
            else if (kinds != 0)
                open[actor] = kinds;
        }

        return true;
    }

    private ulong? InSome(SetNode set, int actor, int held)
    {
        CompiledQuantifier source = row.Law.Quantifiers[set.A];
        ulong? kinds = 0;
        for (int i = 0; i < row.ListCounts[source.List] && kinds is not (null or BallotKinds.All); i++)
        {
            int there = walker.Records.IsThere(source, i);
            kinds = there < 0 ? null : there == 0 ? kinds : kinds | Of(set.B, actor, held);
        }

        return kinds;
    }

    private ulong? Member(Membership found, int actor, int held)
    {
        Parts.SetMembers members = row.Unknowns.Members;
        if (held >= 0 && members.Taken(found.Address, actor) is null && members.Take(held, found.Address) is { } place)
            return members.MustBeginAgain ? Whole(row.Unknowns.Stop(null)) : found.IfIn ? BallotKinds.In(place) : ~BallotKinds.In(place);
        return Whole(members.Test(found.Address, actor, found.IfIn));
    }

    private static ulong? Whole(int found) => found < 0 ? null : found == 1 ? BallotKinds.All : 0;
}
