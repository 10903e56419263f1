using System.Collections.Immutable;
using TreatyRules.Reasoning.Counterfactuals;

namespace TreatyRules.Reasoning.Days;

/// <summary>Finds smallest changes with dates among them by moving dates, and searching the moved crisis for what else must be changed.</summary>
/// <remarks>
/// Days are gone through by stretches between days on which something can begin or end. Where a run asks for a length of time, such a stretch is no longer
/// one to it, and is gone through day by day. Of days that are moved together it matters as well which is before which, so stretches that meet are taken apart.
/// </remarks>
internal sealed class DateMoves
{
    private readonly FlipSearchFor _search;
    private readonly MovedCrisis _crisis;
    private readonly ImmutableArray<MovableDate> _dates;
    private readonly ImmutableArray<ImmutableArray<DateBox>> _cells;
    private readonly Dictionary<string, int> _lists;
    private readonly List<(ImmutableArray<FlipLeaf> Leaves, bool[] Reads)> _unmoved = [];

    /// <summary>What came of moved dates, by how many other changes were left and which dates were moved.</summary>
    private readonly Dictionary<(int Left, string Dates), DateBoxes> _moved = [];
    private readonly List<int> _searched = [];
    private int _runs;

    public DateMoves(VariedCrisis varied, ImmutableArray<MovableDate> dates, ImmutableArray<ImmutableArray<DateBox>> cells, FlipSearchFor search, DateOnly asOf)
    {
        (_search, _dates, _cells) = (search, dates, cells);
        _lists = varied.Row.Law.Layouts.ToDictionary(layout => layout.Type, layout => layout.List);
        _crisis = new MovedCrisis(varied, dates, search, asOf);
    }

    /// <summary>Up to how many changes at once every way was gone through, with one date among them, with two, and on.</summary>
    public IReadOnlyList<int> Searched => _searched;

    /// <summary>Notes what the crisis comes to with no date moved and so many changes at most: one more each time.</summary>
    public void Unmoved(ImmutableArray<FlipLeaf> leaves)
    {
        if (_unmoved.Count == 0)
            _unmoved.Add(([], _crisis.ReadAsGiven()));
        _unmoved.Add((leaves, _crisis.ReadUnmoved()));
    }

    /// <summary>The smallest changes that are dates moved together, of some pairs, which are not gone through otherwise; null when a limit was hit.</summary>
    public ImmutableArray<FlipCandidate>? Together(IEnumerable<ImmutableArray<int>> pairs)
    {
        var found = ImmutableArray.CreateBuilder<FlipCandidate>();
        try
        {
            foreach (ImmutableArray<int> both in pairs)
            {
                if (!both.All(date => Search([date], 0, true)) || !Search(both, 0, true))
                    return null;
                found.AddRange(_moved[(0, DateBoxes.Id(both))].All.SelectMany(one => Of(one, both, 0) ?? []));
            }

            return found.ToImmutable();
        }
        finally
        {
            _crisis.PutBack();
        }
    }

    /// <summary>Goes through the ways with a date among them and so many changes at most; false when a limit was hit. One more is asked for each time.</summary>
    public bool TrySearch(int most)
    {
        try
        {
            for (int moved = 1; moved <= most; moved++)
            {
                if (!Choices(moved, 0).All(dates => Search(dates, most - moved, most < _search.Options.Most)))
                    return false;
                if (_searched.Count < moved)
                    _searched.Add(0);
                _searched[moved - 1] = most;
            }

            return true;
        }
        finally
        {
            _crisis.PutBack();
        }
    }

    /// <summary>The smallest changes with a date among them of all ways that were gone through; null when there are too many to compare.</summary>
    public ImmutableArray<FlipCandidate>? Smallest()
    {
        var found = ImmutableArray.CreateBuilder<FlipCandidate>();
        for (int moved = 1; moved <= _searched.Count; moved++)
        {
            int left = _searched[moved - 1] - moved;
            foreach (ImmutableArray<int> dates in Choices(moved, 0))
            {
                foreach (MovedDates one in _moved[(left, DateBoxes.Id(dates))].All)
                {
                    if (Of(one, dates, left) is not { } candidates)
                        return null;
                    found.AddRange(candidates);
                }
            }
        }

        return found.ToImmutable();
    }

    private IEnumerable<ImmutableArray<int>> Choices(int count, int first) => count == 0 ? [[]]
        : Enumerable.Range(first, _dates.Length - first).SelectMany(date => Choices(count - 1, date + 1).Select(others => others.Insert(0, date)));

