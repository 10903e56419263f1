using System.Runtime.InteropServices;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Evaluation.Positions;

/// <summary>What came of going on from before a day, where dates are open, kept for every run that stands there with all the same: only dates that lie behind may be others, as far as nobody reads them.</summary>
/// <typeparam name="TNode">What comes of going on.</typeparam>
internal sealed class DatedMemo<TNode>(Run run, Plan plan, PositionReaders readers, EventDays days, DatesRead dates)
    where TNode : class
{
    private readonly Dictionary<int, List<(ulong Read, int[] Dates, TNode Node)>> _entries = [];
    private readonly ContentNumbers _contents = new();
    private readonly StandingDates _standing = new(run, days, dates);
    private readonly List<OpenMembers> _members = [];
    private readonly LastVote?[] _votes = new LastVote?[run.Row.Events.Length];
    private readonly List<long> _taken = [];
    private readonly List<long> _values = [];

    /// <summary>The number of the position of a run that paused before a day.</summary>
    /// <param name="at">Where it stands.</param>
    /// <param name="left">How many changes are left.</param>
    /// <param name="varied">What is varied.</param>
    public int PositionOf(RunPoint at, int left, Varied varied)
    {
        AddStands(at);
        int stands = Number();
        AddPending(at);
        int pending = Number();
        AddPast(at);
        int past = Number();
        AddTaken(left, varied);
        _values.AddRange([Number(), stands, pending, past, left]);
        return Number();
    }

    private int Number()
    {
        int number = _contents.Of(CollectionsMarshal.AsSpan(_values));
        _values.Clear();
        return number;
    }

    private void AddStands(RunPoint at) => RunPosition.Add(_values, run, at, plan, readers);

    /// <summary>What is still to happen, and which days are open; what lies behind counts as it stands, whether it was moved or not.</summary>
    private void AddPending(RunPoint at)
    {
        Row row = run.Row;
        for (int i = at.Happening; i < row.Happenings.Length; i++)
        {
            Happening next = row.Happenings[i];
            if (plan.Events[row.Events[next.Event].Event])
                _values.Add(((long)next.Day << 32) + (next.Event * 4) + (next.IsCounted ? 2 : 0) + (next.TakesEffect ? 1 : 0));
        }

        foreach (OpenDay open in days.Open)
        {
            if (row.Unknowns.Taken.TryGetValue(open.Key, out int[]? taken) && taken[^1] >= row.Today)
                _values.Add(((long)open.Key << 16) + Math.Min(taken.Length, 2));
        }
    }

    /// <summary>What came of a position before; null where nothing is known that holds of the row.</summary>
    public TNode? Find(int position)
    {
        if (!_entries.TryGetValue(position, out List<(ulong Read, int[] Dates, TNode Node)>? entries))
            return null;
        foreach ((ulong read, int[] standing, TNode node) in entries)
        {
            if (!_standing.AreAs(standing, read))
                continue;
            dates.Read |= read;
            return node;
        }

        return null;
    }

    /// <summary>All dates as they stand, to be kept with what comes of a position.</summary>
    public int[] Standing() => _standing.All();

    /// <summary>Keeps what came of a position.</summary>
    /// <param name="position">The position.</param>
    /// <param name="read">The dates that were read on the way.</param>
    /// <param name="standing">All dates, as they stood at the position.</param>
    /// <param name="node">What came of it.</param>
    public void Add(int position, ulong read, int[] standing, TNode node)
    {
        if (!_entries.TryGetValue(position, out List<(ulong Read, int[] Dates, TNode Node)>? entries))
            _entries.Add(position, entries = []);
        entries.Add((read, standing, node));
    }

    /// <summary>What past events came to, and between which bounds they were held, event by event.</summary>
    private void AddPast(RunPoint at)
    {
        Row row = run.Row;
        Span<bool> isCounted = stackalloc bool[row.Events.Length];
        isCounted.Clear();
        for (int i = 0; i < at.Happening; i++)
            isCounted[row.Happenings[i].Event] |= row.Happenings[i].IsCounted;
        for (int held = 0; held < isCounted.Length; held++)
        {
            LaidEvent laid = row.Events[held];
            if (!isCounted[held] || !plan.Events[laid.Event])
                continue;
            _values.Add(((long)dates.ClassOf(days.OnOf(held)) << 32) + dates.ClassOf(days.EffectOf(held)));
            ReadOnlySpan<int> record = row.Slots.AsSpan(laid.Address, RecordLayout.Head);
            _values.Add(((long)record[RecordLayout.Exists] << 32) + record[RecordLayout.Result]);
            _values.Add(((long)record[RecordLayout.Way] << 32) ^ (uint)record[RecordLayout.Basis]);
            _values.Add(record[RecordLayout.Rule]);
            if (record[RecordLayout.Rule] >= 0)
                _values.Add(NumberOfVote(held));
        }
    }

    /// <summary>The number of who sat and what was cast in a vote: mostly it is what it was the last time.</summary>
    private int NumberOfVote(int held)
    {
        Row row = run.Row;
        ReadOnlySpan<ulong> planes = row.Planes.AsSpan(held * 8 * row.Width, 8 * row.Width);
        OpenBallots? open = run.Walker.Tally.AllOpenBallots[held];
        (OpenMembers? exclusions, OpenMembers? bound) = (row.OpenExclusions[held], row.OpenBound[held]);
        LastVote? last = _votes[held];
        if (last is not null && ReferenceEquals(last.Open, open) && ReferenceEquals(last.Exclusions, exclusions) && ReferenceEquals(last.Bound, bound) && planes.SequenceEqual(last.Planes))
            return last.Number;
        List<long> values = [held];
        foreach (ulong word in planes)
            values.Add(unchecked((long)word));
        foreach (int unnamed in row.Unnamed.AsSpan(held * 5, 5))
            values.Add(unnamed);
        Add(values, open?.Seats);
        Add(values, open?.Cast?.Select(kind => (ulong)kind));
        values.Add(NumberOf(exclusions));
        values.Add(NumberOf(bound));
        int number = _contents.Of(CollectionsMarshal.AsSpan(values));
        if (!row.HasUnnamed)
            _votes[held] = new LastVote(planes.ToArray(), open, exclusions, bound, number);
        return number;
    }

    private int NumberOf(OpenMembers? members)
    {
        if (members is null)
            return -1;
        int known = _members.FindIndex(other => OpenMembers.AreSame(members, other));
        if (known < 0)
            _members.Add(members);
        return known < 0 ? _members.Count - 1 : known;
    }

    private static void Add(List<long> values, IEnumerable<ulong>? words)
    {
        values.Add(words is null ? -1 : words.Count());
        foreach (ulong word in words ?? [])
            values.Add(unchecked((long)word));
    }

    /// <summary>What is taken of what is open. Where nothing is left to change, what was not changed is as given, whatever is taken of it.</summary>
    private void AddTaken(int left, Varied varied)
    {
        Unknowns unknowns = run.Row.Unknowns;
        _taken.Clear();
        foreach ((int key, int[] values) in unknowns.Taken)
        {
            if (days.IsOpen(key) || (left == 0 && !varied.IsChanged(key, unknowns)))
                continue;
            int behind = days.IsSlot(key) ? _standing.Behind(values) : -1;
            if (behind < 0 || left > 0 || !varied.Given.TryGetValue(key, out int given) || given >= run.Row.Today || dates.ClassOf(given) != behind)
                _taken.Add(((long)key << 32) + (behind < 0 ? _standing.NumberOf(values) : -1L - behind));
        }

        foreach ((int key, long[] other) in unknowns.OtherContents)
        {
            if (left > 0 || !varied.IsAsGiven(key, unknowns))
                _taken.Add(((long)key << 32) + _contents.Of(other));
        }

        _taken.Sort();
        _values.AddRange(_taken);
    }

    private sealed record LastVote(ulong[] Planes, OpenBallots? Open, OpenMembers? Exclusions, OpenMembers? Bound, int Number);
}
