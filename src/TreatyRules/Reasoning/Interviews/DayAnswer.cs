using System.Collections.Immutable;
using TreatyRules.Binding;
using TreatyRules.Compilation;
using TreatyRules.Description;
using TreatyRules.Reasoning.Days;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>Takes the answer to a question for a day.</summary>
internal sealed class DayAnswer(CompiledLaw law, int procedure, InterviewOptions options, InterviewState state)
{
    /// <summary>The interview with the answer; or what is wrong with it.</summary>
    public (InterviewState? State, string? Problem) Read(InterviewThing thing, InterviewQuestion question, string written)
    {
        bool isBeginning = thing.Id == InterviewBeginning.Id;
        (DateOnly? day, string? problem) = new InterviewDayReader(thing, question).Read(written, InterviewDays.FirstOf(state, thing, options));
        if (problem is null && isBeginning && day > options.AsOf)
            problem = $"The verdict is wanted as of {Phrases.Day(options.AsOf ?? default)}, before the crisis begins. Answer with {question.Expects}.";
        if (problem is not null)
            return (null, problem);
        InterviewState next = day is not { } given ? state
            : isBeginning ? InterviewDraft.FromNothing(law, procedure, given)
            : InterviewDays.Moved(state, thing, given);
        if (!isBeginning && !new DatedCrisis(state.Finish(ImmutableHashSet<string>.Empty), law.Law).CanBe(next.Finish(ImmutableHashSet<string>.Empty)))
            return (null, $"{Hindrance(next, thing, Phrases.Day(day ?? default))} Take that back first, or answer with another day or unknown.");
        string said = day is not { } answered ? DatumBinder.Unknown : answered == DateOnly.MaxValue ? InterviewDays.NoEnd : Phrases.Day(answered);
        return (next with { Dated = next.Dated.Add(thing.Id), Answers = state.Answers.Add(new InterviewAnswer(question.About, question.Text, said)) }, null);
    }

    /// <summary>Why nothing can have been on a day that was answered.</summary>
    private static string Hindrance(InterviewState moved, InterviewThing thing, string day) =>
        thing.Record >= 0 && moved.File.Records[thing.Record] is { Until: { } until } record && until <= record.From
            ? $"It would begin on {Phrases.Day(record.From)} and be over on {Phrases.Day(until)}."
            : $"On {day} one of the states whose ballots were given has no seat.";
}
