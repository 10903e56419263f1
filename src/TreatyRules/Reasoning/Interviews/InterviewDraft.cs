using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using TreatyRules.Compilation;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>The crisis that an interview begins with.</summary>
internal static class InterviewDraft
{
    /// <summary>The actor that a draft declares where somebody other than a state may act.</summary>
    public const string Actor = "no-state";

    /// <summary>A crisis of which nothing is known but its day: of each type of facts and events that a procedure asks for there may be one, unless the treaty that asks has ended by then, or that of the event is not in force.</summary>
    public static InterviewState FromNothing(CompiledLaw law, int procedure, DateOnly date)
    {
        HashSet<string> read = [];
        foreach (int number in law.PlanFor(procedure).Procedures.Where(number => number == procedure || IsInForce(law, number, date)))
            read.UnionWith(References.Of(law.Law, law.Procedures[number].Procedure, true).Records);
        ImmutableArray<RecordType> types = [.. law.Law.Records.Where(type => read.Contains(type.Id))];
        ImmutableArray<EventType> events = [.. law.Law.Treaties.Where(treaty => treaty.InForce.Contains(date)).SelectMany(treaty => treaty.Events).Where(type => read.Contains(type.Id))];
        bool hasActors = types.Any(type => type.Fields.Any(CanBeNoState)) || events.Any(type => type.Fields.Any(CanBeNoState));
        string name = Local(law.Procedures[procedure].Procedure.Id);
        var file = new CrisisFile(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}-{date:yyyy-MM-dd}"),
            null,
            date,
            null,
            [.. types.Select(type => Suspected(type, date))],
            [.. law.Law.Records.Except(types).Select(type => type.Id)],
            [.. events.Select(type => Motion(type, date, events))],
            ImmutableSortedDictionary<string, BallotSheet>.Empty,
            [],
            hasActors ? [Actor] : [],
            [],
            [],
            SourceSpan.None);
        var state = new InterviewState(file, [], [], []) { IsDraft = true };
        return state with
        {
            Assumed =
            [
                .. types.SelectMany((type, i) => type.Fields.Where(IsTaken).Select(field => $"{state.FactId(i)}.{field.Name}")),
                .. events.SelectMany((type, i) => type.Fields.Where(IsTaken).Select(field => $"{InterviewState.EventId(i)}.{field.Name}")),
            ],
        };
    }

    /// <summary>Whether a procedure's treaty is in force on a day that an interview looks at: what only others ask for can make no difference.</summary>
    private static bool IsInForce(CompiledLaw law, int procedure, DateOnly date) =>
        law.Flow.InForceFrom[procedure] <= date.AddDays(InterviewCalendar.MostDays).DayNumber && date.DayNumber < law.Flow.InForceUntil[procedure];

    /// <summary>The interview as if there may have been another fact of a type, and what that is called.</summary>
    public static (InterviewState State, string Id) WithAnotherFact(Law law, InterviewState state, string type)
    {
        RecordType record = law.FindRecord(type) ?? throw new UnreachableException();
        InterviewState grown = state with { File = state.File with { Records = state.File.Records.Add(Suspected(record, LastDay(state))) } };
        string id = grown.FactId(grown.File.Records.Length - 1);
        return (grown with { Assumed = grown.Assumed.Union(record.Fields.Where(IsTaken).Select(field => $"{id}.{field.Name}")) }, id);
    }

    /// <summary>The interview as if there may have been another event of a type, after those on its day, and what that is called.</summary>
    public static (InterviewState State, string Id) WithAnotherEvent(Law law, InterviewState state, string type)
    {
        EventType held = law.FindEvent(type) ?? throw new UnreachableException();
        HeldEvent first = state.File.Events.First(other => other.Event == type);
        string symbol = string.Create(CultureInfo.InvariantCulture, $"{first.Symbol}-{state.File.Events.Count(other => other.Event == type) + 1}");
        var another = new HeldEvent(type, LastDay(state), LastDay(state), symbol, null, Open(held.Fields), null, VoteResult.None, null, [], default);
        InterviewState grown = state with { File = state.File with { Events = state.File.Events.Add(another) } };
        string id = InterviewState.EventId(grown.File.Events.Length - 1);
        return (grown with { Assumed = grown.Assumed.Union(held.Fields.Where(IsTaken).Select(field => $"{id}.{field.Name}")) }, id);
    }

    /// <summary>The interview without the other fact or event of a type that is just being asked for: nobody has spoken of it yet.</summary>
    public static InterviewState Told(InterviewState state, InterviewThing asked)
    {
        if (!asked.IsExistence || !InterviewNames.IsDrafted(state, asked) || InterviewNames.Ordinal(state, asked) == 0)
            return state;
        return state with
        {
            File = asked.Record >= 0 ? state.File with { Records = state.File.Records.RemoveAt(asked.Record) } : state.File with { Events = state.File.Events.RemoveAt(asked.Held) },
        };
    }

    /// <summary>The interview with what may have happened, and was not asked for yet, on the last day of what did.</summary>
    /// <param name="state">How far it has come.</param>
    /// <param name="but">What stays on its day: a fact or an event.</param>
    public static InterviewState OnTheLastDay(InterviewState state, InterviewThing? but = null)
    {
        DateOnly last = LastDay(state);
        return state with
        {
            File = state.File with
            {
                Records = [.. state.File.Records.Select((record, i) => record.HappenedUnknown && i != but?.Record && !state.Left.Contains(state.FactId(i)) ? record with { From = last } : record)],
                Events = [.. state.File.Events.Select((held, i) => held.Happened is null && i != but?.Held && !state.Left.Contains(InterviewState.EventId(i)) ? held with { On = last, TakesEffect = last } : held)],
            },
        };
    }

    private static DateOnly LastDay(InterviewState state) => state.File.Records.Where(record => !record.HappenedUnknown && record.From < DateOnly.MaxValue).Select(record => record.From)
        .Concat(state.File.Events.Where(held => held.Happened is true).Select(held => held.On)).Append(state.File.Date).Max();

    /// <summary>A crisis as given, with what it supposes and suspects written out, so that it can be asked for.</summary>
    public static InterviewState From(CompiledLaw law, CrisisFile given)
    {
        CrisisFile file = CrisisVariation.WithMotions(given, law.Law);
        ImmutableArray<RecordType> suspected = [.. law.Law.Records.Where(type => type.Omitted == OmittedList.Unknown && file.OmittedLists.Contains(type.Id))];
        return new InterviewState(
            file with
            {
                Records = [.. file.Records, .. suspected.Select(type => Known(type, file.Date))],
                OmittedLists = [.. file.OmittedLists.Where(id => !suspected.Any(type => type.Id == id))],
            },
            [],
            [],
            []);
    }

    private static CrisisRecord Suspected(RecordType type, DateOnly date) => new(type.Id, null, date, null, true, Open(type.Fields), default);

    /// <summary>A fact of a list that was left out: what has a default has it, as the law says.</summary>
    private static CrisisRecord Known(RecordType type, DateOnly date) => new(
        type.Id,
        null,
        date,
        null,
        true,
        [.. type.Fields.Where(field => field.DefaultSet is null).Select(field => new FieldDatum(field.Name, field.Default ?? UnknownDatum.Instance, default))],
        default);

    private static HeldEvent Motion(EventType type, DateOnly date, ImmutableArray<EventType> all)
    {
        bool isAlone = all.Count(other => Local(other.Id) == Local(type.Id)) == 1;
        return new HeldEvent(type.Id, date, date, isAlone ? Local(type.Id) : type.Id, null, Open(type.Fields), null, VoteResult.None, null, [], default);
    }

    private static ImmutableArray<FieldDatum> Open(ImmutableArray<FieldDefinition> fields) =>
    [
        .. fields.Where(field => field.DefaultSet is null)
            .Select(field => new FieldDatum(field.Name, IsTaken(field) ? field.Default ?? UnknownDatum.Instance : UnknownDatum.Instance, default)),
    ];

    /// <summary>Sets of states cannot be gone through, so they are what the law takes them to be until something hangs on them.</summary>
    private static bool IsTaken(FieldDefinition field) => field.Type.Kind == ValueKind.Actors && (field.Default is not null || field.DefaultSet is not null);

    private static bool CanBeNoState(FieldDefinition field) => field.Type is { Kind: ValueKind.Actor, StatesOnly: false };

    private static string Local(string id) => id[(id.IndexOf('/') + 1)..];
}
