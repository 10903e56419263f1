using System.Collections.Immutable;
using System.Numerics;
using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Evaluation;

/// <summary>Counts the ballots of the vote that is being counted, or was recalled last.</summary>
internal sealed class VoteCounts(Row row, CurrentVote vote, StateSets sets)
{
    private readonly ulong[] _planes = row.Planes;
    private readonly Form[] _forms = row.Law.Forms;
    private readonly FormTerm[] _terms = row.Law.FormTerms;
    private readonly ulong[] _within = new ulong[row.Width];

    /// <summary>Whether a linear form of the counts lies in a node's range: 1, 0, or -1 for unknown.</summary>
    public int Test(in Node node)
    {
        Form form = _forms[node.Arg];
        if (vote.Open is { } open)
            return Test(node, form, open);
        if (vote.HasUnnamed)
            return TestUnnamed(node, form);
        long sum = form.Constant;
        for (int i = form.FirstTerm, end = i + form.TermCount; i < end; i++)
        {
            ref readonly FormTerm term = ref _terms[i];
            int count;
            if (term.Within < 0 && term.Ballots < FormTerm.Entitled)
                count = _within.Length == 1 ? BallotsOfWord(term) : Ballots(term);
            else if (!TryCount(term, out count, out _))
                return -1;
            sum += (long)term.Weight * count;
        }

        return (ulong)(sum - node.Low) <= node.Span ? 1 : 0;
    }

