using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Voting;

/// <summary>Counts a vote of which it is open, together with ballots, who sits or who is excluded: of each seat it finds in which kinds a summand counts it, and those counted in the same kinds are one summand of a sum over what is open.</summary>
internal sealed class OpenKinds(Row row, CurrentVote vote, StateSets sets)
{
    /// <summary>Adds a summand to what is known, and to the terms of what is open; false when something unknown stops it.</summary>
    public bool TryAdd(FormTerm term, OpenStanding standing, ref long known, ImmutableArray<BallotTerm>.Builder terms)
    {
        Span<ulong> within = stackalloc ulong[row.Width];
        within.Clear();
        bool isAdded = term.Within < 0 || sets.AddTo(within, term.Within);
        if (!isAdded && !sets.IsOpen)
            return false;
        ReadOnlySpan<ulong> group = vote.Group(term.Group);
        Dictionary<ulong, ulong[]> counted = [];
        for (int seat = 0; seat < 64 * row.Width; seat++)
        {
            ulong kinds = Counted(vote.Held, term, standing, seat, SetTests.Has(group, seat));
            if (kinds == 0)
                continue;
            if (term.Within >= 0 && !SetTests.Has(within, seat))
            {
                if (isAdded)
                    continue;
                if (sets.Open.Kinds.Of(term.Within, seat, vote.Held) is not { } isIn)
                    return false;
                kinds &= isIn;
            }

            if (kinds == BallotKinds.All)
                known += term.Weight;
            else if (kinds != 0)
                StateSets.AddOne(counted.TryGetValue(kinds, out ulong[]? seats) ? seats : counted[kinds] = new ulong[row.Width], seat);
        }

        terms.AddRange(counted.Select(same => new BallotTerm(term.Weight, same.Value, same.Key)));
        return true;
    }

    /// <summary>The kinds in which a seat is counted by a summand, whatever the set within which that counts.</summary>
    /// <param name="held">The vote.</param>
    /// <param name="term">The summand.</param>
    /// <param name="standing">What is open of the seats.</param>
    /// <param name="seat">The seat.</param>
    /// <param name="isKnown">Whether it is known to sit in the group.</param>
    public ulong Counted(int held, FormTerm term, OpenStanding standing, int seat, bool isKnown)
    {
        ulong kinds = isKnown ? BallotKinds.All : standing.Sits(term.Group, seat);
        if (kinds == 0 || term.Ballots == FormTerm.Seats)
            return kinds;
        bool isOpen = standing.Excluded.TryGetValue(seat, out ulong excluded);
        if (isOpen)
            kinds &= ~excluded;
        else if (SetTests.Has(row.Plane(held, 5), seat) && !SetTests.Has(row.Plane(held, 6), seat))
            return 0;
        if (term.Ballots == FormTerm.Entitled)
            return kinds;
        for (int ballot = 0; ballot < OpenBallots.NotKnown; ballot++)
        {
            if (SetTests.Has(row.Plane(held, ballot), seat))
                return (term.Ballots & (1 << ballot)) != 0 ? kinds : 0;
        }

        return kinds & BallotKinds.Of(term.Ballots);
    }
}
