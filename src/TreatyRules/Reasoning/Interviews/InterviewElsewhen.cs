using System.Collections.Immutable;
using TreatyRules.Compilation;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>Whether there was something on another day than all else, where on that day alone it can change the verdict: what was not asked for yet, and another of a type.</summary>
internal sealed class InterviewElsewhen(CompiledLaw law, int procedure, InterviewOptions options)
{
    /// <summary>The first in the law's order of which it is shown, with the question whether it happened; it is not moved, since its day is asked next.</summary>
    /// <param name="state">How far the interview has come.</param>
    /// <param name="step">Where it stands.</param>
    /// <param name="others">The interview with another of each type of which there can be one, and what that is called.</param>
    /// <param name="ahead">How far may be looked ahead.</param>
    public (InterviewState State, InterviewStep Step)? Of(InterviewState state, InterviewStep step, IEnumerable<(InterviewState State, string Id)> others, LookAhead ahead)
    {
        ImmutableArray<(InterviewState State, InterviewThing Thing)> open =
        [
            .. InterviewDays.Undecided(state).Select(thing => (state, thing)),
            .. others.Select(other => (other.State, InterviewDays.Undecided(other.State).First(thing => thing.Id == other.Id))),
        ];
        var calendar = new InterviewCalendar(law, procedure, options);
        for (int i = 0; i < open.Length; i++)
        {
            (InterviewState grown, InterviewThing thing) = open[i];
            foreach (InterviewStretch stretch in calendar.Of(InterviewDays.Told(grown, thing.Id), thing, ahead.Share(open.Length - i)).All)
            {
                if (stretch.Possible.SequenceEqual(step.Possible))
                    continue;
                InterviewState moved = InterviewDays.Moved(InterviewDays.Told(grown, thing.Id), thing, DateOnly.FromDayNumber(stretch.Days.First));
                InterviewStep asked = InterviewStep.Of(law, moved, procedure, moved.ReadOn(options), options, thing.Id);
                if (asked is { Question: { } question, Thing: { } existence })
                    return (grown, step with { Thing = existence, Question = question });
            }
        }

        return null;
    }
}
