using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Parts;

namespace TreatyRules.Evaluation.Rows;

/// <summary>The events of a row whose days are left open: before each day of a run it is asked of each whether it is that day. What was given is held on its day unless it was moved.</summary>
internal sealed class EventDays
{
    private readonly Row _row;
    private readonly ImmutableArray<OpenDay> _open;
    private readonly int[] _on;
    private readonly int[] _effect;
    private readonly bool[] _takesEffectLater;
    private readonly HashSet<int> _keys;
    private readonly HashSet<int> _slotKeys;
    private readonly Dictionary<(int Key, int Today), Split?> _splits = [];

    /// <summary>Leaves days open.</summary>
    /// <param name="row">The row.</param>
    /// <param name="open">The days of events, those on which they are held first.</param>
    /// <param name="slots">The dates that stand in slots, each with what is given.</param>
    public EventDays(Row row, ImmutableArray<OpenDay> open, ImmutableArray<(int Key, int? Given)> slots)
    {
        (_row, _open, Slots) = (row, open, slots);
        _slotKeys = [.. slots.Select(slot => slot.Key)];
        _keys = [.. open.Select(day => day.Key)];
        _on = [.. row.Events.Select(laid => laid.Held.On.DayNumber)];
        _effect = [.. row.Events.Select(laid => laid.Held.TakesEffect.DayNumber)];
        _takesEffectLater = [.. row.Events.Select((_, held) => _effect[held] != _on[held])];
        Stops = [.. open.SelectMany(day => day.Days).Distinct().Order()];
    }

    /// <summary>The days that are open, those on which events are held first.</summary>
    public ImmutableArray<OpenDay> Open => _open;

    /// <summary>The dates that are open and stand in slots, each with what is given; null where that is not known.</summary>
    public ImmutableArray<(int Key, int? Given)> Slots { get; }

    /// <summary>The days on which it is to be asked, ascending.</summary>
    public int[] Stops { get; }

    /// <summary>On which day an event is held as things are laid out.</summary>
    public int OnOf(int held) => _on[held];

    /// <summary>From which day an event counts as things are laid out.</summary>
    public int EffectOf(int held) => _effect[held];

    /// <summary>Whether a key is that of a day that is open.</summary>
    public bool IsOpen(int key) => _keys.Contains(key);

    /// <summary>Whether a key is that of a date that stands in a slot.</summary>
    public bool IsSlot(int key) => _slotKeys.Contains(key);

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
