using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Conditions;

/// <summary>Works out who is party to a treaty and who sits in an organ on a day. Every method that adds answers false when something unknown stops it.</summary>
internal sealed class Members(Row row, Walker walker, StateSets sets)
{
    /// <summary>How far up the records are laid of which it may be asked who sits: there they cannot push out those of the vote or condition that asks.</summary>
    public const int FramesOfSeats = 64;

    /// <summary>Whether an actor is party to a treaty on a day: 1, 0, or -1 for unknown.</summary>
    public int IsParty(int treaty, int actor, int day)
    {
        CompiledSeats parties = row.Law.Parties[treaty];
        if (actor < 0 || actor >= row.Law.Universe.Actors.Length)
            return 0;
        if (parties.Shared >= 0)
            return IsParty(parties.Shared, actor, day);
        if (parties.Condition != Target.False)
            return IsState(actor, day) ? walker.Terms.MeetsAsValue(parties.Condition, actor, day) : 0;
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
            int meets = IsState(actor, day) ? walker.Terms.MeetsAsValue(parties.Condition, actor, day) : 0;
            if (meets < 0)
                return false;
            if (meets == 1)
                StateSets.AddOne(into, actor);
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

    private bool AddDated(Span<ulong> into, CompiledSeats seats, int day)
    {
        int version = seats.VersionOn(day);
        StateSets.Add(into, seats.Versions.AsSpan(version * row.Width, row.Width));
        if (version + 1 < seats.Starts.Length)
            row.StopOn(seats.Starts[version + 1]);
        return seats.Items.Length == 0 || AddItems(into, seats, day);
    }

    private bool AddItems(Span<ulong> into, CompiledSeats seats, int day)
    {
        int frame = row.Frame;
        row.Frame += FramesOfSeats;
        bool isDone = true;
        foreach (CompiledExclusion item in seats.Items)
        {
            int there = walker.WalkOn(day, item.Applies);
            isDone = there != Target.Unknown && (there != Target.True || sets.AddTo(into, item.Set));
            if (!isDone)
                break;
        }

        row.Frame = frame;
        return isDone;
    }
}
