using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Reasoning.Counterfactuals;

namespace TreatyRules.Reasoning.Days;

/// <summary>Reads the smallest changes with dates among them off what flips where dates are open.</summary>
/// <param name="dates">The dates.</param>
/// <param name="cells">The stretches of each.</param>
/// <param name="numbers">The dates by the keys that they have where they are open.</param>
/// <param name="file">The crisis.</param>
/// <param name="dated">Says where dates can be.</param>
internal sealed class OpenDateLeaves(
    ImmutableArray<MovableDate> dates, ImmutableArray<ImmutableArray<DateBox>> cells, IReadOnlyDictionary<int, int> numbers, CrisisFile file, DatedCrisis dated)
{
    private readonly Dictionary<(int, int, int, int), bool> _canBe = [];

    /// <summary>The smallest; null when there are too many to compare.</summary>
    public ImmutableArray<FlipCandidate>? Smallest(ImmutableArray<FlipLeaf> leaves, int most)
    {
        var found = ImmutableArray.CreateBuilder<FlipCandidate>();
        ILookup<string, (FlipLeaf Leaf, int[] Dates)> byDates = leaves.SelectMany(Expanded).ToLookup(one => DateBoxes.Id(one.Dates));
        foreach (IGrouping<string, (FlipLeaf Leaf, int[] Dates)> same in byDates.Where(same => same.Key.Length > 0))
        {
            int[] moved = same.First().Dates;
            IEnumerable<FlipLeaf> fewer = byDates[""].Where(one => one.Leaf.Changed.Length + one.Leaf.Votes.Length < most).Concat(moved.Length < 2 ? [] : moved.SelectMany(date => byDates[DateBoxes.Id([date])])).Select(one => one.Leaf with { End = -1 });
            (ImmutableArray<FlipCandidate> smallest, bool isComplete) = FlipCandidates.Minimal([.. fewer, .. same.Select(one => one.Leaf)], most);
            if (!isComplete)
                return null;
            found.AddRange(smallest.Where(candidate => candidate.End >= 0));
        }

        return found.ToImmutable();
    }

    /// <summary>The changes that are enough by themselves, of a leaf of one change: of a date, all days that stand for those of its stretch.</summary>
    public IEnumerable<(int Key, int Value)> Enough(FlipLeaf leaf) => leaf switch
    {
        { Changed: [var (key, values)], Votes: [] } when numbers.TryGetValue(key, out int date) => StretchesOf(date)
            .Where(days => values.Contains(days.First) && CanBe(date, days.First)).SelectMany(days => days.Days.Take(OpenDates.MostDates)).Select(day => (key, day)),
        { Changed: [var (key, values)], Votes: [] } => values.Select(value => (key, value)),
        _ => [],
    };

    private IEnumerable<(FlipLeaf Leaf, int[] Dates)> Expanded(FlipLeaf leaf)
    {
        ImmutableArray<(int Key, int[] Values)> others = [.. leaf.Changed.Where(changed => !numbers.ContainsKey(changed.Key))];
        (int Date, int[] Values)[] moved = [.. leaf.Changed.Where(changed => numbers.ContainsKey(changed.Key)).Select(changed => (numbers[changed.Key], changed.Values)).OrderBy(one => one.Item1)];
        return moved switch
        {
            [] => [(leaf, [])],
            [var one] => Alone(one.Date, one.Values).Select(days => (leaf with { Changed = [(dates[one.Date].Key, days), .. others] }, (int[])[one.Date])),
            [var one, var other] when dates[one.Date].BeginsWhatEnds(dates[other.Date]) => [],
            [var one, var other] => Together(one, other).Select(box =>
                (leaf with { Changed = [(dates[one.Date].Key, box.One), (dates[other.Date].Key, box.Other), .. others] }, (int[])[one.Date, other.Date])),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private IEnumerable<int[]> Alone(int date, int[] values)
    {
        int[] days = [.. StretchesOf(date).Where(days => values.Contains(days.First) && CanBe(date, days.First)).SelectMany(days => days.Days)];
        return days.Length == 0 ? [] : [days];
    }

    /// <summary>The days of two dates that are moved together, those of the other by those of the one.</summary>
    private IEnumerable<(int[] One, int[] Other)> Together((int Date, int[] Values) one, (int Date, int[] Values) other)
    {
        List<(int[] One, int[] Other)> found = [];
        foreach (DayStretch days in StretchesOf(one.Date))
        {
            List<int> beside = [];
            foreach (DayStretch others in StretchesOf(other.Date))
            {
                if (days != others)
                {
                    if (CanBe(days.First, others.First))
                        beside.AddRange(others.Days);
                    continue;
                }

                bool areOne = CanBe(days.First, days.First);
                bool isBefore = days.Length > 1 && CanBe(days.First, days.First + 1);
                bool isAfter = days.Length > 1 && CanBe(days.First + 1, days.First);
                if (areOne && (days.Length == 1 || (isBefore && isAfter)))
                    beside.AddRange(days.Days);
                else if (areOne || isBefore || isAfter)
                    found.AddRange(days.Days.Select(day => ((int[])[day], (int[])[.. days.Days.Where(second => second == day ? areOne : second > day ? isBefore : isAfter)])));
            }

            if (beside.Count > 0)
                found.Add(([.. days.Days], [.. beside]));
        }

        return found.Where(box => box.Other.Length > 0).GroupBy(box => string.Join(',', box.Other)).Select(same => (same.SelectMany(box => box.One).ToArray(), same.First().Other));

        bool CanBe(int first, int second) => one.Values.Contains(first) && other.Values.Contains(second) && this.CanBe(one.Date, first, other.Date, second);
    }

    private IEnumerable<DayStretch> StretchesOf(int date) => cells[date].Select(cell => cell.Days[0]);

    private bool CanBe(int date, int day) => CanBe(date, day, date, day);

    private bool CanBe(int one, int first, int other, int second)
    {
        // What is of different events or facts is no matter to one another.
        bool areOfOne = dates[one].IsOfEvent == dates[other].IsOfEvent && dates[one].At.SequenceEqual(dates[other].At);
        if (!areOfOne)
            return CanBe(one, first) && CanBe(other, second);
        if (!_canBe.TryGetValue((one, first, other, second), out bool canBe))
        {
            CrisisFile moved = dates[one].Move(file, DateOnly.FromDayNumber(first));
            _canBe[(one, first, other, second)] = canBe = dated.CanBe(one == other ? moved : dates[other].Move(moved, DateOnly.FromDayNumber(second)));
        }

        return canBe;
    }
}
