using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Voting;

/// <summary>Decides votes: chooses the rule, voids the ballots of those excluded, and judges the parts of each way in their order.</summary>
internal sealed class Tally
{
    private readonly Row _row;
    private readonly Walker _walker;
    private readonly StateSets _sets;
    private readonly CurrentVote _vote;
    private readonly BallotLayer _ballots;
    private readonly ulong[] _planes;
    private readonly Exclusions _exclusions;
    private readonly int[] _soleRule;
    private readonly int[] _votedFrom;
    private readonly int[] _votedUntil;
    private readonly ImmutableArray<CompiledVotingRule> _rules;

    public Tally(Row row, Walker walker, StateSets sets)
    {
        _row = row;
        _walker = walker;
        _sets = sets;
        _vote = new CurrentVote(row, sets);
        _ballots = new BallotLayer(row, _vote);
        _planes = row.Planes;
        _soleRule = row.Law.Flow.SoleRule;
        _votedFrom = row.Law.Flow.VotedFrom;
        _votedUntil = row.Law.Flow.VotedUntil;
        _rules = row.Law.Rules;
        _exclusions = new Exclusions(row, walker, _vote, sets);
        Counts = new VoteCounts(row, _vote, sets, _exclusions);
        Seats = new CountedSeats(row, _vote, sets);
    }

    /// <summary>The counts of the vote decided or recalled last.</summary>
    public VoteCounts Counts { get; }

    /// <summary>The seats behind them.</summary>
    public CountedSeats Seats { get; }

    /// <summary>Counts an event's vote and writes its result into its record. False when something unknown stops it.</summary>
    /// <remarks>Not inlined into the run, so that its own steps are.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Count(int held)
    {
        LaidEvent laid = _row.Events[held];
        int record = laid.Address;
        (int frame, _row.Frame) = (_row.Frame, 0);
        _row.Frames[0] = record;
        bool isDone = TryRule(laid, out int rule) && Count(held, laid, rule);
        _row.Frame = frame;
        return isDone;
    }

    /// <summary>The ballots of a vote that are open, as it was counted last; null when none is.</summary>
    public OpenBallots? OpenBallotsOf(int held) => _vote.OpenOf(held);

    /// <summary>The open ballots of every vote, as it was counted last.</summary>
    public Span<OpenBallots?> AllOpenBallots => _vote.AllOpen;

    /// <summary>Whether a seat is excluded from a vote that has been counted: 1, 0, or -1, and the walk stops.</summary>
    public int IsExcluded(OpenMembers open, int seat) => _exclusions.IsExcluded(open, seat);

    /// <summary>Gives the ballots without a name of a vote that has been counted to seats, as the completion shares them out; false where it does not say.</summary>
    public bool TryName(int held)
    {
        int key = Unknown.SharingKey(held);
        if (!_row.Unknowns.TryValue(key, out int way))
        {
            _row.Unknowns.Part(key);
            return false;
        }

        int own = _row.Events[held].Sheet;
        LaidSheet sheet = _row.Sheets[own >= 0 ? own : _row.Standing[_row.Law.Rules[_row.Slots[_row.Events[held].Address + RecordLayout.Rule]].Organ]];
        ulong[] open = _row.Plane(held, 5).ToArray();
        for (int kind = 0; kind < 5; kind++)
        {
            for (int i = 0; i < open.Length; i++)
                open[i] &= ~_row.Plane(held, kind)[i];
        }

        Sharing.Of(sheet, StateSets.Count(open)).Lay(_row, held, open, way);
        _row.Unnamed.AsSpan(held * 5, 5).Clear();
        return true;
    }

    /// <summary>Prepares the counts for asking about an event that has been counted, without counting again.</summary>
    public void Recall(int held)
    {
        int rule = _row.Slots[_row.Events[held].Address + RecordLayout.Rule];
        if (rule < 0)
            return;
        _row.Dates?.Note(held);
        (int today, int stop, bool isOtherDay) = (_row.Today, _row.NextStop, _row.IsOtherDay);
        _row.IsOtherDay = true;
        _row.Today = _row.Slots[_row.Events[held].Address + RecordLayout.On];
        _vote.Recall(held);
        _vote.Sit(_rules[rule].Organ);
        (_row.Today, _row.NextStop, _row.IsOtherDay) = (today, stop, isOtherDay);
    }

    private bool TryRule(LaidEvent laid, out int rule)
    {
        rule = _soleRule[laid.Event];
        if (rule >= 0)
        {
            if (!CanBeVotedBy(rule))
                rule = -1;
            return true;
        }

        foreach (CompiledVoteChoice choice in _row.Law.Events[laid.Event].Votes)
        {
            rule = choice.Rule;
            if (!CanBeVotedBy(rule))
                continue;
            int applies = _walker.Walk(choice.Applies);
            if (applies == Target.Unknown)
                return false;
            if (applies == Target.True)
                return true;
        }

        rule = -1;
        return true;
    }

