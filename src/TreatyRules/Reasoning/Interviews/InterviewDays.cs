using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Description;
using TreatyRules.Model;
using TreatyRules.Reasoning.SideBySide;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>The days of an interview from nothing: on which day each fact and event was, on which a fact was over, and as of which day the verdict is wanted. One is asked where moving it alone gives another verdict.</summary>
internal sealed class InterviewDays(TreatyCorpus corpus, int procedure, InterviewOptions options)
{
    /// <summary>What the day as of which the verdict is wanted is called.</summary>
    public const string AsOf = "as-of";

    private readonly CompiledLaw _law = corpus.Compiled;

    /// <summary>What is answered where a fact is not over.</summary>
    public const string NoEnd = "none";

    /// <summary>The days that were not asked for yet, those of facts first, then of events, then the days on which facts were over, and last the one as of which the verdict is wanted.</summary>
    public static ImmutableArray<InterviewThing> Of(InterviewState state, InterviewOptions options) =>
    [
        .. Facts(state, "@")
            .Concat(Enumerable.Range(0, state.File.Events.Length).Where(held => state.File.Events[held].Happened is true)
                .Select(held => new InterviewThing($"{InterviewState.EventId(held)}@", 0, -1, held, state.File.Events[held].Event, null, []) { IsDay = true }))
            .Concat(Facts(state, "@until").Where(thing => state.File.Records[thing.Record].Until is null).Select(thing => thing with { IsEnd = true }))
            .Append(new InterviewThing(AsOf, 0, -1, -1, AsOf, null, []) { IsDay = true })
            .Where(thing => !state.Dated.Contains(thing.Id) && (thing.Id != AsOf || (options.AsOf is null && options.After is null))),
    ];

    /// <summary>The question for a day, with the condition at which the verdicts of two such days part.</summary>
    public InterviewQuestion Ask(InterviewState state, InterviewThing thing, ImmutableArray<InterviewChoice> choices)
    {
        string given = thing.IsEnd ? NoEnd : Phrases.Day(DayOf(state, thing, options));
        string text = thing.Id == AsOf ? "At the close of which day is the verdict wanted?" : $"On what day was {InterviewNames.The(state, thing)}{(thing.IsEnd ? " over" : "")}?";
        InterviewChoice? other = choices.FirstOrDefault(choice => !choice.Values.Contains(given)) ?? choices.LastOrDefault();
        DateOnly otherwise = other is null ? DayOf(state, thing, options) : InterviewStretches.Read(other.Values[0]);
        Parting? parting = Part(Told(state), thing, otherwise) ?? Part(state, thing, otherwise);
        Passage? reads = new ConditionReaders(_law, procedure, state.ReadOn(options), options.Readings)
            .Of(thing.Type, FieldOf(thing)).Select(read => read.Reason).FirstOrDefault();
        string? article = parting?.Condition?.Article ?? reads?.Article ?? parting?.Article;
        string? condition = parting?.Condition?.Text ?? reads?.Text ?? (parting?.Second ?? parting?.First)?.Replace($"{_law.Procedures[procedure].Procedure.Id}: ", "", StringComparison.Ordinal);
        return new InterviewQuestion(
            thing.Id == AsOf ? AsOf : $"{InterviewNames.Short(state, thing)}.{FieldOf(thing)}",
            text,
            article,
            condition,
            condition is null ? [] : [Passage.Of(condition, article)],
            choices,
            thing.IsEnd ? $"a day such as {Phrases.Day(state.ReadOn(options))}, none as long as it is not, or unknown" : $"a day such as {given}, or unknown",
            given,
            []) { IsDay = true };
    }

    /// <summary>The day that is taken as long as nothing is answered; where a fact is not over, the one after the verdict is read.</summary>
    public static DateOnly DayOf(InterviewState state, InterviewThing thing, InterviewOptions options) =>
        thing.IsEnd ? state.ReadOn(options).AddDays(1) : thing.Record >= 0 ? state.File.Records[thing.Record].From : thing.Held >= 0 ? state.File.Events[thing.Held].On : state.ReadOn(options);

