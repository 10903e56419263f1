using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Parts;

namespace TreatyRules.Evaluation.Rows;

/// <summary>The events of a row whose days are left open: before each day of a run it is asked of each whether it is that day. What was given is held on its day unless it was moved.</summary>
internal sealed class EventDays
{
    /// <summary>Of so many events it is kept whether their days were read.</summary>
    public const int MostEvents = 64;

    private readonly Row _row;
    private readonly ImmutableArray<OpenDay> _open;
    private readonly int[] _on;
    private readonly int[] _effect;
    private int[]? _laid;
    private readonly bool[] _takesEffectLater;
    private readonly int[] _eventOf;
    private readonly int[] _bounds;
    private readonly HashSet<int> _firsts;
    private readonly HashSet<int> _keys;
    private readonly Dictionary<(int Key, int Today), Split?> _splits = [];

    /// <summary>Leaves days open.</summary>
    /// <param name="row">The row.</param>
    /// <param name="open">The days, those on which events are held first.</param>
    /// <param name="bounds">The days that may differ from the day before them to whoever compares the day of an event with anything but that of another event.</param>
    public EventDays(Row row, ImmutableArray<OpenDay> open, IEnumerable<int> bounds)
    {
        (_row, _open) = (row, open);
        _keys = [.. open.Select(day => day.Key)];
        _on = [.. row.Events.Select(laid => laid.Held.On.DayNumber)];
        _effect = [.. row.Events.Select(laid => laid.Held.TakesEffect.DayNumber)];
        _takesEffectLater = [.. row.Events.Select((_, held) => _effect[held] != _on[held])];
        _bounds = [.. bounds.Distinct().Order()];
        _firsts = [.. _bounds];
        _eventOf = new int[row.Slots.Length];
        Array.Fill(_eventOf, -1);
        for (int held = 0; held < row.Events.Length; held++)
            _eventOf[row.Events[held].Address + RecordLayout.On] = _eventOf[row.Events[held].Address + RecordLayout.From] = held;
        Stops = [.. open.SelectMany(day => day.Days).Distinct().Order()];
    }

    /// <summary>The days that are open, those on which events are held first.</summary>
    public ImmutableArray<OpenDay> Open => _open;

    /// <summary>The days on which it is to be asked, ascending.</summary>
    public int[] Stops { get; }

    /// <summary>The events whose very day was read, by their bits: more than on which side of the days that are bounds it is.</summary>
    public ulong Read { get; set; }

    /// <summary>On which day an event is held as things are laid out.</summary>
    public int OnOf(int held) => _on[held];

    /// <summary>From which day an event counts as things are laid out.</summary>
    public int EffectOf(int held) => _effect[held];

    /// <summary>The days of all events as they are laid out.</summary>
    public int[] Laid => _laid ??= [.. _on, .. _effect];

    /// <summary>Whether the events whose bits are set are laid out on certain days, as they were before.</summary>
    public bool AreLaidAs(int[] laid, ulong events)
    {
        for (int held = 0; held < _on.Length && events != 0; held++)
        {
            if ((held >= MostEvents || (events & (1UL << held)) != 0) && (laid[held] != _on[held] || laid[_on.Length + held] != _effect[held]))
                return false;
        }

        return true;
    }

    /// <summary>Between which bounds a day is.</summary>
    public int ClassOf(int day) => Array.BinarySearch(_bounds, day) is >= 0 and var at ? at + 1 : ~Array.BinarySearch(_bounds, day);

    /// <summary>The event whose day stands at an address; -1 where none does.</summary>
    public int EventAt(int address) => address >= 0 && address < _eventOf.Length ? _eventOf[address] : -1;

    /// <summary>Whether comparing the day of an event with a value tells no more of it than between which bounds it is.</summary>
    public bool IsBound(int value) => value == Slots.Absent || (_firsts.Contains(value) && _firsts.Contains(value + 1));

