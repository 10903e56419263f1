using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Conditions;

/// <summary>Asks of sets of states one state at a time, where a set rests on a field that is unknown and so cannot be added up: whether a state is in such a field is an unknown of its own.</summary>
internal sealed class OpenSets
{
    private readonly Row _row;
    private readonly Walker _walker;
    private readonly StateSets _states;
    private readonly SetNode[] _sets;
    private readonly OpenSeats _seats;

    public OpenSets(Row row, Walker walker, StateSets sets)
    {
        (_row, _walker, _states) = (row, walker, sets);
        _sets = row.Law.Sets;
        _seats = new OpenSeats(row, walker, this);
        Kinds = new SetKinds(row, walker, this);
    }

    /// <summary>Tells of seats of a vote in which kinds they are in a set.</summary>
    public SetKinds Kinds { get; }

    /// <summary>Whether an actor is in a set: 1, 0, or -1, and the walk stops at the unknown on which it hangs.</summary>
    public int Has(int index, int actor)
    {
        SetNode set = _sets[index];
        return set.Kind switch
        {
            SetKind.Field => _row.Address(set.Level, set.A) is var address && _row.Slots[address] == Slots.Unknown ? _row.Unknowns.Members.Test(address, actor, true) : InKnown(_row.Slots[address], actor),
            SetKind.Bearers => InFrameOf(_row.Address(set.Level, 0), (effect, record) => Bears(effect, record, actor)),
            SetKind.Bound => LookAtBound(_row.Address(set.Level, 0), actor) is var bound && bound.IsKnown ? bound.Found : bound.Found < 0 ? -1 : _row.Unknowns.Members.Test(bound.Address, actor, bound.IfIn),
            SetKind.Collected => InSome(set, actor),
            SetKind.Seats => _seats.Has(set, actor),
            SetKind.Or => Has(set.A, actor) is not 0 and var left ? left : Has(set.B, actor),
            SetKind.And => Has(set.A, actor) is not 1 and var left ? left : Has(set.B, actor),
            SetKind.Except => Has(set.A, actor) is not 1 and var left ? left : Has(set.B, actor) is >= 0 and var right ? 1 - right : -1,
            _ => InAdded(index, actor),
        };
    }

    /// <summary>Whether an actor is in a set so far as the crisis says, whatever a completion takes of unknown fields.</summary>
    public Membership Look(int index, int actor)
    {
        SetNode set = _sets[index];
        return set.Kind switch
        {
            SetKind.Field => _row.Address(set.Level, set.A) is var address && _row.Slots[address] == Slots.Unknown ? new(Membership.Open, address, true) : new(InKnown(_row.Slots[address], actor)),
            SetKind.Bearers => InFrameOf(_row.Address(set.Level, 0), (effect, record) => LookAtBearer(effect, record, actor)),
            SetKind.Bound => LookAtBound(_row.Address(set.Level, 0), actor),
            SetKind.Collected => LookAtEach(set, actor),
            SetKind.Seats => _seats.Look(set, actor),
            SetKind.Or => Look(set.A, actor).Or(Look(set.B, actor)),
            SetKind.And => Look(set.A, actor).And(Look(set.B, actor)),
            SetKind.Except => Look(set.A, actor).And(Look(set.B, actor).Not()),
            _ => new(InAdded(index, actor)),
        };
    }

    /// <summary>Looks of each of some states whether it is in a set, and asks at once where that hangs on more than one field. Null where something else that is unknown stops it.</summary>
    /// <param name="index">The set.</param>
    /// <param name="actors">The states.</param>
    /// <param name="into">Those that are in it are added to these.</param>
    public Dictionary<int, Membership>? LookAtAll(int index, IEnumerable<int> actors, Span<ulong> into)
    {
        Dictionary<int, Membership> open = [];
        foreach (int actor in actors)
        {
            Membership found = Look(index, actor);
            if (found.Found == Membership.Mixed)
                found = new(Has(index, actor));
            if (found.Found < 0)
                return null;
            if (found.Found == Membership.Open)
                open.Add(actor, found);
            else if (found.Found == 1)
                StateSets.AddOne(into, actor);
        }

        return open;
    }

    /// <summary>Whether somebody bears an effect for a record: 1, 0, or -1 for unknown.</summary>
    public int HasBearer(CompiledEffect effect, int record)
    {
        bool isOpen = false;
        for (int actor = 0; actor < _row.Law.Universe.Actors.Length; actor++)
        {
            int found = LookAtBearer(effect, record, actor).Found;
            if (found is 1 or -1)
                return found;
            isOpen |= found != 0;
        }

        for (int actor = 0; isOpen && actor < _row.Law.Universe.Actors.Length; actor++)
        {
            int found = Bears(effect, record, actor);
            if (found != 0)
                return found;
        }

        return 0;
    }

    private int InKnown(int set, int actor) => set >= 0 && SetTests.Has(_row.SetWords.AsSpan(set * _row.Width, _row.Width), actor) ? 1 : 0;

    private T InFrameOf<T>(int address, Func<CompiledEffect, int, T> ask)
    {
        int frame = _row.Frame;
        _row.Frame += 96;
        T found = ask(_row.Law.Effects[_row.Slots[address + RecordLayout.Number]], _row.Slots[address + RecordLayout.Basis]);
        _row.Frame = frame;
        return found;
    }

    private int Bears(CompiledEffect effect, int record, int actor)
    {
        _row.Frames[_row.Frame] = record;
        int found = Has(effect.Bearers, actor);
        return found != 1 || effect.Unless == Target.False ? found : _walker.Effects.IsExempt(effect, actor) is >= 0 and var exempt ? 1 - exempt : -1;
    }

    private Membership LookAtBearer(CompiledEffect effect, int record, int actor)
    {
        _row.Frames[_row.Frame] = record;
        Membership found = Look(effect.Bearers, actor);
        return found.Found is 0 or -1 || effect.Unless == Target.False ? found : found.And(new Membership(_walker.Effects.IsExempt(effect, actor)).Not());
    }

    private Membership LookAtBound(int address, int actor)
    {
        int held = _row.Slots[address + RecordLayout.Number];
        _row.Unknowns.Log?.Vote(held);
        return _row.OpenBound[held] is { } open && open.Of.TryGetValue(actor, out Membership found) ? found : new(SetTests.Has(_row.Plane(held, 7), actor) ? 1 : 0);
    }

    private int InSome(SetNode set, int actor)
    {
        CompiledQuantifier source = _row.Law.Quantifiers[set.A];
        for (int i = 0; i < _row.ListCounts[source.List]; i++)
        {
            int there = _walker.Records.IsThere(source, i);
            int found = there == 1 ? Has(set.B, actor) : there;
            if (found != 0)
                return found;
        }

        return 0;
    }

    private Membership LookAtEach(SetNode set, int actor)
    {
        CompiledQuantifier source = _row.Law.Quantifiers[set.A];
        Membership found = Membership.Out;
        for (int i = 0; i < _row.ListCounts[source.List] && found.Found is not (1 or -1); i++)
        {
            int there = _walker.Records.IsThere(source, i);
            found = there < 0 ? Membership.Stopped : there == 0 ? found : found.Or(Look(set.B, actor));
        }

        return found;
    }

    private int InAdded(int index, int actor)
    {
        Span<ulong> members = stackalloc ulong[_row.Width];
        members.Clear();
        return !_states.AddTo(members, index) ? -1 : SetTests.Has(members, actor) ? 1 : 0;
    }
}
