using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Voting;

/// <summary>The vote that is being counted, or was recalled last: the seats of its day, group by group, and what is open in it.</summary>
internal sealed class CurrentVote
{
    private readonly Row _row;
    private readonly StateSets _sets;
    private readonly ulong[] _workedOut;
    private readonly OpenBallots?[] _open;
    private int _start;
    private int _all;

    public CurrentVote(Row row, StateSets sets)
    {
        _row = row;
        _sets = sets;
        int groups = row.Law.Organs.Length == 0 ? 0 : row.Law.Organs.Max(organ => organ.Groups.Length);
        _workedOut = new ulong[(groups + 1) * row.Width];
        Seats = _workedOut;
        _open = new OpenBallots?[row.Events.Length];
    }

    /// <summary>The event.</summary>
    public int Held { get; private set; }

    /// <summary>The words in which the seats stand.</summary>
    public ulong[] Seats { get; private set; }

    /// <summary>Whether some of its ballots are counted without a name.</summary>
    public bool HasUnnamed { get; set; }

    /// <summary>Its ballots that are open; null when none is.</summary>
    public OpenBallots? Open { get; private set; }

    /// <summary>Who sits in the whole organ, then in each of its groups, of whom that is open; null where everybody who sits is known.</summary>
    public Dictionary<int, ulong>[]? OpenSeats { get; private set; }

    /// <summary>Where the seats of a group of the organ begin, of the whole organ for -1.</summary>
    public int SeatsOf(int group) => _start + (group < 0 ? _all : group * _row.Width);

    /// <summary>The seats of a group of the organ, of the whole organ for -1.</summary>
    public Span<ulong> Group(int group) => Seats.AsSpan(SeatsOf(group), _row.Width);

    /// <summary>The ballots of a vote that are open, as it was counted last; null when none is.</summary>
    public OpenBallots? OpenOf(int held) => _open[held];

    /// <summary>The ballots of every vote that are open, as it was counted last.</summary>
    public Span<OpenBallots?> AllOpen => _open;

    /// <summary>Begins with a vote: nothing is open in it yet.</summary>
    public void Begin(int held)
    {
        Held = held;
        HasUnnamed = false;
        if (Open is not null || _open[held] is not null)
            Open = _open[held] = null;
    }

    /// <summary>Says that ballots of the vote are open.</summary>
    public void Leave(OpenBallots open) => Open = _open[Held] = open;

    /// <summary>Says that it is open of some whether they sit, or are excluded.</summary>
    public void Leave(IEnumerable<int> seats)
    {
        ulong[] all = Open is { } open ? [.. open.Seats] : new ulong[_row.Width];
        foreach (int seat in seats)
            StateSets.AddOne(all, seat);
        Leave(new OpenBallots(Held, all, Open?.Cast) { Sets = _row.Unknowns.Members.SetsOf(Held) });
    }

    /// <summary>Turns back to a vote that has been counted.</summary>
    public void Recall(int held)
    {
        Held = held;
        HasUnnamed = _row.HasUnnamed;
        Open = _open[held];
    }

    /// <summary>Finds the seats of the day: in the organ's table, or, where they depend on more than the date, by working them out.</summary>
    public bool Sit(int organ)
    {
        CompiledOrgan compiled = _row.Law.Organs[organ];
        _all = compiled.Groups.Length * _row.Width;
        if (compiled.Table is not { } table)
            return WorkOut(organ, compiled);

        // A reference written to the heap is not free, and most organs vote again and again.
        if (!ReferenceEquals(Seats, table.Words))
            (Seats, OpenSeats) = (table.Words, null);
        _start = table.StartOn(_row.Today);
        return true;
    }

    /// <summary>Seats, or no longer, everybody who may sit: ballots are laid as if they did.</summary>
    public void SeatAll(bool isSeated)
    {
        Span<ulong> all = Group(-1);
        foreach (int seat in OpenSeats?[0].Keys ?? Enumerable.Empty<int>())
            all[seat >> 6] = isSeated ? all[seat >> 6] | (1UL << (seat & 63)) : all[seat >> 6] & ~(1UL << (seat & 63));
    }

    private bool WorkOut(int organ, CompiledOrgan compiled)
    {
        Seats = _workedOut;
        _start = 0;
        OpenSeats = null;
        Span<ulong> all = Group(-1);
        all.Clear();
        for (int group = 0; group < compiled.Groups.Length; group++)
        {
            Span<ulong> members = Group(group);
            members.Clear();
            if (!_sets.AddSeats(members, organ, group) && !(_sets.IsOpen && TryOpen(compiled, group, members)))
                return false;
            for (int i = 0; i < members.Length; i++)
                all[i] |= members[i];
        }

        if (OpenSeats is not null)
            JoinOpen(all);
        return true;
    }

    /// <summary>Leaves it open of some whether they sit in a group.</summary>
    private bool TryOpen(CompiledOrgan organ, int group, Span<ulong> members)
    {
        // Ballots without a name are shared out among seats that are known.
        if (_sets.Open.Kinds.Seats(members, organ.Groups[group], _row.HasUnnamed ? -1 : Held) is not { } open)
            return false;
        if (open.Count > 0)
            (OpenSeats ??= [.. Enumerable.Range(0, organ.Groups.Length + 1).Select(_ => new Dictionary<int, ulong>())])[group + 1] = open;
        return true;
    }

    /// <summary>Works out who may sit in the whole organ: by one group or by another.</summary>
    private void JoinOpen(Span<ulong> all)
    {
        Dictionary<int, ulong> whole = [];
        foreach ((int seat, ulong kinds) in (OpenSeats ?? []).SelectMany(group => group))
            whole[seat] = whole.GetValueOrDefault(seat) | kinds;
        foreach ((int seat, ulong kinds) in whole)
        {
            if (kinds == BallotKinds.All)
                StateSets.AddOne(all, seat);
        }

        if (OpenSeats is { } open)
            open[0] = whole.Where(seat => !HasSeat(seat.Key)).ToDictionary();
    }

    private bool HasSeat(int seat) => SetTests.Has(Group(-1), seat);
}