    /// <summary>Whether there is a vote by a rule today: not under a treaty that is not in force, nor in the organ of one.</summary>
    private bool CanBeVotedBy(int rule) => _votedFrom[rule] <= _row.Today && _row.Today < _votedUntil[rule];

    private bool Count(int held, LaidEvent laid, int rule)
    {
        int record = laid.Address;
        _row.Slots[record + RecordLayout.Rule] = rule;
        Clear(held, 7);
        if (_row.OpenBound[held] is not null)
            _row.OpenBound[held] = null;
        if (_row.OpenStanding[held] is not null)
            _row.OpenStanding[held] = null;
        _vote.Begin(held);
        if (rule < 0)
            return true;

        CompiledVotingRule compiled = _rules[rule];
        if (!_vote.Sit(compiled.Organ))
            return false;
        if (_vote.OpenSeats is { } seats)
            LeaveOpen(held, seats);
        if (laid.WithoutVote is not VoteResult.None and var without)
            return Consent(held, record, compiled, without);
        return (_vote.OpenSeats is null ? _ballots.Lay(held, compiled.Organ) : LayOpen(held, compiled.Organ)) && Judge(held, record, compiled);
    }

    /// <summary>Leaves it open who sits.</summary>
    private void LeaveOpen(int held, Dictionary<int, ulong>[] seats)
    {
        _row.OpenStanding[held] = new OpenStanding(seats, []);
        _vote.Leave(seats[0].Keys);
    }

    /// <summary>Lays the ballots of those, too, who may sit; seated are those who do for certain.</summary>
    private bool LayOpen(int held, int organ)
    {
        _vote.SeatAll(true);
        bool isLaid = _ballots.Lay(held, organ);
        _vote.SeatAll(false);
        _vote.Group(-1).CopyTo(_row.Plane(held, 5));
        if (_vote.OpenSeats is { } seats)
            _vote.Leave(seats[0].Keys);
        return isLaid;
    }

    /// <summary>Takes a decision for what it is said to be, where there was no vote on it.</summary>
    private bool Consent(int held, int record, CompiledVotingRule rule, VoteResult without)
    {
        _ballots.LaySeats(held);
        _row.Plane(held, 5).CopyTo(_row.Plane(held, 6));
        if (without == VoteResult.Adopted)
        {
            int somebody = _walker.Walk(rule.Somebody.Entry);
            if (somebody == Target.Unknown)
                return false;
            if (somebody == rule.Somebody.FailsWhen)
                without = rule.Somebody.Failure;
        }

        _row.Slots[record + RecordLayout.Basis] = 0;
        _row.Slots[record + RecordLayout.Result] = (int)without;
        return without != VoteResult.Adopted || Bind(held, rule, rule.Ways[0], record);
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
            if (!_exclusions.Exclude(held, way) || !TryJudge(held, way, out VoteResult result))
                return false;
            slots[record + RecordLayout.Result] = (int)result;
            slots[record + RecordLayout.Basis] = i;
            if (result != VoteResult.Adopted)
                continue;
            slots[record + RecordLayout.Way] = way.Name;

            // Who voted in favour is asked for only where somebody asks whom it binds.
            return way.Way.Binds switch
            {
                Binds.None => true,
                Binds.InFavour when _vote.Open is not null => true,
                _ => Bind(held, rule, way, record),
            };
        }

        return true;
    }

    /// <summary>Marks whom an adopted vote binds; where that hangs on who is in a set, it is left open.</summary>
    private bool Bind(int held, CompiledVotingRule rule, CompiledWay way, int record)
    {
        if (_sets.AddBound(_row.Plane(held, 7), rule.Treaty, way, record))
            return true;
        if (!_sets.IsOpen || _sets.Open.LookAtAll(way.BoundSet, Enumerable.Range(0, _row.Law.Universe.Actors.Length), _row.Plane(held, 7)) is not { } open)
            return false;
        _row.OpenBound[held] = open.Count == 0 ? null : new OpenMembers(open);
        return true;
    }

    private bool TryJudge(int held, CompiledWay way, out VoteResult result)
    {
        result = VoteResult.Adopted;
        foreach (CompiledPart part in way.Parts)
        {
            if (part.IsImplied && IsSomebodyCertain(held))
                continue;
            int end = _walker.Walk(part.Entry);
            if (end == Target.Unknown)
                return false;
            int inFavour = end == part.FailsWhen || !part.NeedsOneInFavour ? 1 : Counts.HasOneInFavour(held);
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

    /// <summary>Whether somebody may vote, whatever is open; so that nothing need be asked of it.</summary>
    private bool IsSomebodyCertain(int held) => _row.OpenExclusions[held] is null && _row.Plane(held, 6).ContainsAnyExcept(0UL);

    private void Clear(int held, int plane)
    {
        ulong[] planes = _planes;
        int width = _row.Width;
        for (int i = ((held * 8) + plane) * width, end = i + width; i < end; i++)
            planes[i] = 0;
    }
}
