using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Voting;

/// <summary>Holds counts against a range where not all ballots are known by seat: some are open, or have no name.</summary>
internal sealed class OpenCounts(Row row, CurrentVote vote, VoteCounts counts, StateSets sets)
{
    private readonly FormTerm[] _terms = row.Law.FormTerms;

    /// <summary>The kinds in which seats are counted, where it is open who sits or is excluded.</summary>
    public OpenKinds Kinds { get; } = new(row, vote, sets);

    /// <summary>Whether a form lies in a node's range when some ballots are open: what is known is counted, and the rest is a bound on the open ones.</summary>
    public int Test(in Node node, Form form, OpenBallots open)
    {
        long known = form.Constant;
        var terms = ImmutableArray.CreateBuilder<BallotTerm>(form.TermCount);
        for (int i = form.FirstTerm; i < form.FirstTerm + form.TermCount; i++)
        {
            FormTerm term = _terms[i];
            if (row.OpenStanding[vote.Held] is { } standing)
            {
                if (!Kinds.TryAdd(term, standing, ref known, terms))
                    return -1;
                continue;
            }

            if (!counts.TryCount(term, out int count, out _))
                return -1;
            known += (long)term.Weight * count;
            if (term.Ballots >= FormTerm.Entitled)
                continue;
            var seats = new ulong[row.Width];
            ReadOnlySpan<ulong> group = vote.Group(term.Group);
            for (int word = 0; word < seats.Length; word++)
                seats[word] = group[word] & open.Seats[word] & row.Plane(vote.Held, 6)[word] & (term.Within < 0 ? ulong.MaxValue : counts.Within[word]);
            if (term.Weight != 0 && Array.Exists(seats, word => word != 0))
                terms.Add(new BallotTerm(term.Weight, seats, BallotKinds.Of(term.Ballots)));
        }

        return Test(open, terms, known, node.Low, node.Low + (long)node.Span);
    }

    /// <summary>Whether any valid ballot is in favour, where it is open who sits or is excluded.</summary>
    public int HasOneInFavour(OpenBallots open, OpenStanding standing)
    {
        long known = 0;
        var terms = ImmutableArray.CreateBuilder<BallotTerm>();
        return Kinds.TryAdd(new FormTerm(1, -1, 1 << (int)Ballot.Yes, -1), standing, ref known, terms) ? Test(open, terms, known, 1, long.MaxValue - 1) : -1;
    }

    private int Test(OpenBallots open, ImmutableArray<BallotTerm>.Builder terms, long known, long low, long end)
    {
        if (terms.Count == 0)
            return known >= low && known <= end ? 1 : 0;
        ulong[] seats = [.. open.Seats];
        foreach (BallotTerm term in terms)
            StateSets.Add(seats, term.Seats);
        return row.Unknowns.Test(open with { Seats = seats, Sets = row.Unknowns.Members.SetsOf(open.Held) }, new BallotSum(terms.ToImmutable()), low - known, end - known);
    }

    /// <summary>Whether a form lies in a node's range when some ballots have no name: when the least and the most that it can be lie on one side.</summary>
    public int TestUnnamed(in Node node, Form form)
    {
        long low = form.Constant;
        long high = form.Constant;
        for (int i = form.FirstTerm; i < form.FirstTerm + form.TermCount; i++)
        {
            FormTerm term = _terms[i];
            if (!counts.TryCount(term, out int count, out int spread))
                return -1;
            low += (long)term.Weight * (term.Weight >= 0 ? count : count + spread);
            high += (long)term.Weight * (term.Weight >= 0 ? count + spread : count);
        }

        long end = node.Low + (long)node.Span;
        if (low >= node.Low && high <= end)
            return 1;
        if (high < node.Low || low > end)
            return 0;

        // Who cast the ballots without a name matters here.
        row.Unknowns.Part(Unknown.SharingKey(vote.Held));
        return -1;
    }
}
