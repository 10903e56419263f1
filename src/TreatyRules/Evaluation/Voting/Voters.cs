using System.Numerics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Voting;

/// <summary>Finds those who cast a ballot of a kind, and those whom a vote bound. Every method answers false when something unknown stops it.</summary>
internal sealed class Voters(Row row, Values values, Walker walker)
{
    /// <summary>Adds those who cast a ballot of a kind in an event's vote.</summary>
    public bool Add(Span<ulong> into, int address, Ballot ballot)
    {
        int held = row.Slots[address + RecordLayout.Number];
        row.Unknowns.Log?.Vote(held);
        if (row.Events[held].Held.WithoutVote == VoteResult.Adopted)
        {
            // What is adopted without a vote has everybody's consent.
            if (ballot != Ballot.Yes)
                return true;
            StateSets.Add(into, row.Plane(held, 5));
            return AddStanding(into, held, new FormTerm(1, -1, FormTerm.Seats, -1));
        }

        if (row.Unnamed[(held * 5) + (int)ballot] > 0 && !walker.Tally.TryName(held))
            return false;

        Span<ulong> plane = row.Plane(held, (int)ballot);
        Span<ulong> entitled = stackalloc ulong[row.Width];
        row.Plane(held, 6).CopyTo(entitled);
        if (!TryExclude(entitled, held, plane))
            return false;
        bool isDone = row.OpenStanding[held] is not null ? AddStanding(into, held, new FormTerm(1, -1, 1 << (int)ballot, -1))
            : walker.Tally.OpenBallotsOf(held) is not { } open || AddOpen(into, open, entitled, ballot);
        if (!isDone)
            return false;
        for (int i = 0; i < into.Length; i++)
            into[i] |= plane[i] & entitled[i];
        return true;
    }

    /// <summary>Those who were entitled to vote, without those of some who are excluded where that was left open; false where that is not known.</summary>
    private bool TryExclude(Span<ulong> entitled, int held, ReadOnlySpan<ulong> plane)
    {
        if (row.OpenExclusions[held] is not { } open)
            return true;
        foreach (int seat in open.Of.Keys)
        {
            if (!SetTests.Has(plane, seat) || !SetTests.Has(entitled, seat))
                continue;
            int found = walker.Tally.IsExcluded(open, seat);
            if (found < 0)
                return false;
            if (found == 1)
                entitled[seat >> 6] &= ~(1UL << (seat & 63));
        }

        return true;
    }

    /// <summary>Adds those whom a vote bound; where it binds those in favour and their ballots are open, who they are is asked now.</summary>
    public bool AddBoundBy(Span<ulong> into, int address)
    {
        int held = row.Slots[address + RecordLayout.Number];
        row.Unknowns.Log?.Vote(held);
        if (row.OpenBound[held] is { } bound)
            return row.Unknowns.StopAt(bound.Of.Values.First().Address) > 0;
        StateSets.Add(into, row.Plane(held, 7));
        int rule = row.Slots[address + RecordLayout.Rule];
        int way = row.Slots[address + RecordLayout.Basis];

        // An event that did not happen has no rule, though it may be tried what it would be if it had.
        bool isOpen = rule >= 0 && way >= 0 && walker.Tally.OpenBallotsOf(held) is not null && values.ReadSlot(address + RecordLayout.Result) == (int)VoteResult.Adopted
            && row.Law.Rules[rule].Ways[way].Way.Binds == Binds.InFavour;
        return !isOpen || Add(into, address, Ballot.Yes);
    }

    /// <summary>Adds those whom a summand counts, of those of whom it is open whether they sit or are excluded, or which ballot they cast.</summary>
    private bool AddStanding(Span<ulong> into, int held, FormTerm term)
    {
        if (row.OpenStanding[held] is not { } standing || walker.Tally.OpenBallotsOf(held) is not { } open)
            return true;
        foreach (int seat in StateSets.Members(open.Seats))
        {
            ulong kinds = walker.Tally.Counts.Kinds.Counted(held, term, standing, seat, SetTests.Has(row.Plane(held, 5), seat));
            int counts = kinds is 0 or BallotKinds.All ? (int)(kinds & 1) : TestSeat(open, seat, kinds);
            if (counts < 0)
                return false;
            if (counts == 1)
                StateSets.AddOne(into, seat);
        }

        return true;
    }

    private bool AddOpen(Span<ulong> into, OpenBallots open, ReadOnlySpan<ulong> entitled, Ballot ballot)
    {
        for (int i = 0; i < entitled.Length; i++)
        {
            for (ulong left = open.Seats[i] & entitled[i]; left != 0; left &= left - 1)
            {
                int did = TestSeat(open, (i << 6) + BitOperations.TrailingZeroCount(left), BallotKinds.Of(1 << (int)ballot));
                if (did < 0)
                    return false;
                if (did == 1)
                    into[i] |= left & (~left + 1);
            }
        }

        return true;
    }

    /// <summary>Whether an open seat is of some kinds: 1, 0, or -1 for unknown.</summary>
    private int TestSeat(OpenBallots open, int seat, ulong kinds)
    {
        var one = new ulong[row.Width];
        one[seat >> 6] = 1UL << (seat & 63);
        return row.Unknowns.Test(open, new BallotSum([new BallotTerm(1, one, kinds)]), 1, 1);
    }
}