    /// <summary>Moves some dates to all their days, with so many other changes left; false when a limit was hit. One date at a time is always gone through.</summary>
    private bool Search(ImmutableArray<int> dates, int left, bool isAskedAgain)
    {
        DateBoxes found = _moved[(left, DateBoxes.Id(dates))] = new DateBoxes(Enumerable.Range(0, dates.Length));
        ImmutableArray<DateBoxes> parts = [.. Enumerable.Range(0, dates.Length).Where(_ => dates.Length > 1).Select(without => Part(dates, left, ~(1 << without)))];
        Stack<DateBox> boxes = new();
        foreach (DateBox start in dates.Length == 1 ? _cells[dates[0]] : Part(dates, left, ~(1 << (dates.Length - 1))).Products(_moved[(left, DateBoxes.Id([dates[^1]]))]))
        {
            boxes.Push(start);
            while (boxes.TryPop(out DateBox? box))
            {
                if (parts.Select(part => part.Cut(box)).FirstOrDefault(cut => cut is not null) is { } pieces)
                {
                    Push(boxes, pieces);
                    continue;
                }

                MovedDates? moved = LikeFewer(box, parts, left);
                if (moved is null && dates.Length + left > 1 && (++_runs > _search.Options.MostRuns || _search.Watch.Elapsed > _search.Options.MostTime))
                    return false;
                moved ??= AlikeInAnyOrder(box, parts, left);
                if (moved is null && box.Untangled() is { } smaller)
                {
                    Push(boxes, smaller);
                    continue;
                }

                moved ??= _crisis.Move(box, left);
                if (_crisis.IsCut)
                    return false;
                if (moved is null)
                    Push(boxes, box.DayByDay());
                else if (isAskedAgain || moved.End >= 0 || !moved.Leaves.IsEmpty)
                    found.Add(moved);
            }
        }

        return true;
    }

    /// <summary>What comes of two dates with the same days, where nothing flips whichever is first; null where something may, and they must be taken apart.</summary>
    private MovedDates? AlikeInAnyOrder(DateBox box, ImmutableArray<DateBoxes> parts, int left)
    {
        if (box.Orders is not { } orders)
            return null;
        List<MovedDates> all = [];
        foreach (DateBox order in orders)
        {
            _runs++;
            if ((LikeFewer(order, parts, left) ?? _crisis.Move(order, left)) is not { IsNothing: true } moved)
                return null;
            all.Add(moved);
        }

        return MovedDates.Nothing(box, all);
    }

    private static void Push(Stack<DateBox> boxes, IEnumerable<DateBox> more)
    {
        foreach (DateBox box in more)
            boxes.Push(box);
    }

    /// <summary>What came of some of dates: those whose bits are set.</summary>
    private DateBoxes Part(ImmutableArray<int> dates, int left, int bits)
    {
        int[] places = [.. Enumerable.Range(0, dates.Length).Where(place => (bits & (1 << place)) != 0)];
        return _moved[(left, DateBoxes.Id(places.Select(place => dates[place])))].At(places);
    }

    /// <summary>Where without one of the dates nothing looks at what it is the date of, or the others flip by themselves, the others do all that these do.</summary>
    private MovedDates? LikeFewer(DateBox box, ImmutableArray<DateBoxes> parts, int left)
    {
        for (int i = 0; i < box.Dates.Length; i++)
        {
            MovedDates? others = parts.IsEmpty ? null : parts[i].Find(box);
            bool[]? reads = parts.IsEmpty ? _unmoved[left].Reads : others?.Reads;
            MovableDate date = _dates[box.Dates[i]];
            if (others?.IsFlipped == true || (reads is not null && !date.IsOfEvent && !reads[_lists[date.Type]]))
                return MovedDates.LikeFewer(box, reads, others?.IsFlipped == true);
        }

        return null;
    }

    /// <summary>The changes with these dates of which none can be left out; null when there were too many to go through.</summary>
    private ImmutableArray<FlipCandidate>? Of(MovedDates moved, ImmutableArray<int> dates, int left)
    {
        ImmutableArray<(FlipToken Token, int Count)> moves = [.. dates.Select((date, i) => (new FlipToken(_dates[date].Key, null, 0, [.. moved.Box.Days[i].Days]), 1))];
        if (moved.End >= 0)
            return [new FlipCandidate(moves, moved.End)];
        if (moved.Leaves.IsEmpty)
            return [];

        // What fewer dates do as well, and what no date does, takes the place of whatever has it as a part.
        IEnumerable<FlipLeaf> fewer = Enumerable.Range(1, (1 << dates.Length) - 2)
            .SelectMany(bits => Part(dates, left, bits).Find(moved.Box)?.Leaves ?? [])
            .Concat(_unmoved[left].Leaves)
            .Select(leaf => leaf with { End = -1 });
        (ImmutableArray<FlipCandidate> smallest, bool isComplete) = FlipCandidates.Minimal([.. fewer, .. moved.Leaves], left);
        return isComplete ? [.. smallest.Where(candidate => candidate.End >= 0).Select(candidate => new FlipCandidate([.. moves, .. candidate.Changes], candidate.End))] : null;
    }
}
