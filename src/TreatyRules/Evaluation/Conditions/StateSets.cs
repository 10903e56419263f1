using System.Diagnostics;
using System.Numerics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Evaluation.Voting;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Conditions;

/// <summary>Computes sets of states. Every method answers false when something unknown stops it.</summary>
internal sealed class StateSets
{
    private readonly Row _row;
    private readonly Values _values;
    private readonly Walker _walker;
    private readonly Members _members;
    private readonly Voters _voters;
    private readonly SetNode[] _sets;

    public StateSets(Row row, Values values, Walker walker)
    {
        _row = row;
        _values = values;
        _walker = walker;
        _sets = row.Law.Sets;
        _members = new Members(row, walker, this);
        _voters = new Voters(row, values, walker);
        Open = new OpenSets(row, walker, this);
    }

    /// <summary>Asks of one state at a time, where a set cannot be added up because it rests on one that is unknown.</summary>
    public OpenSets Open { get; }

    /// <summary>Whether what a set could not be added up for is that one is unknown: then <see cref="Open"/> is asked.</summary>
    public bool IsOpen => _row.Unknowns.IsSetOpen;

    /// <summary>Adds the members of a set.</summary>
    public bool AddTo(Span<ulong> into, int index)
    {
        ref readonly SetNode set = ref _sets[index];
        switch (set.Kind)
        {
            case SetKind.Constant:
                Add(into, _row.Law.Constants.AsSpan(set.A, _row.Width));
                return true;
            case SetKind.Parties:
                return _members.AddParties(into, set.A, _row.Today);
            case SetKind.Seats:
                return _members.AddSeats(into, set.A, set.B);
            case SetKind.Field:
                return AddField(into, _row.Address(set.Level, set.A));
            case SetKind.One:
                return AddOne(into, _values.ReadSlot(_row.Address(set.Level, set.A)));
            case SetKind.Bound:
                return _voters.AddBoundBy(into, _row.Address(set.Level, 0));
            case SetKind.InFavour:
                return _voters.Add(into, _row.Address(set.Level, 0), Ballot.Yes);
            case SetKind.Opposed:
                return _voters.Add(into, _row.Address(set.Level, 0), Ballot.No);
            case SetKind.Bearers:
                return _walker.Effects.AddBearers(into, _row.Address(set.Level, 0));
            case SetKind.Collected:
                return _walker.Records.Collect(into, set.A, set.B);
            default:
                return Combine(into, set);
        }
    }

    /// <summary>Whether it is certain, before anything unknown is parted, that a set has a member.</summary>
    public bool HasSomebody(int index)
    {
        SetNode set = _sets[index];
        switch (set.Kind)
        {
            case SetKind.Constant:
                return Count(_row.Law.Constants.AsSpan(set.A, _row.Width)) > 0;
            case SetKind.One:
                int address = _row.Address(set.Level, set.A);
                int actor = address < 0 ? Slots.Absent : _row.Slots[address];
                return actor == Slots.Unknown ? _row.Unknowns.Domain(address) is [>= 0, ..] values && Array.TrueForAll(values, value => value >= 0) : actor >= 0;
            case SetKind.Or:
                return HasSomebody(set.A) || HasSomebody(set.B);
            default:
                return false;
        }
    }

    /// <summary>Where the actor stands who alone is a set, and is not known; -1 where it is otherwise.</summary>
    public int UnknownOne(int index) =>
        _sets[index] is { Kind: SetKind.One } set && _row.Address(set.Level, set.A) is >= 0 and var address && _row.Slots[address] == Slots.Unknown ? address : -1;

    /// <summary>Whether an actor is party to a treaty on a day: 1, 0, or -1 for unknown.</summary>
    public int IsParty(int treaty, int actor, int day) => _members.IsParty(treaty, actor, day);

    /// <summary>Adds the parties of a treaty on a day.</summary>
    public bool AddParties(Span<ulong> into, int treaty, int day) => _members.AddParties(into, treaty, day);

    /// <summary>Adds the seats of a group of an organ, of all groups for -1.</summary>
    public bool AddSeats(Span<ulong> into, int organ, int group) => _members.AddSeats(into, organ, group);

    /// <summary>Adds those who cast a ballot of a kind in an event's vote.</summary>
    public bool AddVoters(Span<ulong> into, int address, Ballot ballot) => _voters.Add(into, address, ballot);

    /// <summary>Adds those whom a vote binds that has just been adopted by a way; the event stands in the first frame.</summary>
    public bool AddBound(Span<ulong> into, int treaty, CompiledWay way, int address) => way.Way.Binds switch
    {
        Binds.None => true,
        Binds.Parties => _members.AddParties(into, treaty, _row.Today),
        Binds.InFavour => _voters.Add(into, address, Ballot.Yes),
        Binds.Set => AddTo(into, way.BoundSet),
        _ => throw new UnreachableException(),
    };

    /// <summary>Adds one actor, if there is one.</summary>
    public static bool AddOne(Span<ulong> into, int actor)
    {
        if (actor == Slots.Unknown)
            return false;
        if (actor >= 0)
            into[actor >> 6] |= 1UL << (actor & 63);
        return true;
    }

    /// <summary>Adds the members of another set.</summary>
    public static void Add(Span<ulong> into, ReadOnlySpan<ulong> members)
    {
        for (int i = 0; i < into.Length; i++)
            into[i] |= members[i];
    }

    /// <summary>How many members a set has.</summary>
    public static int Count(ReadOnlySpan<ulong> set)
    {
        int count = 0;
        foreach (ulong word in set)
            count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>The members of a set, in their order.</summary>
    public static IEnumerable<int> Members(ulong[] set)
    {
        for (int word = 0; word < set.Length; word++)
        {
            for (ulong left = set[word]; left != 0; left &= left - 1)
                yield return (word << 6) + BitOperations.TrailingZeroCount(left);
        }
    }

    private bool AddField(Span<ulong> into, int address)
    {
        int index = _row.Slots[address];
        if (index == Slots.Unknown)
        {
            _row.Unknowns.Part(address);
            return false;
        }

        if (index >= 0)
            Add(into, _row.SetWords.AsSpan(index * _row.Width, _row.Width));
        return true;
    }

    private bool Combine(Span<ulong> into, SetNode set)
    {
        Span<ulong> left = stackalloc ulong[_row.Width];
        Span<ulong> right = stackalloc ulong[_row.Width];
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
