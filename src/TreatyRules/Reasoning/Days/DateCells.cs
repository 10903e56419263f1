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

        // A day after the last stands for what has not come about yet.
        var days = new DayStretch(file.Date.DayNumber, asOf.DayNumber + 1);
        ImmutableArray<DayStretch> cells = [.. days.CutBefore(CriticalDays.Of(law, held, asOf))];
        return [.. dates.Select((date, number) => ImmutableArray.CreateRange(cells.Where(cell => IsOther(date, cell)).Select(cell => new DateBox([number], [cell]))))];

        // What is given is no move, and the event after which the outcome is read is held.
        bool IsOther(MovableDate date, DayStretch cell) =>
            !(date.Was is { } was && cell.Contains(was.DayNumber))
            && !(cell.Last > asOf.DayNumber && date.Part is DatePart.On or DatePart.TakesEffect && date.At.Contains(search.Until.After));
    }
}
