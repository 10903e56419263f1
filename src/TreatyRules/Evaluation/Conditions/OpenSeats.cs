using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Conditions;

/// <summary>Asks of one state at a time whether it sits in an organ, where that hangs on a set of states that is unknown.</summary>
internal sealed class OpenSeats(Row row, Walker walker, OpenSets open)
{
    /// <summary>Whether it sits: 1, 0, or -1, and the walk stops.</summary>
    public int Has(SetNode seats, int actor)
    {
        foreach (CompiledSeats group in Groups(seats))
        {
            int found = IsDated(group, actor) ? 1 : InFrame(group, 0, one => one != 0, (_, set) => open.Has(set, actor), -1);
            if (found != 0)
                return found;
        }

        return 0;
    }

    /// <summary>Whether it does so far as the crisis says.</summary>
    public Membership Look(SetNode seats, int actor)
    {
        Membership found = Membership.Out;
        foreach (CompiledSeats group in Groups(seats))
        {
            found = IsDated(group, actor) ? Membership.In : InFrame(group, found, one => one.Found is 1 or -1, (one, set) => one.Or(open.Look(set, actor)), Membership.Stopped);
            if (found.Found is 1 or -1)
                return found;
        }

        return found;
    }

    private IEnumerable<CompiledSeats> Groups(SetNode seats) => row.Law.Organs[seats.A].Groups.Where((_, group) => seats.B < 0 || group == seats.B);

    private bool IsDated(CompiledSeats group, int actor)
    {
        int version = group.VersionOn(row.Today);
        if (version + 1 < group.Starts.Length)
            row.StopOn(group.Starts[version + 1]);
        return SetTests.Has(group.Versions.AsSpan(version * row.Width, row.Width), actor);
    }

    private T InFrame<T>(CompiledSeats group, T found, Func<T, bool> isEnough, Func<T, int, T> ask, T stopped)
    {
        int frame = row.Frame;
        row.Frame += Members.FramesOfSeats;
        foreach (CompiledExclusion item in group.Items)
        {
            int there = isEnough(found) ? Target.False : walker.Walk(item.Applies);
            found = there == Target.Unknown ? stopped : there == Target.True ? ask(found, item.Set) : found;
        }

        row.Frame = frame;
        return found;
    }
}