    /// <summary>Whether a key is that of a day that is open.</summary>
    public bool IsOpen(int key) => _keys.Contains(key);

    /// <summary>Notes that the day of an event was read.</summary>
    public void Note(int held) => Read |= held < MostEvents ? 1UL << held : ulong.MaxValue;

    /// <summary>Notes that the day of any event may have been read.</summary>
    public void NoteAll() => Read = ulong.MaxValue;

    /// <summary>Whether it is open still which day it is, though not the one that is given.</summary>
    public bool IsWaiting(Unknowns unknowns)
    {
        foreach (OpenDay day in _open)
        {
            if (unknowns.Taken.TryGetValue(day.Key, out int[]? taken) && taken.Length > 1)
                return true;
        }

        return false;
    }

    /// <summary>How it parts whether a day is today; null where that is not open. The first part is what a run goes on with: that it is as given, or later.</summary>
    public Split? Ask(OpenDay day, Unknowns unknowns, bool canChange)
    {
        int today = _row.Today;
        int[]? taken = unknowns.Taken.GetValueOrDefault(day.Key);
        if (taken is null ? !canChange || today > day.Given : taken.Length < 2)
            return null;

        // What takes effect later does not do so before it is held.
        if (today != day.Given && day.IsEffect && _on[day.Event] > today)
            return null;
        if (!_splits.TryGetValue((day.Key, today), out Split? split))
            _splits.Add((day.Key, today), split = SplitOf(day, today));
        return split;
    }

    private static Split? SplitOf(OpenDay day, int today)
    {
        int[] later = [.. day.Days.Where(other => other > today)];
        if (Array.BinarySearch(day.Days, today) < 0 || later.Length == 0)
            return null;
        return new Split(day.Key, today == day.Given ? [Part.Of([today]), Part.Of(later)] : [Part.Of(later), Part.Of([today])]);
    }

    /// <summary>Lays events out on the days that are taken; on the last that it can be, where that is open, and on that which is given where nothing is taken.</summary>
    public void Lay(Unknowns unknowns)
    {
        bool isOther = false;
        foreach (OpenDay day in _open)
        {
            int[]? taken = unknowns.Taken.GetValueOrDefault(day.Key);
            int value = taken is null ? day.Given : taken[^1];
            ref int stands = ref (day.IsEffect ? ref _effect[day.Event] : ref _on[day.Event]);
            if (day.IsEffect)
                value = Math.Max(value, _on[day.Event]);
            isOther |= stands != value;
            stands = value;
            if (!day.IsEffect && !_takesEffectLater[day.Event])
                _effect[day.Event] = value;
        }

        if (!isOther)
            return;
        _laid = null;
        for (int held = 0; held < _on.Length; held++)
        {
            LaidEvent laid = _row.Events[held];
            (int on, int effect) = (_on[held], Math.Max(_on[held], _effect[held]));
            if (laid.Held.On.DayNumber == on && laid.Held.TakesEffect.DayNumber == effect)
                continue;
            _row.Events[held] = laid with { Held = laid.Held with { On = DateOnly.FromDayNumber(on), TakesEffect = DateOnly.FromDayNumber(effect) } };
            _row.Slots[laid.Address + RecordLayout.On] = on;
            _row.Slots[laid.Address + RecordLayout.From] = effect;
        }

        LayHappenings();
    }

    private void LayHappenings()
    {
        int next = 0;
        for (int held = 0; held < _on.Length; held++)
        {
            _row.Happenings[next++] = new Happening(_on[held], held, true, !_takesEffectLater[held]);
            if (_takesEffectLater[held])
                _row.Happenings[next++] = new Happening(Math.Max(_on[held], _effect[held]), held, false, true);
        }

        Array.Sort(_row.Happenings, static (one, other) =>
            (one.Day, one.Event, one.TakesEffect ? 1 : 0).CompareTo((other.Day, other.Event, other.TakesEffect ? 1 : 0)));
    }
}
