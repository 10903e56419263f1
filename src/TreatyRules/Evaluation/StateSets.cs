using System.Diagnostics;
using System.Numerics;
using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Evaluation;

/// <summary>Computes sets of states. Every method answers false when something unknown stops it.</summary>
internal sealed class StateSets(Row row, Values values)
{
    private readonly SetNode[] _sets = row.Law.Sets;

    /// <summary>Walks the graph; set by the walker, which sets and conditions need of one another.</summary>
    public Walker? Walker { get; set; }

    private Walker Conditions => Walker ?? throw new UnreachableException();

    /// <summary>Adds the members of a set.</summary>
    public bool AddTo(Span<ulong> into, int index)
    {
        ref readonly SetNode set = ref _sets[index];
        switch (set.Kind)
        {
            case SetKind.Constant:
                Add(into, row.Law.Constants.AsSpan(set.A, row.Width));
                return true;
            case SetKind.Parties:
                return AddParties(into, set.A, row.Today);
            case SetKind.Seats:
                return AddSeats(into, set.A, set.B);
            case SetKind.Field:
                return AddField(into, row.Address(set.Level, set.A));
            case SetKind.One:
                return AddOne(into, values.ReadSlot(row.Address(set.Level, set.A)));
            case SetKind.Bound:
                return AddBoundBy(into, row.Address(set.Level, 0));
            case SetKind.InFavour:
                return AddVoters(into, row.Address(set.Level, 0), Ballot.Yes);
            case SetKind.Opposed:
                return AddVoters(into, row.Address(set.Level, 0), Ballot.No);
            case SetKind.Bearers:
                return Conditions.Effects.AddBearers(into, row.Address(set.Level, 0));
            case SetKind.Collected:
                return Conditions.Collect(into, set.A, set.B);
            default:
                return Combine(into, set);
        }
    }

    /// <summary>Whether an actor is party to a treaty on a day: 1, 0, or -1 for unknown.</summary>
    public int IsParty(int treaty, int actor, int day)
    {
        CompiledSeats parties = row.Law.Parties[treaty];
        if (actor < 0 || actor >= row.Law.Universe.Actors.Length)
            return 0;
        if (parties.Shared >= 0)
            return IsParty(parties.Shared, actor, day);
        if (parties.Condition != Target.False)
            return IsState(actor, day) ? Conditions.MeetsAsValue(parties.Condition, actor, day) : 0;
        Span<ulong> members = stackalloc ulong[row.Width];
        members.Clear();
        return AddParties(members, treaty, day) ? (int)((members[actor >> 6] >> (actor & 63)) & 1) : -1;
    }

    /// <summary>Adds the parties of a treaty on a day.</summary>
    public bool AddParties(Span<ulong> into, int treaty, int day)
    {
        CompiledSeats parties = row.Law.Parties[treaty];
        if (parties.Shared >= 0)
            return AddParties(into, parties.Shared, day);
        if (parties.Condition == Target.False)
            return AddDated(into, parties, day);
        for (int actor = 0; actor < row.Law.Universe.Actors.Length; actor++)
        {
            int meets = IsState(actor, day) ? Conditions.MeetsAsValue(parties.Condition, actor, day) : 0;
            if (meets < 0)
                return false;
            if (meets == 1)
                AddOne(into, actor);
        }

        return true;
    }

    /// <summary>Adds the seats of a group of an organ, of all groups for -1.</summary>
    public bool AddSeats(Span<ulong> into, int organ, int group)
    {
        CompiledOrgan compiled = row.Law.Organs[organ];
        if (group >= 0)
            return AddDated(into, compiled.Groups[group], row.Today);
        foreach (CompiledSeats seats in compiled.Groups)
        {
            if (!AddDated(into, seats, row.Today))
                return false;
        }

        return true;
    }

    /// <summary>Adds those who cast a ballot of a kind in an event's vote.</summary>
    public bool AddVoters(Span<ulong> into, int address, Ballot ballot)
    {
        int held = row.Slots[address + RecordLayout.Number];
        row.Unknowns.Log?.Vote(held);
        if (row.Events[held].Held.WithoutVote == VoteResult.Adopted)
        {
            // What is adopted without a vote has everybody's consent.
            if (ballot == Ballot.Yes)
                Add(into, row.Plane(held, 5));
            return true;
        }

        if (row.Unnamed[(held * 5) + (int)ballot] > 0 && !Conditions.Tally.TryName(held))
            return false;

        Span<ulong> plane = row.Plane(held, (int)ballot);
        Span<ulong> entitled = row.Plane(held, 6);
        if (Conditions.Tally.OpenBallotsOf(held) is { } open && !AddOpen(into, open, entitled, ballot))
            return false;
        for (int i = 0; i < into.Length; i++)
            into[i] |= plane[i] & entitled[i];
        return true;
    }

