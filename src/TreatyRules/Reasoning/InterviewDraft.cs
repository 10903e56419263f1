using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Reasoning;

/// <summary>The crisis that an interview begins with.</summary>
internal static class InterviewDraft
{
    /// <summary>The actor that a draft declares where somebody other than a state may act.</summary>
    public const string Actor = "no-state";

    /// <summary>A crisis of which nothing is known but its day: of each type of facts and events that a procedure asks for there may be one.</summary>
    public static InterviewState FromNothing(CompiledLaw law, int procedure, DateOnly date)
    {
        HashSet<string> read = [];
        foreach (int number in law.PlanFor(procedure).Procedures)
            read.UnionWith(References.Of(law.Law, law.Procedures[number].Procedure, true).Records);
        ImmutableArray<RecordType> types = [.. law.Law.Records.Where(type => read.Contains(type.Id))];
        ImmutableArray<EventType> events = [.. law.Law.Treaties.SelectMany(treaty => treaty.Events).Where(type => read.Contains(type.Id))];
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
        var state = new InterviewState(file, [], [], []);
        return state with
        {
            Assumed =
            [
                .. types.SelectMany((type, i) => type.Fields.Where(IsTaken).Select(field => $"{state.FactId(i)}.{field.Name}")),
                .. events.SelectMany((type, i) => type.Fields.Where(IsTaken).Select(field => $"{InterviewState.EventId(i)}.{field.Name}")),
            ],
        };
    }

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
