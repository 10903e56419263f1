namespace TreatyRules.Reasoning.Days;

/// <summary>What came of moving certain dates, box by box; boxes have no days in common.</summary>
/// <param name="places">Where the dates stand among those of a box that is asked about.</param>
internal sealed class DateBoxes(IEnumerable<int> places)
{
    private readonly int[] _places = [.. places];
    private List<MovedDates> _all = [];
    private int _last;

    /// <summary>Everything that came of them.</summary>
    public IReadOnlyList<MovedDates> All => _all;

    /// <summary>A name for dates.</summary>
    public static string Id(IEnumerable<int> dates) => string.Join(',', dates);

    /// <summary>The same, to be asked about boxes in which the dates stand at other places.</summary>
    public DateBoxes At(IEnumerable<int> places) => new(places) { _all = _all };

    public void Add(MovedDates moved) => _all.Add(moved);

    /// <summary>Boxes of these dates and another one.</summary>
    public IEnumerable<DateBox> Products(DateBoxes other) =>
        _all.SelectMany(one => other.All, (one, last) => new DateBox([.. one.Box.Dates, .. last.Box.Dates], [.. one.Box.Days, .. last.Box.Days]));

    /// <summary>What came of these dates on the first days of a box; null where nothing of it was kept.</summary>
    public MovedDates? Find(DateBox box)
    {
        // Boxes come in much the order in which they were gone through before.
        for (int i = 0; i < _all.Count; i++)
        {
            int at = (_last + i) % _all.Count;
            if (!Has(_all[at].Box, box))
                continue;
            _last = at;
            return _all[at];
        }

        return null;
    }

    /// <summary>Cuts a box so that each piece lies in one of these boxes; null where it does already.</summary>
    public IEnumerable<DateBox>? Cut(DateBox box)
    {
        if (Find(box) is not { } found)
            return null;
        for (int i = 0; i < _places.Length; i++)
        {
            (DayStretch days, DayStretch part) = (box.Days[_places[i]], found.Box.Days[i]);
            if (!part.Contains(days))
                return box.Cut(_places[i], days.CutBefore([part.Last + 1]));
        }

        return null;
    }

    private bool Has(DateBox part, DateBox box)
    {
        for (int i = 0; i < _places.Length; i++)
        {
            if (!part.Days[i].Contains(box.Days[_places[i]].First))
                return false;
        }

        return true;
    }
}
