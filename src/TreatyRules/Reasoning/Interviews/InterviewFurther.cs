using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>What an interview from nothing asks once one of each type, all on one day, leaves nothing to ask: whether there was another of a type, then on which day each was and as of which day the verdict is wanted, then whether there was something on another day; each only if it can change the verdict.</summary>
internal sealed class InterviewFurther(TreatyCorpus corpus, int procedure, InterviewOptions options)
{
    private readonly CompiledLaw _law = corpus.Compiled;

    /// <summary>The interview with what is asked next; null when nothing further can change the verdict, or more is open than could be looked through.</summary>
    public (InterviewState State, InterviewStep Step)? Of(InterviewState state, InterviewStep step) =>
        !state.IsDraft || !step.IsExhaustive ? null : Another(state) ?? OnAnotherDay(state, step);

    /// <summary>On which day something was, or whether there was something on another; where neither can be asked, but not every day could be looked at, it is not certain that nothing else is possible.</summary>
    private (InterviewState State, InterviewStep Step)? OnAnotherDay(InterviewState state, InterviewStep step)
    {
        LookAhead ahead = LookAhead.OfDays(options);
        (InterviewQuestion? question, InterviewThing? day, bool isWhole) = Day(state, ahead);
        return question is not null ? (state, step with { Thing = day, Question = question })
            : new InterviewElsewhen(_law, procedure, options).Of(state, step, Types(state).Select(type => Grown(state, type.Type, type.IsEvent)), ahead)
            ?? (isWhole ? null : (state, step with { IsExhaustive = false }));
    }

    /// <summary>Of the types of which another could change the verdict, the one whose answers leave the fewest outcomes open on average; of equals, the first in the law's order.</summary>
    private (InterviewState State, InterviewStep Step)? Another(InterviewState state)
    {
        (InterviewState State, InterviewStep Step)? best = null;
        foreach ((string type, bool isEvent) in Types(state))
        {
            (InterviewState grown, string id) = Grown(state, type, isEvent);
            InterviewStep step = InterviewStep.Of(_law, grown, procedure, grown.ReadOn(options), options, id);
            if (step.Question is not null && (best is not { } other || Open(step) < Open(other.Step)))
                best = (grown, step);
        }

        return best;
    }

    private (InterviewState State, string Id) Grown(InterviewState state, string type, bool isEvent) =>
        isEvent ? InterviewDraft.WithAnotherEvent(_law.Law, state, type) : InterviewDraft.WithAnotherFact(_law.Law, state, type);

    /// <summary>The types of which all that there may be is known to have happened or not, and something has.</summary>
    private IEnumerable<(string Type, bool IsEvent)> Types(InterviewState state)
    {
        foreach (RecordType type in _law.Law.Records.Where(type => !state.Closed.Contains(type.Id)))
        {
            ImmutableArray<CrisisRecord> records = [.. state.Standing.Select(i => state.File.Records[i]).Where(record => record.Type == type.Id)];
            if (!records.IsEmpty && !records.Any(record => record.HappenedUnknown))
                yield return (type.Id, false);
        }

        foreach (IGrouping<string, HeldEvent> events in state.File.Events.GroupBy(held => held.Event).Where(events => !state.Closed.Contains(events.Key)))
        {
            if (events.Any(held => held.Happened == true) && events.All(held => held.Happened is not null))
                yield return (events.Key, true);
        }
    }

    /// <summary>Of the days on which the verdict hangs, the one whose answers leave the fewest outcomes open on average; and whether every day could be looked at.</summary>
    /// <remarks>Where so much is open that not every day could be looked at, it is looked at what each leaves open if nothing happened that was not asked for.</remarks>
    private (InterviewQuestion? Question, InterviewThing? Day, bool IsWhole) Day(InterviewState state, LookAhead ahead)
    {
        var calendar = new InterviewCalendar(_law, procedure, options);
        ImmutableArray<InterviewThing> days = InterviewDays.Of(state, options);
        (InterviewThing Thing, ImmutableArray<InterviewChoice> Choices)? best = null;
        bool isWhole = true;
        LookAhead told = LookAhead.OfDays(options).Share(2);
        for (int i = 0; i < days.Length; i++)
        {
            DateOnly given = InterviewDays.DayOf(state, days[i], options);
            InterviewStretches stretches = calendar.Of(state, days[i], ahead.Share(days.Length - i));
            isWhole &= stretches.IsWhole;
            if (!stretches.IsWhole && calendar.Of(InterviewDays.Told(state), days[i], told.Share(days.Length - i)) is var alone && alone.Matter(given))
                stretches = alone;
            ImmutableArray<InterviewChoice> choices = stretches.Choices();
            if (stretches.Matter(given))
                best = best is { } other && Open(choices) >= Open(other.Choices) ? best : (days[i], choices);
        }

        return best is { } asked
            ? (new InterviewDays(corpus, procedure, options).Ask(state, asked.Thing, asked.Choices) with { IsMostDecisive = isWhole }, asked.Thing, isWhole)
            : (null, null, isWhole);
    }

    /// <summary>Where it could not be looked through, it may leave everything open.</summary>
    private static double Open(InterviewStep step) => step.Open > 0 ? step.Open : double.MaxValue;

    private static double Open(ImmutableArray<InterviewChoice> choices) => choices.Average(choice => choice.Leaves.Length);
}
