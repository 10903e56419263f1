using System.Collections.Immutable;
using System.Numerics;
using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Evaluation;

/// <summary>Counts votes: chooses the rule, voids the ballots of those excluded, and judges the parts of each way in their order.</summary>
internal sealed class Tally
{
    private readonly Row _row;
    private readonly Walker _walker;
    private readonly StateSets _sets;
    private readonly ulong[] _groups;
    private ulong[] _words;
    private int _start;
    private readonly ulong[] _planes;
    private readonly Form[] _forms;
    private readonly FormTerm[] _terms;
    private readonly ulong[] _excluded;
    private readonly ulong[] _within;
    private int _held;
    private bool _hasUnnamed;
    private OpenBallots? _open;
    private readonly OpenBallots?[] _openBallots;
    private int _allSeats;

    public Tally(Row row, Walker walker, StateSets sets)
    {
        _row = row;
        _walker = walker;
        _sets = sets;
        _planes = row.Planes;
        _forms = row.Law.Forms;
        _terms = row.Law.FormTerms;

        int groups = row.Law.Organs.Length == 0 ? 0 : row.Law.Organs.Max(organ => organ.Groups.Length);
        _groups = new ulong[(groups + 1) * row.Width];
        _words = _groups;
        _openBallots = new OpenBallots?[row.Events.Length];
        _excluded = new ulong[row.Width];
        _within = new ulong[row.Width];
    }

    /// <summary>Counts an event's vote and writes its result into its record. False when something unknown stops it.</summary>
    public bool Count(int held)
    {
        LaidEvent laid = _row.Events[held];
        int record = laid.Address;
        (int frame, _row.Frame) = (_row.Frame, 0);
        _row.Frames[0] = record;
        bool isDone = TryRule(laid, out int rule) && Count(held, record, rule);
        _row.Frame = frame;
        return isDone;
    }

    /// <summary>Whether a linear form of the counts lies in a node's range: 1, 0, or -1 for unknown.</summary>
    public int Test(in Node node)
    {
        Form form = _forms[node.Arg];
        if (_open is { } open)
            return Test(node, form, open);
        long low = form.Constant;
        long high = form.Constant;
        for (int i = form.FirstTerm; i < form.FirstTerm + form.TermCount; i++)
        {
            ref readonly FormTerm term = ref _terms[i];
            if (!_hasUnnamed && term.Within < 0 && term.Ballots < FormTerm.Entitled)
            {
                long weighted = (long)term.Weight * Ballots(term);
                low += weighted;
                high += weighted;
                continue;
            }

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
        _row.Unknowns.Part(Unknown.SharingKey(_held));
        return -1;
    }

    /// <summary>The ballots of a vote that are open, as it was counted last; null when none is.</summary>
    public OpenBallots? OpenBallotsOf(int held) => _openBallots[held];

    /// <summary>Whether an open seat cast a ballot of a kind: 1, 0, or -1 for unknown.</summary>
    public int TestSeat(OpenBallots open, int seat, Ballot ballot)
    {
        var one = new ulong[_row.Width];
        one[seat >> 6] = 1UL << (seat & 63);
        return _row.Unknowns.Test(open, new BallotSum([new BallotTerm(1, one, 1 << (int)ballot)]), 1, 1);
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
            var seats = new ulong[_row.Width];
            ReadOnlySpan<ulong> group = Group(term.Group);
            for (int word = 0; word < seats.Length; word++)
                seats[word] = group[word] & open.Seats[word] & _row.Plane(_held, 6)[word] & (term.Within < 0 ? ulong.MaxValue : _within[word]);
            if (term.Weight != 0 && Array.Exists(seats, word => word != 0))
                terms.Add(new BallotTerm(term.Weight, seats, term.Ballots));
        }

        long end = node.Low + (long)node.Span;
        if (terms.Count == 0)
            return known >= node.Low && known <= end ? 1 : 0;
        return _row.Unknowns.Test(open, new BallotSum(terms.ToImmutable()), node.Low - known, end - known);
    }

