using System.Globalization;
using System.Numerics;
using TreatyRules.Model;

namespace TreatyRules.Reasoning;

/// <summary>Finds the days to which a fact or an event can be moved so that the verdict is another: each stretch of days with the same outcome once.</summary>
internal static class DateFlips
{
    /// <summary>How many days are gone through, from the beginning of the crisis on.</summary>
    private const int MostDays = 400;

    public static IEnumerable<Flip> Of(CrisisFile file, Outcome from, FlipOptions options, DateOnly asOf, Func<CrisisFile, Outcome> outcomeOf)
    {
        int days = Math.Min(MostDays, asOf.DayNumber - file.Date.DayNumber + 2);
        for (int i = 0; i < file.Events.Length; i++)
        {
            HeldEvent held = file.Events[i];
            int at = i;
            foreach (Flip flip in Moved($"{held.Symbol ?? $"events[{i}]"}.on", held.On, day => file with { Events = file.Events.SetItem(at, held with { On = day, TakesEffect = Later(held, day) }) }))
                yield return flip;
        }

        for (int i = 0; i < file.Records.Length; i++)
        {
            CrisisRecord record = file.Records[i];
            int at = i;
            foreach (Flip flip in Moved($"{record.Id ?? record.Type}.from", record.From, day => record.Until <= day ? null : file with { Records = file.Records.SetItem(at, record with { From = day }) }))
                yield return flip;
        }

        IEnumerable<Flip> Moved(string what, DateOnly was, Func<DateOnly, CrisisFile?> moved)
        {
            (DateOnly First, Outcome Outcome, CrisisFile File)? open = null;
            DateOnly last = file.Date;
            for (int day = 0; day < days; day++)
            {
                DateOnly on = file.Date.AddDays(day);
                CrisisFile? changed = on == was ? null : moved(on);
                Outcome outcome = changed is null ? from : outcomeOf(changed);
                bool isFlip = changed is not null && outcome != from && outcome != Outcome.Undetermined && (options.To is null || outcome == options.To);
                if (open is { } ended && !(isFlip && ended.Outcome == outcome))
                {
                    yield return Tell(ended.First, last, ended.Outcome, ended.File);
                    open = null;
                }

                if (isFlip && changed is not null)
                    open ??= (on, outcome, changed);
                last = on;
            }

            if (open is { } rest)
                yield return Tell(rest.First, last, rest.Outcome, rest.File);

            Flip Tell(DateOnly first, DateOnly end, Outcome outcome, CrisisFile example)
            {
                string to = first == end ? Written(first) : $"{Written(first)}..{Written(end)}";
                return new Flip(1, outcome, new BigInteger(end.DayNumber - first.DayNumber + 1), [new FlipChange(FlipKind.Date, null, [what], 1, Written(was), [to])], Crisis.Of(example), options.Readings);
            }
        }
    }

    private static DateOnly Later(HeldEvent held, DateOnly day) => day.AddDays(held.TakesEffect.DayNumber - held.On.DayNumber);

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