    /// <summary>The first day that can be answered.</summary>
    public static DateOnly FirstOf(InterviewState state, InterviewThing thing, InterviewOptions options) =>
        thing.Id == InterviewBeginning.Id ? DateOnly.MinValue : thing.Id == AsOf ? state.ReadOn(options) : thing.IsEnd ? state.File.Records[thing.Record].From.AddDays(1) : state.File.Date;

    /// <summary>The interview with one day moved. What may have happened besides is taken to have been on the last day of all.</summary>
    public static InterviewState Moved(InterviewState state, InterviewThing thing, DateOnly day)
    {
        CrisisFile file = state.File;
        return InterviewDraft.OnTheLastDay(
            state with
            {
                File = thing.IsEnd ? file with { Records = file.Records.SetItem(thing.Record, file.Records[thing.Record] with { Until = day == DateOnly.MaxValue ? null : day }) }
                    : thing.Record >= 0 ? file with { Records = file.Records.SetItem(thing.Record, file.Records[thing.Record] with { From = day }) }
                    : thing.Held >= 0 ? file with { Events = file.Events.SetItem(thing.Held, file.Events[thing.Held] with { On = day, TakesEffect = day }) }
                    : file with { AsOf = day },
            },
            thing);
    }

    private static IEnumerable<InterviewThing> Facts(InterviewState state, string suffix) =>
        state.Standing.Where(i => !state.File.Records[i].HappenedUnknown).Select(i => new InterviewThing($"{state.FactId(i)}{suffix}", 0, i, -1, state.File.Records[i].Type, null, []) { IsDay = true });

    private static string FieldOf(InterviewThing thing) => thing.IsEnd ? RecordType.UntilField : thing.Held >= 0 ? RecordType.OnField : RecordType.FromField;

    private Parting? Part(InterviewState state, InterviewThing thing, DateOnly day) =>
        CrisisComparison.Part(Hear(state), Hear(Moved(state, thing, day)), _law.Procedures[procedure].Procedure.Id);

    /// <summary>The interview without the facts and events that were never asked for.</summary>
    /// <param name="state">How far it has come.</param>
    /// <param name="but">One that stays open; null: none does.</param>
    public static InterviewState Told(InterviewState state, string? but = null) => state with
    {
        File = state.File with
        {
            Records = [.. state.File.Records.Select((record, i) => record.HappenedUnknown && state.FactId(i) is var id && id != but && !state.Left.Contains(id) ? record with { HappenedUnknown = false, From = DateOnly.MaxValue } : record)],
            Events = [.. state.File.Events.Select((held, i) => held.Happened is null && InterviewState.EventId(i) is var id && id != but && !state.Left.Contains(id) ? held with { Happened = false } : held)],
        },
    };

    /// <summary>The facts and events that were never asked for.</summary>
    public static ImmutableArray<InterviewThing> Undecided(InterviewState state) =>
    [
        .. Enumerable.Range(0, state.File.Records.Length).Where(i => state.File.Records[i].HappenedUnknown).Select(i => new InterviewThing(state.FactId(i), 0, i, -1, state.File.Records[i].Type, null, []))
            .Concat(Enumerable.Range(0, state.File.Events.Length).Where(held => state.File.Events[held].Happened is null)
                .Select(held => new InterviewThing(InterviewState.EventId(held), 0, -1, held, state.File.Events[held].Event, null, [])))
            .Where(thing => !state.Left.Contains(thing.Id)),
    ];

    private Hearing Hear(InterviewState state) =>
        new(_law, state.Finish(ImmutableHashSet<string>.Empty) with { AsOf = state.ReadOn(options) }, options.Readings, options.After is null ? state.ReadOn(options) : null, options.After);
}