    /// <summary>Whether at least one valid ballot is in favour: 1, 0, or -1 for unknown.</summary>
    private int HasOneInFavour(int held)
    {
        if (CountOf(held, Ballot.Yes) > 0)
            return 1;
        if (_open is not { } open)
            return 0;
        ulong[] seats = [.. open.Seats];
        for (int word = 0; word < seats.Length; word++)
            seats[word] &= _row.Plane(held, 6)[word];
        return Array.Exists(seats, word => word != 0) ? _row.Unknowns.Test(open, new BallotSum([new BallotTerm(1, seats, 1 << (int)Ballot.Yes)]), 1, long.MaxValue - 1) : 0;
    }

    /// <summary>Prepares the forms for asking about an event that has been counted, without counting again.</summary>
    public void Recall(int held)
    {
        int rule = _row.Slots[_row.Events[held].Address + RecordLayout.Rule];
        if (rule < 0)
            return;
        (int today, int stop) = (_row.Today, _row.NextStop);
        _row.Today = _row.Slots[_row.Events[held].Address + RecordLayout.On];
        LaySeats(held, _row.Law.Rules[rule].Organ);
        _hasUnnamed = _row.HasUnnamed;
        _open = _openBallots[held];
        (_row.Today, _row.NextStop) = (today, stop);
    }

    /// <summary>How many ballots of a kind an event's vote had; those that are void are not counted.</summary>
    public int CountOf(int held, Ballot ballot)
    {
        int count = _row.Unnamed[(held * 5) + (int)ballot];
        Span<ulong> plane = _row.Plane(held, (int)ballot);
        Span<ulong> entitled = _row.Plane(held, 6);
        for (int i = 0; i < plane.Length; i++)
            count += BitOperations.PopCount(plane[i] & entitled[i]);
        return count;
    }

    /// <summary>Adds the valid seats whose ballot nothing says, in a vote that has been counted.</summary>
    public void AddUnknown(Span<ulong> into, int held)
    {
        int rule = _row.Slots[_row.Events[held].Address + RecordLayout.Rule];
        int own = _row.Events[held].Sheet;
        int sheet = own >= 0 ? own : rule < 0 ? -1 : _row.Standing[_row.Law.Rules[rule].Organ];
        LaidSheet? laid = sheet < 0 ? null : _row.Sheets[sheet];
        if (laid is { HasUnnamed: true } || _row.Events[held].Held.WithoutVote != VoteResult.None)
            return;
        int width = _row.Width;
        for (int i = 0; i < width; i++)
        {
            ulong said = 0;
            for (int kind = 0; laid is not null && kind < 5; kind++)
                said |= laid.Planes[(kind * width) + i];
            ulong unknown = laid is null ? ulong.MaxValue : laid.Otherwise < 0 ? ~said : laid.Planes[(5 * width) + i];
            into[i] |= unknown & _row.Plane(held, 6)[i];
        }
    }

    /// <summary>How many seats a summand counts, in the event counted or recalled last; the least where ballots without a name leave it open.</summary>
    public int CountOf(FormTerm term) => TryCount(term, out int count, out _) ? count : 0;

    /// <summary>Adds the seats that a summand counts, in the event counted or recalled last.</summary>
    public void AddSeats(Span<ulong> into, FormTerm term)
    {
        Span<ulong> within = stackalloc ulong[_row.Width];
        within.Fill(ulong.MaxValue);
        if (term.Within >= 0)
        {
            within.Clear();
            if (!_sets.AddTo(within, term.Within))
                return;
        }

        ReadOnlySpan<ulong> seats = Group(term.Group);
        int planes = _held * 8 * _row.Width;
        for (int i = 0; i < _row.Width; i++)
        {
            into[i] |= seats[i] & within[i] & _row.Planes[planes + (6 * _row.Width) + i] & Ballots(_row.Planes, planes + i, _row.Width, term.Ballots);
        }
    }

