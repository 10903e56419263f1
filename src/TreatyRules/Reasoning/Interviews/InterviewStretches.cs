using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>Parts days by what comes of them: the days looked at are those on which something else happens and the days after, those on which a time of the law runs out, and some at growing distance; between two that differ, the first day that does is found by halving.</summary>
internal sealed class InterviewStretches(CompiledLaw law, int procedure)
{
    /// <summary>How many days are looked ahead from the beginning of the crisis on; when a time of the law takes longer, to its end.</summary>
    private const int MostDays = 400;

    private readonly ImmutableArray<Duration> _times =
    [
        .. law.PlanFor(procedure).Procedures.SelectMany(number => law.Procedures[number].Procedure.States).SelectMany(state => state.After).Select(after => after.Time).Distinct(),
    ];

    /// <summary>The stretches, in order: the first and the last day of each, and what comes of it.</summary>
    /// <param name="file">The crisis.</param>
    /// <param name="first">The first day.</param>
    /// <param name="isLong">Whether it is looked to the end of the longest time of the law.</param>
    /// <param name="possible">What comes of a day.</param>
    public ImmutableArray<(DateOnly First, DateOnly Last, ImmutableArray<Outcome> Possible)> Of(CrisisFile file, DateOnly first, bool isLong, Func<DateOnly, ImmutableArray<Outcome>> possible)
    {
        ImmutableArray<DateOnly> days = Days(file, first, isLong);
        var stretches = ImmutableArray.CreateBuilder<(DateOnly First, DateOnly Last, ImmutableArray<Outcome> Possible)>();
        stretches.Add((first, first, possible(first)));
        foreach (DateOnly day in days)
        {
            (DateOnly from, DateOnly last, ImmutableArray<Outcome> before) = stretches[^1];
            ImmutableArray<Outcome> here = possible(day);
            if (before.SequenceEqual(here))
            {
                stretches[^1] = (from, day, before);
                continue;
            }

            DateOnly other = day;
            while (other.DayNumber - last.DayNumber > 1)
            {
                var middle = DateOnly.FromDayNumber((last.DayNumber + other.DayNumber) / 2);
                if (possible(middle).SequenceEqual(before))
                    last = middle;
                else
                    other = middle;
            }

            stretches[^1] = (from, last, before);
            stretches.Add((other, day, possible(other)));
            if (!stretches[^1].Possible.SequenceEqual(here))
                stretches.Add((day, day, here));
        }

        return stretches.ToImmutable();
    }

    private ImmutableArray<DateOnly> Days(CrisisFile file, DateOnly first, bool isLong)
    {
        DateOnly[] given =
        [
            file.Date, first,
            .. file.Records.Where(record => record.From < DateOnly.MaxValue).SelectMany(record => record.Until is { } until ? [record.From, until] : (DateOnly[])[record.From]),
            .. file.Events.SelectMany(held => (DateOnly[])[held.On, held.TakesEffect]),
        ];
        DateOnly[] timed = [.. given.Distinct().SelectMany(day => _times.Select(time => time.After(day, law.Law.Calendar))).Where(day => day < DateOnly.MaxValue.AddDays(-1))];
        DateOnly last = file.Date.AddDays(MostDays);
        if (isLong && timed.Length > 0 && timed.Max() is var end && end >= last)
            last = end.AddDays(1);
        IEnumerable<DateOnly> distant = Enumerable.Range(0, 9).Select(power => first.AddDays(1 << power));
        return [.. given.Concat(timed).SelectMany(day => (DateOnly[])[day, day.AddDays(1)]).Concat(distant).Append(last).Where(day => day > first && day <= last).Distinct().Order()];
    }
}
