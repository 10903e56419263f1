using System.Collections.Immutable;

namespace TreatyRules.Reasoning.Days;

/// <summary>Dates that are moved, each to any day of a stretch.</summary>
/// <param name="Dates">The dates, by number, ascending.</param>
/// <param name="Days">The stretch of each.</param>
internal sealed record DateBox(ImmutableArray<int> Dates, ImmutableArray<DayStretch> Days)
{
    /// <summary>Whether it is one day for each.</summary>
    public bool IsPoint => Days.All(days => days.Length == 1);

    /// <summary>The same with one of the dates cut into stretches.</summary>
    public IEnumerable<DateBox> Cut(int at, IEnumerable<DayStretch> stretches) => stretches.Select(days => new DateBox(Dates, Days.SetItem(at, days)));

    /// <summary>Every day of the date that has most.</summary>
    public IEnumerable<DateBox> DayByDay()
    {
        int longest = Enumerable.Range(0, Days.Length).MaxBy(at => Days[at].Length);
        return Cut(longest, Days[longest].Days.Select(day => new DayStretch(day, day)));
    }

    /// <summary>Where two dates have the same days: a day each on which the one is first, both are at once, and the other is first. Null where it is otherwise.</summary>
    public ImmutableArray<DateBox>? Orders => Days is [var one, var other] && one == other && one.Length > 1
        ? [At(one.First, one.First + 1), At(one.First, one.First), At(one.First + 1, one.First)]
        : null;

    /// <summary>Boxes of which, of any two dates, either one is always before the other, or both have one day.</summary>
    public IEnumerable<DateBox>? Untangled()
    {
        for (int i = 0; i < Days.Length; i++)
        {
            for (int j = i + 1; j < Days.Length; j++)
            {
                if (!Days[i].Meets(Days[j]) || (Days[i].Length == 1 && Days[j].Length == 1))
                    continue;
                (int whole, int cut) = Days[i].Length == 1 ? (i, j) : (j, i);
                return Days[whole].Length > 1
                    ? Cut(whole, Days[whole].Days.Select(day => new DayStretch(day, day)))
                    : Cut(cut, Days[cut].CutBefore([Days[whole].First, Days[whole].First + 1]));
            }
        }

        return null;
    }

    private DateBox At(int first, int second) => new(Dates, [new DayStretch(first, first), new DayStretch(second, second)]);
}
