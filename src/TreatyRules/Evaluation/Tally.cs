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
    private readonly ulong[] _excluded;
    private readonly ulong[] _within;
    private int _held;

    public Tally(Row row, Walker walker, StateSets sets)
    {
        _row = row;
        _walker = walker;
        _sets = sets;
        int groups = row.Law.Organs.Length == 0 ? 0 : row.Law.Organs.Max(organ => organ.Groups.Length);
        _groups = new ulong[groups * row.Width];
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
        Form form = _row.Law.Forms[node.Arg];
        long low = form.Constant;
        long high = form.Constant;
        for (int i = form.FirstTerm; i < form.FirstTerm + form.TermCount; i++)
        {
            FormTerm term = _row.Law.FormTerms[i];
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

    /// <summary>Prepares the forms for asking about an event that has been counted, without counting again.</summary>
    public void Recall(int held)
    {
        int rule = _row.Slots[_row.Events[held].Address + RecordLayout.Rule];
        if (rule < 0)
            return;
        (int today, int stop) = (_row.Today, _row.NextStop);
        _row.Today = _row.Slots[_row.Events[held].Address + RecordLayout.On];
        LaySeats(held, _row.Law.Rules[rule].Organ);
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

        int planes = _held * 8 * _row.Width;
        for (int i = 0; i < _row.Width; i++)
        {
            ulong seats = term.Group < 0 ? _row.Planes[planes + (5 * _row.Width) + i] : _groups[(term.Group * _row.Width) + i];
            into[i] |= seats & within[i] & _row.Planes[planes + (6 * _row.Width) + i] & Ballots(_row.Planes, planes + i, _row.Width, term.Ballots);
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

    private bool LaySeats(int held, int organ)
    {
        _held = held;
        Span<ulong> seats = _row.Plane(held, 5);
        seats.Clear();
        CompiledOrgan compiled = _row.Law.Organs[organ];
        for (int group = 0; group < compiled.Groups.Length; group++)
        {
            Span<ulong> members = _groups.AsSpan(group * _row.Width, _row.Width);
            members.Clear();
            if (!_sets.AddSeats(members, organ, group))
                return false;
            for (int i = 0; i < members.Length; i++)
                seats[i] |= members[i];
        }

        return true;
    }

    /// <summary>Gives every seat its ballot: as named, else otherwise, else as the completion takes it.</summary>
    private bool LayBallots(int held, CompiledVotingRule rule)
    {
        int own = _row.Events[held].Sheet;
        int sheet = own >= 0 ? own : _row.Standing[rule.Organ];
        Span<ulong> seats = _row.Plane(held, 5);
        Span<ulong> open = _excluded;
        seats.CopyTo(open);
        _row.Unnamed.AsSpan(held * 5, 5).Clear();
        if (sheet < 0)
        {
            for (int kind = 0; kind < 5; kind++)
                _row.Plane(held, kind).Clear();
            return LayUnknown(held, open);
        }

        LaidSheet laid = _row.Sheets[sheet];
        int width = _row.Width;
        for (int kind = 0; kind < 5; kind++)
        {
            Span<ulong> plane = _row.Plane(held, kind);
            for (int i = 0; i < width; i++)
            {
                plane[i] = laid.Planes[(kind * width) + i] & seats[i];
                open[i] &= ~plane[i];
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
        return true;
    }

    private bool LayUnknown(int held, ReadOnlySpan<ulong> open)
    {
        for (int i = 0; i < open.Length; i++)
        {
            for (ulong left = open[i]; left != 0; left &= left - 1)
            {
                int actor = (i << 6) + BitOperations.TrailingZeroCount(left);
                int key = Unknown.BallotKey(held, actor);
                if (!_row.Unknowns.All.ContainsKey(key))
                    _row.Unknowns.Add(new Unknown(key, _row.BallotName(held, actor), [0, 1, 2, 3, 4]));
                if (!_row.Unknowns.TryValue(key, out int ballot))
                {
                    _row.Unknowns.Part(key);
                    return false;
                }

                _row.Plane(held, ballot)[i] |= left & (~left + 1);
            }
        }

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
            return _sets.AddBound(_row.Plane(held, 7), rule.Treaty, way, record);
        }

        return true;
    }

    private bool Exclude(int held, CompiledWay way)
    {
        _excluded.AsSpan().Clear();
        foreach (CompiledExclusion exclusion in way.Exclusions)
        {
            int applies = _walker.Walk(exclusion.Applies);
            if (applies == Target.Unknown || (applies == Target.True && !_sets.AddTo(_excluded, exclusion.Set)))
                return false;
        }

        Span<ulong> seats = _row.Plane(held, 5);
        Span<ulong> entitled = _row.Plane(held, 6);
        for (int i = 0; i < entitled.Length; i++)
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
            if (end == part.FailsWhen || (part.NeedsOneInFavour && CountOf(held, Ballot.Yes) == 0))
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

        int width = _row.Width;
        int planes = _held * 8 * width;
        ulong[] all = _row.Planes;
        int named = 0;
        int valid = 0;
        for (int i = 0; i < width; i++)
        {
            ulong seats = term.Group < 0 ? all[planes + (5 * width) + i] : _groups[(term.Group * width) + i];
            if (!within.IsEmpty)
                seats &= within[i];
            ulong entitled = seats & all[planes + (6 * width) + i];
            ulong chosen = term.Ballots switch
            {
                FormTerm.Seats => seats,
                FormTerm.Entitled => entitled,
                _ => entitled & Ballots(all, planes + i, width, term.Ballots),
            };
            count += BitOperations.PopCount(chosen);
            valid += BitOperations.PopCount(entitled);
            named += BitOperations.PopCount(entitled & Ballots(all, planes + i, width, FormTerm.AnyBallot));
        }

        if (term.Ballots < FormTerm.Entitled)
            AddUnnamed(term, valid, named, ref count, ref spread);
        return true;
    }

    private static ulong Ballots(ulong[] planes, int at, int width, int kinds)
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
