using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Voting;

/// <summary>Works out who is entitled to vote by a way, and leaves it open of seats until something hangs on it.</summary>
internal sealed class Exclusions(Row row, Walker walker, CurrentVote vote, StateSets sets)
{
    private readonly ulong[] _excluded = new ulong[row.Width];
    private Dictionary<int, ulong>? _open;

    /// <summary>Marks those who are entitled in the row: the seats, but for those excluded. False when something unknown stops it.</summary>
    public bool Exclude(int held, CompiledWay way)
    {
        bool isNone = true;
        if (row.OpenExclusions[held] is not null)
            row.OpenExclusions[held] = null;
        _open = null;
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
        if (_open is not null || row.OpenStanding[held] is not null)
            LeaveToBallots(held, isNone);
        return true;
    }

    /// <summary>Leaves it open, together with the ballots, who is excluded.</summary>
    private void LeaveToBallots(int held, bool isNone)
    {
        OpenStanding standing = row.OpenStanding[held] ?? new OpenStanding([[]], []);
        Dictionary<int, ulong> open = _open ?? [];
        foreach (int seat in open.Keys.Where(seat => SetTests.Has(_excluded, seat)).Concat(isNone ? [] : standing.Seats[0].Keys.Where(seat => SetTests.Has(_excluded, seat))).ToArray())
            open[seat] = BallotKinds.All;
        foreach (int seat in open.Keys)
            row.Plane(held, 6)[seat >> 6] &= ~(1UL << (seat & 63));
        row.OpenStanding[held] = standing with { Excluded = open };
        vote.Leave(open.Keys);
    }

    /// <summary>Whether a seat is excluded: 1, 0, or -1, and the walk stops.</summary>
    /// <remarks>Seats of which it is open count as entitled in the row.</remarks>
    public int IsExcluded(OpenMembers open, int seat) => open.Of.TryGetValue(seat, out Membership member) ? row.Unknowns.Members.Test(member.Address, seat, member.IfIn) : 0;

    /// <summary>Looks of each seat whether it is in a set that cannot be added up. Where ballots are open too, it is one with them; where another set leaves a seat open, it is asked at once.</summary>
    private bool LeaveOpen(int held, int set)
    {
        List<int> seats = [.. StateSets.Members(row.Plane(held, 5).ToArray()).Where(seat => !SetTests.Has(_excluded, seat))];
        bool isNamed = !row.Unnamed.AsSpan(held * 5, 5).ContainsAnyExcept(0);
        if (isNamed && row.Unknowns.Varied is null && (vote.Open is not null || row.Unknowns.Members.AreSome || row.Unknowns.Members.IsOfEveryVote))
            return TryKinds(held, set, seats);
        if (vote.Open is null && isNamed && row.OpenExclusions[held] is null)
        {
            if (sets.Open.LookAtAll(set, seats, _excluded) is not { } open)
                return false;
            row.OpenExclusions[held] = open.Count == 0 ? null : new OpenMembers(open);
            return true;
        }

        return TryEach(set, seats);
    }

    /// <summary>Finds in which kinds each seat, and each that may be one, is in a set.</summary>
    private bool TryKinds(int held, int set, List<int> seats)
    {
        var asked = new ulong[row.Width];
        foreach (int seat in seats.Concat(row.OpenStanding[held]?.Seats[0].Keys.Where(seat => !SetTests.Has(_excluded, seat)) ?? []))
            StateSets.AddOne(asked, seat);
        if (sets.Open.Kinds.OfEach(set, asked, held) is not { } found)
            return false;
        foreach (int seat in StateSets.Members(asked))
        {
            ulong kinds = found[seat];
            kinds |= _open?.GetValueOrDefault(seat) ?? 0;
            if (kinds == BallotKinds.All)
                StateSets.AddOne(_excluded, seat);
            else if (kinds != 0)
                (_open ??= [])[seat] = kinds;
        }

        return true;
    }

    /// <summary>Asks of each seat at once.</summary>
    private bool TryEach(int set, List<int> seats)
    {
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
