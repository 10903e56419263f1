using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Voting;

/// <summary>Works out who is entitled to vote by a way, and leaves it open of seats until something hangs on it.</summary>
internal sealed class Exclusions(Row row, Walker walker, CurrentVote vote, StateSets sets)
{
    private readonly ulong[] _excluded = new ulong[row.Width];

    /// <summary>Marks those who are entitled in the row: the seats, but for those excluded. False when something unknown stops it.</summary>
    public bool Exclude(int held, CompiledWay way)
    {
        bool isNone = true;
        if (row.OpenExclusions[held] is not null)
            row.OpenExclusions[held] = null;
        foreach (CompiledExclusion exclusion in way.Exclusions)
        {
            int applies = walker.Walk(exclusion.Applies);
            if (applies == Target.False)
                continue;
            if (isNone)
            {
                for (int i = 0; i < _excluded.Length; i++)
                    _excluded[i] = 0;
            }

            isNone = false;
            if (applies == Target.Unknown || (!sets.AddTo(_excluded, exclusion.Set) && !(sets.IsOpen && LeaveOpen(held, exclusion.Set))))
                return false;
        }

        ulong[] planes = row.Planes;
        ulong[] excluded = _excluded;
        int width = excluded.Length;
        int seats = ((held * 8) + 5) * width;
        for (int i = 0; i < width; i++, seats++)
            planes[seats + width] = isNone ? planes[seats] : planes[seats] & ~excluded[i];
        return true;
    }

    /// <summary>Whether a seat is excluded: 1, 0, or -1, and the walk stops.</summary>
    /// <remarks>Seats of which it is open count as entitled in the row.</remarks>
    public int IsExcluded(OpenMembers open, int seat) => open.Of.TryGetValue(seat, out Membership member) ? row.Unknowns.TestMember(member.Address, seat, member.IfIn) : 0;

    /// <summary>Looks of each seat whether it is in a set that cannot be added up. Where ballots are open too, and where another set leaves a seat open, it is asked at once.</summary>
    private bool LeaveOpen(int held, int set)
    {
        List<int> seats = [.. StateSets.Members(row.Plane(held, 5).ToArray()).Where(seat => !SetTests.Has(_excluded, seat))];
        if (vote.Open is null && !row.Unnamed.AsSpan(held * 5, 5).ContainsAnyExcept(0) && row.OpenExclusions[held] is null)
        {
            if (sets.Open.LookAtAll(set, seats, _excluded) is not { } open)
                return false;
            row.OpenExclusions[held] = open.Count == 0 ? null : new OpenMembers(open);
            return true;
        }

        foreach (int seat in seats)
        {
            int found = sets.Open.Has(set, seat);
            if (found < 0)
                return false;
            if (found == 1)
                StateSets.AddOne(_excluded, seat);
        }

        return true;
    }
}
