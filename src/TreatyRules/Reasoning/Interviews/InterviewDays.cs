using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Compilation;
using TreatyRules.Description;
using TreatyRules.Model;
using TreatyRules.Reasoning.SideBySide;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>The days of an interview from nothing: on which day each fact and event was, and as of which day the verdict is wanted. One is asked where moving it alone gives another verdict.</summary>
internal sealed class InterviewDays(TreatyCorpus corpus, int procedure, InterviewOptions options)
{
    /// <summary>What the day as of which the verdict is wanted is called.</summary>
    public const string AsOf = "as-of";

    /// <summary>How far is looked ahead on each day. What is left of the crisis by then is little; where it is not, the day is not shown to matter.</summary>
    private const int StepsADay = 150;

    /// <summary>How far is looked ahead to say what a stretch of days leaves open.</summary>
    private const int StepsAStretch = 500;

    private readonly CompiledLaw _law = corpus.Compiled;
    private readonly InterviewStretches _stretches = new(corpus.Compiled, procedure);

    /// <summary>The days that were not asked for yet, those of facts first, then of events, and last the one as of which the verdict is wanted.</summary>
    public static ImmutableArray<InterviewThing> Of(InterviewState state, InterviewOptions options) =>
    [
        .. state.Standing.Where(i => !state.File.Records[i].HappenedUnknown).Select(i => new InterviewThing($"{state.FactId(i)}@", 0, i, -1, state.File.Records[i].Type, null, []) { IsDay = true })
            .Concat(Enumerable.Range(0, state.File.Events.Length).Where(held => state.File.Events[held].Happened is true)
                .Select(held => new InterviewThing($"{InterviewState.EventId(held)}@", 0, -1, held, state.File.Events[held].Event, null, []) { IsDay = true }))
            .Append(new InterviewThing(AsOf, 0, -1, -1, AsOf, null, []) { IsDay = true })
            .Where(thing => !state.Dated.Contains(thing.Id) && (thing.Id != AsOf || (options.AsOf is null && options.After is null))),
    ];

    /// <summary>The stretches of days, those together that leave the same outcomes open; one only where the day does not matter.</summary>
    /// <remarks>What was never asked for, since nothing hung on it, is taken not to have happened: whether it matters on another day is asked once it is that day.</remarks>
    public ImmutableArray<InterviewChoice> Choices(InterviewState asked, InterviewThing thing)
    {
        InterviewState state = Told(asked);
        if (Possible(state, StepsADay) is not { } possible)
            return [];
        DateOnly given = DayOf(state, thing);
        bool isAsOf = thing.Id == AsOf;
        DateOnly first = isAsOf ? given : state.File.Date;
        ImmutableArray<(DateOnly First, DateOnly Last, ImmutableArray<Outcome> Possible)> stretches = _stretches.Of(
            state.File, first, isAsOf, day => day == given ? possible : Possible(Moved(state, thing, day), StepsADay) ?? possible);
        DateOnly end = stretches[^1].Last;
        return
        [
            .. stretches.GroupBy(stretch => string.Join(',', stretch.Possible)).Select(same => new InterviewChoice(
                [.. same.Select(stretch => Phrases.Day(stretch.First))],
                Phrases.Or([.. same.Select(stretch => Stretch(stretch.First, stretch.Last, end))]),
                same.First().Possible)),
        ];
    }

    /// <summary>What each stretch leaves open when what was not asked for may have happened too.</summary>
    public ImmutableArray<InterviewChoice> Whole(InterviewState state, InterviewThing thing, ImmutableArray<InterviewChoice> choices) =>
    [
        .. choices.Select(choice => choice with
        {
            Leaves = [.. choice.Leaves.Union(choice.Values.SelectMany(value => Possible(Moved(state, thing, Written(value)), StepsAStretch) ?? choice.Leaves)).Order()],
        }),
    ];