    private bool TryRule(LaidEvent laid, out int rule)
    {
        foreach (CompiledVoteChoice choice in _row.Law.Events[laid.Event].Votes)
        {
            int applies = _walker.Walk(choice.Applies);
            rule = choice.Rule;
            if (applies == Target.Unknown)
                return false;
            if (applies == Target.True)
                return true;
        }

        rule = -1;
        return true;
    }

    private bool Count(int held, int record, int rule)
    {
        int[] slots = _row.Slots;
        slots[record + RecordLayout.Rule] = rule;
        _row.Plane(held, 7).Clear();
        VoteResult without = _row.Events[held].Held.WithoutVote;
        _open = null;
        _openBallots[held] = null;
        if (rule < 0)
            return true;

        CompiledVotingRule compiled = _row.Law.Rules[rule];
        if (!LaySeats(held, compiled.Organ))
            return false;
        if (without != VoteResult.None)
        {
            _row.Plane(held, 5).CopyTo(_row.Plane(held, 6));
            slots[record + RecordLayout.Basis] = 0;
            slots[record + RecordLayout.Result] = (int)without;
            return without != VoteResult.Adopted || _sets.AddBound(_row.Plane(held, 7), compiled.Treaty, compiled.Ways[0], record);
        }

        return LayBallots(held, compiled) && Judge(held, record, compiled);
    }

    /// <summary>Finds the seats of the day: in the organ's table, or, where they depend on more than the date, by working them out.</summary>
    private bool LaySeats(int held, int organ)
    {
        _held = held;
        CompiledOrgan compiled = _row.Law.Organs[organ];
        _allSeats = compiled.Groups.Length * _row.Width;
        if (compiled.Table is { } table)
        {
            _words = table.Words;
            _start = table.StartOn(_row.Today);
        }
        else if (!WorkOut(organ, compiled))
        {
            return false;
        }

        Copy(Group(-1), _row.Plane(held, 5));
        return true;
    }

    private bool WorkOut(int organ, CompiledOrgan compiled)
    {
        _words = _groups;
        _start = 0;
        Span<ulong> all = Group(-1);
        all.Clear();
        for (int group = 0; group < compiled.Groups.Length; group++)
        {
            Span<ulong> members = Group(group);
            members.Clear();
            if (!_sets.AddSeats(members, organ, group))
                return false;
            for (int i = 0; i < members.Length; i++)
                all[i] |= members[i];
        }

        return true;
    }

    /// <summary>Copies a set; sets are a few words, for which a loop costs less than a call.</summary>
    private static void Copy(ReadOnlySpan<ulong> from, Span<ulong> to)
    {
        for (int i = 0; i < to.Length && i < from.Length; i++)
            to[i] = from[i];
    }

    /// <summary>The seats of a group of the organ that votes, of the whole organ for -1.</summary>
    private Span<ulong> Group(int group) => _words.AsSpan(_start + (group < 0 ? _allSeats : group * _row.Width), _row.Width);

    /// <summary>Gives every seat its ballot: as named, else otherwise, else as the completion takes it.</summary>
    private bool LayBallots(int held, CompiledVotingRule rule)
    {
        int own = _row.Events[held].Sheet;
        int sheet = own >= 0 ? own : _row.Standing[rule.Organ];
        Span<ulong> seats = _row.Plane(held, 5);
        Span<ulong> open = _excluded;
        Copy(seats, open);
        if (_row.HasUnnamed)
            _row.Unnamed.AsSpan(held * 5, 5).Clear();
        _hasUnnamed = false;
        if (sheet < 0)
        {
            for (int kind = 0; kind < 5; kind++)
                _row.Plane(held, kind).Clear();
            return LayUnknown(held, open);
        }

        LaidSheet laid = _row.Sheets[sheet];
        ReadOnlySpan<ulong> written = laid.Planes;
        int width = seats.Length;
        Span<ulong> planes = _row.Planes.AsSpan(held * 8 * width, 8 * width);
        for (int kind = 0, at = 0; kind < 5; kind++)
        {
            for (int i = 0; i < width; i++, at++)
            {
                ulong cast = written[at] & seats[i];
                planes[at] = cast;
                open[i] &= ~cast;
            }
        }

        return LayRest(held, laid, open);
    }