    /// <summary>Adds those whom a vote bound; where it binds those in favour and their ballots are open, who they are is asked now.</summary>
    private bool AddBoundBy(Span<ulong> into, int address)
    {
        int held = row.Slots[address + RecordLayout.Number];
        row.Unknowns.Log?.Vote(held);
        Add(into, row.Plane(held, 7));
        int rule = row.Slots[address + RecordLayout.Rule];
        int way = row.Slots[address + RecordLayout.Basis];

        // An event that did not happen has no rule, though it may be tried what it would be if it had.
        bool isOpen = rule >= 0 && way >= 0 && Conditions.Tally.OpenBallotsOf(held) is not null && values.ReadSlot(address + RecordLayout.Result) == (int)VoteResult.Adopted
            && row.Law.Rules[rule].Ways[way].Way.Binds == Binds.InFavour;
        return !isOpen || AddVoters(into, address, Ballot.Yes);
    }

    private bool AddOpen(Span<ulong> into, OpenBallots open, ReadOnlySpan<ulong> entitled, Ballot ballot)
    {
        for (int i = 0; i < entitled.Length; i++)
        {
            for (ulong left = open.Seats[i] & entitled[i]; left != 0; left &= left - 1)
            {
                int did = Conditions.Tally.Counts.TestSeat(open, (i << 6) + BitOperations.TrailingZeroCount(left), ballot);
                if (did < 0)
                    return false;
                if (did == 1)
                    into[i] |= left & (~left + 1);
            }
        }

        return true;
    }

    /// <summary>Adds those whom a vote binds that has just been adopted by a way; the event stands in the first frame.</summary>
    public bool AddBound(Span<ulong> into, int treaty, CompiledWay way, int address) => way.Way.Binds switch
    {
        Binds.None => true,
        Binds.Parties => AddParties(into, treaty, row.Today),
        Binds.InFavour => AddVoters(into, address, Ballot.Yes),
        Binds.Set => AddTo(into, way.BoundSet),
        _ => throw new UnreachableException(),
    };

    /// <summary>Adds one actor, if there is one.</summary>
    public bool AddOne(Span<ulong> into, int actor)
    {
        if (actor == Slots.Unknown)
            return false;
        if (actor >= 0)
            into[actor >> 6] |= 1UL << (actor & 63);
        return true;
    }

    /// <summary>How many members a set has.</summary>
    public static int Count(ReadOnlySpan<ulong> set)
    {
        int count = 0;
        foreach (ulong word in set)
            count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>Whether an actor is a state on a day; the days on which it becomes one and ceases to be one are stops.</summary>
    private bool IsState(int actor, int day)
    {
        DateOnly date = DateOnly.FromDayNumber(day);
        string code = row.Law.Universe.Actors[actor];
        bool isState = row.Law.Law.FindState(row.Law.Law.CodeOn(code, date))?.Lifetime.Contains(date) ?? false;
        for (State? state = row.Law.Law.FindState(code); state is not null; state = state.Continues is { } earlier ? row.Law.Law.FindState(earlier) : null)
        {
            row.StopOn(state.Lifetime.From?.DayNumber ?? 0);
            row.StopOn(state.Lifetime.Until?.DayNumber ?? 0);
        }

        return isState;
    }

    private static void Add(Span<ulong> into, ReadOnlySpan<ulong> members)
    {
        for (int i = 0; i < into.Length; i++)
            into[i] |= members[i];
    }

    private bool AddField(Span<ulong> into, int address)
    {
        int index = row.Slots[address];
        if (index == Slots.Unknown)
        {
            row.Unknowns.Part(address);
            return false;
        }

        if (index >= 0)
            Add(into, row.SetWords.AsSpan(index * row.Width, row.Width));
        return true;
    }

    private bool AddDated(Span<ulong> into, CompiledSeats seats, int day)
    {
        int version = seats.VersionOn(day);
        Add(into, seats.Versions.AsSpan(version * row.Width, row.Width));
        if (version + 1 < seats.Starts.Length)
            row.StopOn(seats.Starts[version + 1]);
        return seats.Items.Length == 0 || AddItems(into, seats, day);
    }

    // Who sits may be asked of records, which are laid into frames: 64 up, where they cannot push out those of the vote or condition that asks.
    private bool AddItems(Span<ulong> into, CompiledSeats seats, int day)
    {
        int frame = row.Frame;
        row.Frame += 64;
        bool isDone = true;
        foreach (CompiledExclusion item in seats.Items)
        {
            int there = Conditions.WalkOn(day, item.Applies);
            isDone = there != Target.Unknown && (there != Target.True || AddTo(into, item.Set));
            if (!isDone)
                break;
        }

        row.Frame = frame;
        return isDone;
    }

    private bool Combine(Span<ulong> into, SetNode set)
    {
        Span<ulong> left = stackalloc ulong[row.Width];
        Span<ulong> right = stackalloc ulong[row.Width];
        left.Clear();
        right.Clear();
        if (!AddTo(left, set.A) || !AddTo(right, set.B))
            return false;
        for (int i = 0; i < into.Length; i++)
        {
            into[i] |= set.Kind switch
            {
                SetKind.Or => left[i] | right[i],
                SetKind.And => left[i] & right[i],
                SetKind.Except => left[i] & ~right[i],
                _ => throw new UnreachableException(),
            };
        }

        return true;
    }
}