    /// <summary>Whether a form lies in a node's range when some ballots have no name: when the least and the most that it can be lie on one side.</summary>
    private int TestUnnamed(in Node node, Form form)
    {
        long low = form.Constant;
        long high = form.Constant;
        for (int i = form.FirstTerm; i < form.FirstTerm + form.TermCount; i++)
        {
            FormTerm term = _terms[i];
            if (!TryCount(term, out int count, out int spread))
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

    /// <summary>Whether an open seat cast a ballot of a kind: 1, 0, or -1 for unknown.</summary>
    public int TestSeat(OpenBallots open, int seat, Ballot ballot)
    {
        var one = new ulong[row.Width];
        one[seat >> 6] = 1UL << (seat & 63);
        return row.Unknowns.Test(open, new BallotSum([new BallotTerm(1, one, 1 << (int)ballot)]), 1, 1);
    }

    /// <summary>Whether at least one valid ballot is in favour: 1, 0, or -1 for unknown.</summary>
    public int HasOneInFavour(int held)
    {
        if (Of(held, Ballot.Yes) > 0)
            return 1;
        if (vote.Open is not { } open)
            return 0;
        ulong[] seats = [.. open.Seats];
        for (int word = 0; word < seats.Length; word++)
            seats[word] &= row.Plane(held, 6)[word];
        return Array.Exists(seats, word => word != 0) ? row.Unknowns.Test(open, new BallotSum([new BallotTerm(1, seats, 1 << (int)Ballot.Yes)]), 1, long.MaxValue - 1) : 0;
    }

    /// <summary>How many ballots of a kind an event's vote had; those that are void are not counted.</summary>
    public int Of(int held, Ballot ballot)
    {
        int count = row.Unnamed[(held * 5) + (int)ballot];
        ulong[] planes = _planes;
        int width = _within.Length;
        int entitled = ((held * 8) + 6) * width;
        for (int i = ((held * 8) + (int)ballot) * width, end = i + width; i < end; i++, entitled++)
            count += BitOperations.PopCount(planes[i] & planes[entitled]);
        return count;
    }

    /// <summary>Adds the valid seats whose ballot nothing says, in a vote that has been counted.</summary>
    public void AddUnknown(Span<ulong> into, int held)
    {
        int rule = row.Slots[row.Events[held].Address + RecordLayout.Rule];
        int own = row.Events[held].Sheet;
        int sheet = own >= 0 ? own : rule < 0 ? -1 : row.Standing[row.Law.Rules[rule].Organ];
        LaidSheet? laid = sheet < 0 ? null : row.Sheets[sheet];
        if (laid is { HasUnnamed: true } || row.Events[held].Held.WithoutVote != VoteResult.None)
            return;
        int width = row.Width;
        for (int i = 0; i < width; i++)
        {
            ulong said = 0;
            for (int kind = 0; laid is not null && kind < 5; kind++)
                said |= laid.Planes[(kind * width) + i];
            ulong unknown = laid is null ? ulong.MaxValue : laid.Otherwise < 0 ? ~said : laid.Planes[(5 * width) + i];
            into[i] |= unknown & row.Plane(held, 6)[i];
        }
    }

    /// <summary>How many seats a summand counts, in the event counted or recalled last; the least where ballots without a name leave it open.</summary>
    public int Of(FormTerm term) => TryCount(term, out int count, out _) ? count : 0;

    /// <summary>Adds the seats that a summand counts, in the event counted or recalled last.</summary>
    public void AddSeats(Span<ulong> into, FormTerm term)
    {
        Span<ulong> within = stackalloc ulong[row.Width];
        within.Fill(ulong.MaxValue);
        if (term.Within >= 0)
        {
            within.Clear();
            if (!sets.AddTo(within, term.Within))
                return;
        }

        ReadOnlySpan<ulong> seats = vote.Group(term.Group);
        int planes = vote.Held * 8 * row.Width;
        for (int i = 0; i < row.Width; i++)
        {
            into[i] |= seats[i] & within[i] & row.Planes[planes + (6 * row.Width) + i] & Ballots(row.Planes, planes + i, row.Width, term.Ballots);
        }
    }

    /// <summary>Whether a form lies in a node's range when some ballots are open: what is known is counted, and the rest is a bound on the open ones.</summary>
    private int Test(in Node node, Form form, OpenBallots open)
    {
        long known = form.Constant;
        var terms = ImmutableArray.CreateBuilder<BallotTerm>(form.TermCount);
        for (int i = form.FirstTerm; i < form.FirstTerm + form.TermCount; i++)
        {
            FormTerm term = _terms[i];
            if (!TryCount(term, out int count, out _))
                return -1;
            known += (long)term.Weight * count;
            if (term.Ballots >= FormTerm.Entitled)
                continue;
            var seats = new ulong[row.Width];
            ReadOnlySpan<ulong> group = vote.Group(term.Group);
            for (int word = 0; word < seats.Length; word++)
                seats[word] = group[word] & open.Seats[word] & row.Plane(vote.Held, 6)[word] & (term.Within < 0 ? ulong.MaxValue : _within[word]);
            if (term.Weight != 0 && Array.Exists(seats, word => word != 0))
                terms.Add(new BallotTerm(term.Weight, seats, term.Ballots));
        }

        long end = node.Low + (long)node.Span;
        if (terms.Count == 0)
            return known >= node.Low && known <= end ? 1 : 0;
        return row.Unknowns.Test(open, new BallotSum(terms.ToImmutable()), node.Low - known, end - known);
    }

    /// <summary>A summand's count; with ballots without a name, the least it can be and how many more.</summary>
    private bool TryCount(FormTerm term, out int count, out int spread)
    {
        spread = 0;
        count = 0;
        ReadOnlySpan<ulong> within = default;
        if (term.Within >= 0)
        {
            _within.AsSpan().Clear();
            if (!sets.AddTo(_within, term.Within))
                return false;
            within = _within;
        }

        ReadOnlySpan<ulong> seats = vote.Group(term.Group);
        ReadOnlySpan<ulong> planes = row.Planes.AsSpan(vote.Held * 8 * seats.Length, 8 * seats.Length);
        int named = 0;
        int valid = 0;
        for (int i = 0; i < seats.Length; i++)
        {
            ulong here = within.IsEmpty ? seats[i] : seats[i] & within[i];
            ulong entitled = here & planes[(6 * seats.Length) + i];
            count += BitOperations.PopCount(term.Ballots switch
            {
                FormTerm.Seats => here,
                FormTerm.Entitled => entitled,
                _ => entitled & Ballots(planes, i, seats.Length, term.Ballots),
            });
            if (!vote.HasUnnamed)
                continue;
            valid += BitOperations.PopCount(entitled);
            named += BitOperations.PopCount(entitled & Ballots(planes, i, seats.Length, FormTerm.AnyBallot));
        }

        if (vote.HasUnnamed && term.Ballots < FormTerm.Entitled)
            AddUnnamed(term, valid, named, ref count, ref spread);
        return true;
    }

    /// <summary>How many of a group's seats cast one of some ballots, when every ballot has a name.</summary>
    private int Ballots(in FormTerm term)
    {
        ulong[] planes = _planes;
        ulong[] seated = vote.Seats;
        int width = _within.Length;
        int seats = vote.SeatsOf(term.Group);
        int plane = vote.Held * 8 * width;
        int count = 0;
        for (int i = 0; i < width; i++, plane++)
            count += BitOperations.PopCount(Ballots(planes, plane, width, term.Ballots) & seated[seats + i] & planes[plane + (6 * width)]);
        return count;
    }

    /// <summary>The same for an organ of one word, as nearly all are.</summary>
    private int BallotsOfWord(in FormTerm term)
    {
        ulong[] planes = _planes;
        int plane = vote.Held * 8;
        ulong chosen = 0;
        for (int kinds = term.Ballots; kinds != 0; kinds &= kinds - 1)
            chosen |= planes[plane + BitOperations.TrailingZeroCount(kinds)];
        return BitOperations.PopCount(chosen & vote.Seats[vote.SeatsOf(term.Group)] & planes[plane + 6]);
    }

    private static ulong Ballots(ReadOnlySpan<ulong> planes, int at, int width, int kinds)
    {
        ulong chosen = 0;
        for (; kinds != 0; kinds &= kinds - 1)
            chosen |= planes[at + (BitOperations.TrailingZeroCount(kinds) * width)];
        return chosen;
    }

    private void AddUnnamed(FormTerm term, int valid, int named, ref int count, ref int spread)
    {
        int matching = 0;
        int unnamed = 0;
        for (int kind = 0; kind < 5; kind++)
        {
            int ballots = row.Unnamed[(vote.Held * 5) + kind];
            unnamed += ballots;
            if ((term.Ballots & (1 << kind)) != 0)
                matching += ballots;
        }

        if (unnamed == 0)
            return;

        // Of the seats without a name that are counted here, so many at least and so many at most cast these ballots.
        int free = valid - named;
        int least = Math.Max(0, free - (unnamed - matching));
        count += least;
        spread = Math.Min(matching, free) - least;
    }
}