    /// <summary>Gives the seats that are not named what is said of the others.</summary>
    private bool LayRest(int held, LaidSheet sheet, Span<ulong> open)
    {
        ReadOnlySpan<ulong> unknown = sheet.Planes.AsSpan(5 * _row.Width, _row.Width);
        if (sheet.HasUnnamed)
            return LayUnnamed(held, sheet, open);

        if (sheet.Otherwise >= 0)
        {
            Span<ulong> plane = _row.Plane(held, sheet.Otherwise);
            for (int i = 0; i < open.Length; i++)
            {
                plane[i] |= open[i] & ~unknown[i];
                open[i] &= unknown[i];
            }
        }

        return LayUnknown(held, open);
    }

    /// <summary>Keeps ballots without a name as counts; once it matters who cast them, as the completion shares them out.</summary>
    private bool LayUnnamed(int held, LaidSheet sheet, Span<ulong> open)
    {
        int key = Unknown.SharingKey(held);
        int seats = StateSets.Count(open);
        Sharing sharing = Sharing.Of(sheet, seats);
        if (!_row.Unknowns.All.ContainsKey(key))
            _row.Unknowns.Add(new Unknown(key, _row.SharingName(held), sharing.Values));
        if (_row.Unknowns.TryValue(key, out int value))
        {
            sharing.Lay(_row, held, open, value);
            return LayUnknown(held, open);
        }

        if (!sharing.IsWhole)
        {
            _row.Unknowns.Part(key);
            return false;
        }

        sharing.Counts.CopyTo(_row.Unnamed.AsSpan(held * 5, 5));
        _hasUnnamed = true;
        return true;
    }

    /// <summary>Leaves the ballots open that nothing says, unless the completion says them.</summary>
    private bool LayUnknown(int held, ReadOnlySpan<ulong> open)
    {
        if (_row.Unknowns.Varied is { } varied && varied.Votes[held])
            return Vary(held);
        if (StateSets.Count(open) == 0)
            return true;
        if (_row.Unknowns.CastOf(held) is { } cast)
        {
            Lay(held, open, cast);
            return true;
        }

        _open = _openBallots[held] = new OpenBallots(held, open.ToArray(), null);
        return true;
    }

    private void Lay(int held, ReadOnlySpan<ulong> open, byte[] cast)
    {
        for (int i = 0; i < open.Length; i++)
        {
            for (ulong left = open[i]; left != 0; left &= left - 1)
                _row.Plane(held, cast[(i << 6) + BitOperations.TrailingZeroCount(left)])[i] |= left & (~left + 1);
        }
    }

    /// <summary>Takes the ballots laid as what the crisis gives, and opens them all.</summary>
    private bool Vary(int held)
    {
        ulong[] seats = _row.Plane(held, 5).ToArray();
        var cast = new byte[64 * seats.Length];
        cast.AsSpan().Fill(OpenBallots.NotKnown);
        for (byte kind = 0; kind < OpenBallots.NotKnown; kind++)
        {
            Span<ulong> plane = _row.Plane(held, kind);
            for (int i = 0; i < plane.Length; i++)
            {
                for (ulong left = plane[i]; left != 0; left &= left - 1)
                    cast[(i << 6) + BitOperations.TrailingZeroCount(left)] = kind;
            }

            plane.Clear();
        }

        _open = _openBallots[held] = new OpenBallots(held, seats, cast);
        return true;
    }