    /// <summary>The interview without the facts and events that were never asked for.</summary>
    private static InterviewState Told(InterviewState state) => state with
    {
        File = state.File with
        {
            Records = [.. state.File.Records.Select((record, i) => record.HappenedUnknown && !state.Left.Contains(state.FactId(i)) ? record with { HappenedUnknown = false, From = DateOnly.MaxValue } : record)],
            Events = [.. state.File.Events.Select((held, i) => held.Happened is null && !state.Left.Contains(InterviewState.EventId(i)) ? held with { Happened = false } : held)],
        },
    };

    private static DateOnly Written(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Stretch(DateOnly first, DateOnly last, DateOnly end) =>
        first == last ? Phrases.Day(first) : $"{Phrases.Day(first)} to {Phrases.Day(last)}{(last == end ? " at least" : "")}";

    /// <summary>The question for a day, with the condition at which the verdicts of two such days part.</summary>
    public InterviewQuestion Ask(InterviewState state, InterviewThing thing, ImmutableArray<InterviewChoice> choices)
    {
        string given = Phrases.Day(DayOf(state, thing));
        string text = thing.Id == AsOf ? "At the close of which day is the verdict wanted?" : $"On what day was {InterviewNames.The(state, thing)}?";
        InterviewChoice other = choices.FirstOrDefault(choice => !choice.Values.Contains(given)) ?? choices[^1];
        Parting? parting = CrisisComparison.Part(Hear(state), Hear(Moved(state, thing, Written(other.Values[0]))), _law.Procedures[procedure].Procedure.Id);
        Passage? reads = new ConditionReaders(_law, procedure, state.ReadOn(options), options.Readings)
            .Of(thing.Type, thing.Held >= 0 ? RecordType.OnField : RecordType.FromField).Select(read => read.Reason).FirstOrDefault();
        string? article = parting?.Condition?.Article ?? reads?.Article ?? parting?.Article;
        string? condition = parting?.Condition?.Text ?? reads?.Text ?? (parting?.Second ?? parting?.First)?.Replace($"{_law.Procedures[procedure].Procedure.Id}: ", "", StringComparison.Ordinal);
        return new InterviewQuestion(
            thing.Id == AsOf ? AsOf : InterviewNames.Short(state, thing) + (thing.Held >= 0 ? ".on" : ".from"),
            text,
            article,
            condition,
            condition is null ? [] : [Passage.Of(condition, article)],
            choices,
            $"a day such as {given}, or unknown",
            given,
            []) { IsDay = true };
    }

    /// <summary>The day that is taken as long as nothing is answered.</summary>
    public static DateOnly DayOf(InterviewState state, InterviewThing thing) =>
        thing.Record >= 0 ? state.File.Records[thing.Record].From : thing.Held >= 0 ? state.File.Events[thing.Held].On : state.ReadOn(new InterviewOptions());

    /// <summary>The interview with one day moved. What may have happened besides is taken to have been on the last day of all.</summary>
    public static InterviewState Moved(InterviewState state, InterviewThing thing, DateOnly day)
    {
        CrisisFile file = state.File;
        return InterviewDraft.OnTheLastDay(state with
        {
            File = thing.Record >= 0 ? file with { Records = file.Records.SetItem(thing.Record, file.Records[thing.Record] with { From = day }) }
                : thing.Held >= 0 ? file with { Events = file.Events.SetItem(thing.Held, file.Events[thing.Held] with { On = day, TakesEffect = day }) }
                : file with { AsOf = day },
        });
    }

    private ImmutableArray<Outcome>? Possible(InterviewState state, int mostSteps)
    {
        DateOnly asOf = state.ReadOn(options);
        InterviewOutlook outlook = InterviewOutlook.Of(_law, state, state.Finish(ImmutableHashSet<string>.Empty), procedure, asOf, options, mostSteps);
        return outlook.IsExhaustive ? outlook.Possible : null;
    }

    private Hearing Hear(InterviewState state) =>
        new(_law, state.Finish(ImmutableHashSet<string>.Empty) with { AsOf = state.ReadOn(options) }, options.Readings, options.After is null ? state.ReadOn(options) : null, options.After);
}
