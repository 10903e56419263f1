using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Positions;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Voting;

/// <summary>Holds counts against a range where it is open who is excluded: seat after seat, those that weigh the same together, until the rest cannot matter.</summary>
internal sealed class OpenEntitlement(Row row, CurrentVote vote, VoteCounts counts, Exclusions exclusions)
{
    /// <summary>For what is read it is as if the seats that weigh the same were counted: how many of them are excluded is all that matters further on.</summary>
    private static readonly CompiledQuantifier s_excluded = new(Quantifier.AtLeast, 0, 1, -1, -1, Target.True, Target.True, 0);

    private readonly FormTerm[] _terms = row.Law.FormTerms;

    /// <summary>Whether a form lies in a node's range: 1, 0, or -1 for unknown.</summary>
    public int Test(in Node node, Form form, OpenMembers open)
    {
        long sum = form.Constant;
        Dictionary<int, long> weights = [];
        for (int i = form.FirstTerm; i < form.FirstTerm + form.TermCount; i++)
        {
            FormTerm term = _terms[i];
            if (!counts.TryCount(term, out int count, out _))
                return -1;
            sum += (long)term.Weight * count;
            if (term.Ballots != FormTerm.Seats)
                Weigh(weights, vote.Group(term.Group), term, open);
        }

        return Test(open, sum, weights, node.Low, node.Low + (long)node.Span);
    }

    /// <summary>Whether anybody who is entitled is in favour: 1, 0, or -1 for unknown.</summary>
    public int HasOneInFavour(int held, OpenMembers open)
    {
        Dictionary<int, long> weights = [];
        Weigh(weights, vote.Group(-1), new FormTerm(1, -1, 1 << (int)Ballot.Yes, -1), open);
        return Test(open, counts.Of(held, Ballot.Yes), weights, 1, long.MaxValue);
    }

    /// <summary>What it adds to the sum that a seat is excluded.</summary>
    private void Weigh(Dictionary<int, long> weights, ReadOnlySpan<ulong> seats, FormTerm term, OpenMembers open)
    {
        ReadOnlySpan<ulong> planes = row.Planes.AsSpan(vote.Held * 8 * row.Width, 8 * row.Width);
        foreach (int seat in open.Of.Keys)
        {
            int i = seat >> 6;
            ulong counted = seats[i] & planes[(6 * row.Width) + i] & (term.Within < 0 ? ulong.MaxValue : counts.Within[i]);
            if (term.Ballots != FormTerm.Entitled)
                counted &= VoteCounts.Ballots(planes, i, row.Width, term.Ballots);
            if ((counted >> (seat & 63) & 1) != 0)
                weights[seat] = weights.GetValueOrDefault(seat) - term.Weight;
        }
    }

    private int Test(OpenMembers open, long sum, Dictionary<int, long> weights, long low, long high)
    {
        long least = sum + weights.Values.Where(weight => weight < 0).Sum();
        long most = sum + weights.Values.Where(weight => weight > 0).Sum();
        RunReads? log = row.Unknowns.Log;
        foreach (IGrouping<long, int> alike in weights.Where(seat => seat.Value != 0).GroupBy(seat => seat.Value, seat => seat.Key).OrderBy(alike => alike.Key))
        {
            log?.Open(s_excluded);
            int asked = 0;
            int excluded = 0;
            foreach (int seat in alike.Order())
            {
                if (IsDecided(least, most, low, high) is { } result)
                    return log?.Close(result) ?? result;
                log?.Next();
                int found = exclusions.IsExcluded(open, seat);
                log?.Weigh(asked++, found < 0 ? Weight.Open : found == 1 ? Weight.Meeting : Weight.None);
                if (found < 0)
                    return log?.Close(-1) ?? -1;
                excluded += found;
                (least, most) = (found == 1) == (alike.Key > 0) ? (least + Math.Abs(alike.Key), most) : (least, most - Math.Abs(alike.Key));
            }

            // What is found here must not look like a result.
            log?.Close(2 + excluded);
        }

        return IsDecided(least, most, low, high) ?? 0;
    }

    private static int? IsDecided(long least, long most, long low, long high) => least >= low && most <= high ? 1 : most < low || least > high ? 0 : null;
}