    private bool Judge(int held, int record, CompiledVotingRule rule)
    {
        int[] slots = _row.Slots;
        slots[record + RecordLayout.Result] = (int)VoteResult.Shortfall;
        for (int i = 0; i < rule.Ways.Length; i++)
        {
            CompiledWay way = rule.Ways[i];
            int applies = _walker.Walk(way.Applies);
            if (applies == Target.Unknown)
                return false;
            if (applies == Target.False)
                continue;
            if (!Exclude(held, way) || !TryJudge(held, way, out VoteResult result))
                return false;
            slots[record + RecordLayout.Result] = (int)result;
            slots[record + RecordLayout.Basis] = i;
            if (result != VoteResult.Adopted)
                continue;
            slots[record + RecordLayout.Way] = way.Name;

            // Who voted in favour is asked for only where somebody asks whom it binds.
            if (_open is not null && way.Way.Binds == Binds.InFavour)
                return true;
            return _sets.AddBound(_row.Plane(held, 7), rule.Treaty, way, record);
        }

        return true;
    }

    private bool Exclude(int held, CompiledWay way)
    {
        Span<ulong> seats = _row.Plane(held, 5);
        Span<ulong> entitled = _row.Plane(held, 6);
        Copy(seats, entitled);
        bool isNone = true;
        foreach (CompiledExclusion exclusion in way.Exclusions)
        {
            int applies = _walker.Walk(exclusion.Applies);
            if (applies == Target.False)
                continue;
            if (isNone)
                _excluded.AsSpan().Clear();
            isNone = false;
            if (applies == Target.Unknown || !_sets.AddTo(_excluded, exclusion.Set))
                return false;
        }

        for (int i = 0; !isNone && i < entitled.Length; i++)
            entitled[i] = seats[i] & ~_excluded[i];
        return true;
    }

    private bool TryJudge(int held, CompiledWay way, out VoteResult result)
    {
        result = VoteResult.Adopted;
        foreach (CompiledPart part in way.Parts)
        {
            int end = _walker.Walk(part.Entry);
            if (end == Target.Unknown)
                return false;
            int inFavour = end == part.FailsWhen || !part.NeedsOneInFavour ? 1 : HasOneInFavour(held);
            if (inFavour < 0)
                return false;
            if (end == part.FailsWhen || inFavour == 0)
            {
                result = part.Failure;
                return true;
            }
        }

        return true;
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
            if (!_sets.AddTo(_within, term.Within))
                return false;
            within = _within;
        }

        ReadOnlySpan<ulong> seats = Group(term.Group);
        ReadOnlySpan<ulong> planes = _row.Planes.AsSpan(_held * 8 * seats.Length, 8 * seats.Length);
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
            if (!_hasUnnamed)
                continue;
            valid += BitOperations.PopCount(entitled);
            named += BitOperations.PopCount(entitled & Ballots(planes, i, seats.Length, FormTerm.AnyBallot));
        }

        if (_hasUnnamed && term.Ballots < FormTerm.Entitled)
            AddUnnamed(term, valid, named, ref count, ref spread);
        return true;
    }

    /// <summary>How many of a group's seats cast one of some ballots, when every ballot has a name.</summary>
    private int Ballots(in FormTerm term)
    {
        int width = _excluded.Length;
        ulong[] words = _words;
        int seats = _start + (term.Group < 0 ? _allSeats : term.Group * width);
        int planes = _held * 8 * width;
        int count = 0;
        for (int i = 0; i < width; i++)
        {
            ulong chosen = 0;
            for (int kind = 0, kinds = term.Ballots; kinds != 0; kind += width, kinds >>= 1)
            {
                if ((kinds & 1) != 0)
                    chosen |= _planes[planes + kind + i];
            }

            count += BitOperations.PopCount(chosen & words[seats + i] & _planes[planes + (6 * width) + i]);
        }

        return count;
    }

    private static ulong Ballots(ReadOnlySpan<ulong> planes, int at, int width, int kinds)
    {
        ulong chosen = 0;
        for (int kind = 0; kinds != 0; kind++, kinds >>= 1)
        {
            if ((kinds & 1) != 0)
                chosen |= planes[at + (kind * width)];
        }

        return chosen;
    }

    private void AddUnnamed(FormTerm term, int valid, int named, ref int count, ref int spread)
    {
        int matching = 0;
        int unnamed = 0;
        for (int kind = 0; kind < 5; kind++)
        {
            int ballots = _row.Unnamed[(_held * 5) + kind];
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
