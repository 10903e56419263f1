using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Model;
using TreatyRules.Reasoning.Counterfactuals;

namespace TreatyRules.Reasoning.Days;

/// <summary>The days to which dates can be moved, by stretches of which a run that asks for no length of time tells no day from another.</summary>
internal static class DateCells
{
    /// <summary>The stretches of each date.</summary>
    public static ImmutableArray<ImmutableArray<DateBox>> Of(ImmutableArray<MovableDate> dates, CompiledLaw law, CrisisFile file, FlipSearchFor search, DateOnly asOf)
    {
        // On events that are not held nothing hangs; of the one after which the outcome is read, it hangs what came before.
        CrisisFile held = file with { Events = [.. file.Events.Where((held, at) => at == search.Until.After || search.Plan.Events[law.EventNumbers[held.Event]])] };

        ImmutableArray<DayStretch> cells = Of(law, held, asOf, 0);
        return [.. dates.Select((date, number) => ImmutableArray.CreateRange(cells.Where(cell => IsOther(date, cell)).Select(cell => new DateBox([number], [cell]))))];

        // What is given is no move, and the event after which the outcome is read is held.
        bool IsOther(MovableDate date, DayStretch cell) =>
            !(date.Was is { } was && cell.Contains(was.DayNumber))
            && !(cell.Last > asOf.DayNumber && date.Part is DatePart.On or DatePart.TakesEffect && date.At.Contains(search.Until.After));
    }

    /// <summary>The stretches of days from the beginning of a crisis on: the day after the last stands for what has not come about yet.</summary>
    /// <param name="law">The law.</param>
    /// <param name="file">The crisis.</param>
    /// <param name="last">The last day.</param>
    /// <param name="open">How many dates are not known: what can be said of their order differs as far from a day that matters as they need to stand in between.</param>
    public static ImmutableArray<DayStretch> Of(CompiledLaw law, CrisisFile file, DateOnly last, int open)
    {
        var days = new DayStretch(file.Date.DayNumber, last.DayNumber + 1);
        IEnumerable<int> critical = CriticalDays.Of(law, file, last.AddDays(open)).Append(days.Last);
        return [.. days.CutBefore(critical.SelectMany(day => Enumerable.Range(day - open, (2 * open) + 1)).Distinct().Order())];
    }
}
