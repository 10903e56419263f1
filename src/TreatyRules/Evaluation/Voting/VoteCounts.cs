using System.Numerics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Voting;

/// <summary>Counts the ballots of the vote that is being counted, or was recalled last.</summary>
internal sealed class VoteCounts
{
    private readonly Row _row;
    private readonly CurrentVote _vote;
    private readonly StateSets _sets;
    private readonly OpenEntitlement _entitlement;
    private readonly OpenCounts _open;
    private readonly ulong[] _planes;
    private readonly Form[] _forms;
    private readonly FormTerm[] _terms;
    private readonly ulong[] _within;

    public VoteCounts(Row row, CurrentVote vote, StateSets sets, Exclusions exclusions)
    {
        _row = row;
        _vote = vote;
        _sets = sets;
        _planes = row.Planes;
        _forms = row.Law.Forms;
        _terms = row.Law.FormTerms;
        _within = new ulong[row.Width];
        _open = new OpenCounts(row, vote, this, sets);
        _entitlement = new OpenEntitlement(row, vote, this, exclusions);
    }

    /// <summary>Whether a linear form of the counts lies in a node's range: 1, 0, or -1 for unknown.</summary>
    public int Test(in Node node)
    {
        Form form = _forms[node.Arg];
        if (_vote.Open is { } open)
            return _open.Test(node, form, open);
        if (_vote.HasUnnamed)
            return _open.TestUnnamed(node, form);
        if (_row.OpenExclusions[_vote.Held] is { } exclusion)
            return _entitlement.Test(node, form, exclusion);
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

    /// <summary>The kinds in which seats are counted, where it is open who sits or is excluded.</summary>
    public OpenKinds Kinds => _open.Kinds;

    /// <summary>Whether at least one valid ballot is in favour: 1, 0, or -1 for unknown.</summary>
    public int HasOneInFavour(int held)
    {
        if (_row.OpenExclusions[held] is { } exclusion)
            return _entitlement.HasOneInFavour(held, exclusion);
        if (_vote.Open is { } withSeats && _row.OpenStanding[held] is { } standing)
            return _open.HasOneInFavour(withSeats, standing);
        if (Of(held, Ballot.Yes) > 0)
            return 1;
        if (_vote.Open is not { } open)
            return 0;
        ulong[] seats = [.. open.Seats];
        for (int word = 0; word < seats.Length; word++)
            seats[word] &= _row.Plane(held, 6)[word];
        return Array.Exists(seats, word => word != 0) ? _row.Unknowns.Test(open, new BallotSum([new BallotTerm(1, seats, BallotKinds.Of(1 << (int)Ballot.Yes))]), 1, long.MaxValue - 1) : 0;
    }

    /// <summary>How many ballots of a kind an event's vote had; those that are void are not counted.</summary>
    public int Of(int held, Ballot ballot)
    {
        int count = _row.Unnamed[(held * 5) + (int)ballot];
        ulong[] planes = _planes;
        int width = _within.Length;
        int entitled = ((held * 8) + 6) * width;
        for (int i = ((held * 8) + (int)ballot) * width, end = i + width; i < end; i++, entitled++)
            count += BitOperations.PopCount(planes[i] & planes[entitled]);
        return count;
    }

    /// <summary>How many seats a summand counts, in the event counted or recalled last; the least where ballots without a name leave it open.</summary>
    public int Of(FormTerm term) => TryCount(term, out int count, out _) ? count : 0;

    /// <summary>The set of states within which the summand counted last counts, where it counts within one.</summary>
    public ReadOnlySpan<ulong> Within => _within;

    /// <summary>A summand's count; with ballots without a name, the least it can be and how many more.</summary>
    public bool TryCount(FormTerm term, out int count, out int spread)
    {
        spread = 0;
        count = 0;
        ReadOnlySpan<ulong> within = default;
        if (term.Within >= 0)
        {
            _within.AsSpan().Clear();
            if (!_sets.AddTo(_within, term.Within) && !(_sets.IsOpen && TryEach(term)))
                return false;
            within = _within;
        }

        ReadOnlySpan<ulong> seats = _vote.Group(term.Group);
        ReadOnlySpan<ulong> planes = _row.Planes.AsSpan(_vote.Held * 8 * seats.Length, 8 * seats.Length);
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
            if (!_vote.HasUnnamed)
                continue;
            valid += BitOperations.PopCount(entitled);
            named += BitOperations.PopCount(entitled & Ballots(planes, i, seats.Length, FormTerm.AnyBallot));
        }

        if (_vote.HasUnnamed && term.Ballots < FormTerm.Entitled)
            AddUnnamed(term, valid, named, ref count, ref spread);
        return true;
    }

    /// <summary>Asks of each seat that a summand may count whether it is in the set within which it counts, where that cannot be added up.</summary>
    private bool TryEach(FormTerm term)
    {
        ReadOnlySpan<ulong> seats = _vote.Group(term.Group);
        ReadOnlySpan<ulong> planes = _row.Planes.AsSpan(_vote.Held * 8 * seats.Length, 8 * seats.Length);
        for (int seat = 0; seat < 64 * seats.Length; seat++)
        {
            int i = seat >> 6;
            ulong named = Ballots(planes, i, seats.Length, FormTerm.AnyBallot);
            ulong counted = term.Ballots == FormTerm.Seats ? seats[i] : seats[i] & planes[(6 * seats.Length) + i]
                & (term.Ballots == FormTerm.Entitled ? ulong.MaxValue : ~named | Ballots(planes, i, seats.Length, term.Ballots));
            if ((counted >> (seat & 63) & 1) == 0)
                continue;
            int isIn = _sets.Open.Has(term.Within, seat);
            if (isIn < 0)
                return false;
            if (isIn == 1)
                StateSets.AddOne(_within, seat);
        }

        return true;
    }

    /// <summary>How many of a group's seats cast one of some ballots, when every ballot has a name.</summary>
    private int Ballots(in FormTerm term)
    {
        ulong[] planes = _planes;
        ulong[] seated = _vote.Seats;
        int width = _within.Length;
        int seats = _vote.SeatsOf(term.Group);
        int plane = _vote.Held * 8 * width;
        int count = 0;
        for (int i = 0; i < width; i++, plane++)
            count += BitOperations.PopCount(Ballots(planes, plane, width, term.Ballots) & seated[seats + i] & planes[plane + (6 * width)]);
        return count;
    }

    /// <summary>The same for an organ of one word, as nearly all are.</summary>
    private int BallotsOfWord(in FormTerm term)
    {
        ulong[] planes = _planes;
        int plane = _vote.Held * 8;
        ulong chosen = 0;
        for (int kinds = term.Ballots; kinds != 0; kinds &= kinds - 1)
            chosen |= planes[plane + BitOperations.TrailingZeroCount(kinds)];
        return BitOperations.PopCount(chosen & _vote.Seats[_vote.SeatsOf(term.Group)] & planes[plane + 6]);
    }

    /// <summary>Who of some seats cast a ballot of one of several kinds.</summary>
    public static ulong Ballots(ReadOnlySpan<ulong> planes, int at, int width, int kinds)
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
            int ballots = _row.Unnamed[(_vote.Held * 5) + kind];
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
