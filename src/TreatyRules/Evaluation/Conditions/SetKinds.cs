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

    /// <summary>The kinds in which each of some states is in a set, by actor: whether a record is there, and who is in a set that is known, is asked once and not of every state again.</summary>
    /// <param name="index">The set.</param>
    /// <param name="asked">The states, a bit for each.</param>
    /// <param name="held">The vote whose the unknown sets are from then on; -1: everybody is asked at once.</param>
    public ulong[]? OfEach(int index, ulong[] asked, int held)
    {
        SetNode set = _sets[index];
        switch (set.Kind)
        {
            case SetKind.Or:
                return OfEach(set.A, asked, held) is { } some ? Join(some, set.B, asked, held) : null;
            case SetKind.And or SetKind.Except:
                if (OfEach(set.A, asked, held) is not { } all || OfEach(set.B, Those(asked, actor => all[actor] != 0), held) is not { } others)
                    return null;
                for (int actor = 0; actor < all.Length; actor++)
                    all[actor] &= set.Kind == SetKind.And ? others[actor] : ~others[actor];
                return all;
            case SetKind.Collected:
                CompiledQuantifier source = row.Law.Quantifiers[set.A];
                ulong[]? collected = new ulong[64 * asked.Length];
                for (int i = 0; i < row.ListCounts[source.List] && collected is not null; i++)
                {
                    int there = walker.Records.IsThere(source, i);
                    collected = there < 0 ? null : there == 0 ? collected : Join(collected, set.B, asked, held);
                }

                return collected;
            default:
                return OfEachPlain(index, asked, held);
        }
    }

    /// <summary>Adds those who are in a set for certain, and leaves open the others who may be.</summary>
    private bool TryAdd(Span<ulong> into, Dictionary<int, ulong> open, int index, int held)
    {
        var asked = new ulong[row.Width];
        for (int actor = 0; actor < row.Law.Universe.Actors.Length; actor++)
        {
            if (!SetTests.Has(into, actor))
                StateSets.AddOne(asked, actor);
        }

        if (OfEach(index, asked, held) is not { } found)
            return false;
        foreach (int actor in StateSets.Members(asked))
        {
            if (found[actor] == 0)
                continue;
            ulong kinds = found[actor] | open.GetValueOrDefault(actor);
            if (kinds == BallotKinds.All)
                StateSets.AddOne(into, actor);
            else
                open[actor] = kinds;
        }

        return true;
    }

    /// <summary>The kinds in which each of some states is in another set as well.</summary>
    private ulong[]? Join(ulong[] kinds, int index, ulong[] asked, int held)
    {
        if (OfEach(index, Those(asked, actor => kinds[actor] != BallotKinds.All), held) is not { } others)
            return null;
        for (int actor = 0; actor < kinds.Length; actor++)
            kinds[actor] |= others[actor];
        return kinds;
    }

    private ulong[]? OfEachPlain(int index, ulong[] asked, int held)
    {
        var kinds = new ulong[64 * asked.Length];
        Span<ulong> members = stackalloc ulong[row.Width];
        members.Clear();
        bool isKnown = walker.Sets.AddTo(members, index);
        if (!isKnown && !walker.Sets.IsOpen)
            return null;
        SetNode set = _sets[index];
        int field = set.Kind == SetKind.Field && !isKnown ? row.Address(set.Level, set.A) : -1;
        row.Unknowns.Spend(isKnown ? 1 : StateSets.Count(asked));
        foreach (int actor in StateSets.Members(asked))
        {
            ulong? found = isKnown ? Whole(SetTests.Has(members, actor) ? 1 : 0) : field >= 0 ? Member(new(Membership.Open, field, true), actor, held) : Of(index, actor, held);
            if (found is not { } one)
                return null;
            kinds[actor] = one;
        }

        return kinds;
    }

    private static ulong[] Those(ulong[] asked, Func<int, bool> holds)
    {
        var those = new ulong[asked.Length];
        foreach (int actor in StateSets.Members(asked))
        {
            if (holds(actor))
                StateSets.AddOne(those, actor);
        }

        return those;
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
