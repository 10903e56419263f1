using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Reasoning.Days;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>Looks through the days on which something can have been, or as of which the verdict can be wanted.</summary>
/// <remarks>
/// Of a stretch of days that no run tells apart one is looked at. As of which day the verdict is wanted makes a difference only on days that some run to the
/// last of them visits.
/// </remarks>
internal sealed class InterviewCalendar(CompiledLaw law, int procedure, InterviewOptions options)
{
    /// <summary>How many days are looked ahead from the beginning of the crisis on.</summary>
    public const int MostDays = 400;

    /// <summary>The stretches.</summary>
    public InterviewStretches Of(InterviewState state, InterviewThing thing, LookAhead ahead)
    {
        var moved = new MovedInterview(law, state, thing, procedure, options);
        bool isAsOf = thing.Id == InterviewDays.AsOf;
        bool isFixed = !isAsOf && (thing.IsEnd || (options.AsOf ?? state.File.AsOf) is not null);
        (DateOnly read, DateOnly least) = (state.ReadOn(options), state.File.Date.AddDays(MostDays));
        DateOnly last = isFixed || read > least ? read : least;
        (ImmutableArray<DayStretch> cells, bool isWhole) = isAsOf ? moved.Stops(last, ahead) : (moved.Cells(last, isFixed), true);
        List<InterviewStretch> found = [];
        foreach (DayStretch cell in cells)
        {
            int day = cell.First;
            while (day <= cell.Last && (isWhole &= !ahead.IsOver))
            {
                MovedOutlook outlook = moved.On(new DayStretch(day, cell.Last), ahead);
                Add(found, new InterviewStretch(new DayStretch(day, isAsOf ? cell.Last : outlook.Last), outlook.Possible, outlook.IsWhole));
                isWhole &= outlook.IsWhole;
                day = (isAsOf ? cell.Last : outlook.Last) + 1;
            }
        }

        return new InterviewStretches([.. found], isAsOf ? cells[^1].Last : last.DayNumber, isFixed, isWhole) { IsEnd = thing.IsEnd };
    }

    private static void Add(List<InterviewStretch> found, InterviewStretch next)
    {
        if (next.Possible.IsEmpty && next.IsWhole)
            return;
        if (found.Count > 0 && found[^1].With(next) is { } joined)
            found[^1] = joined;
        else
            found.Add(next);
    }
}
