using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>The state of a run: the day, where each procedure stands, the facts, and the events held so far.</summary>
internal sealed class Situation
{
    private readonly Lazy<RunOrder> _order;

    public Situation(Law law, CrisisFile crisis, IReadOnlyDictionary<string, string> readings, Completion completion)
    {
        Law = law;
        Crisis = crisis;
        Readings = readings;
        Completion = completion;
        Today = crisis.Date;
        Facts = [.. Reference.Facts.Of(law, crisis)];
        _order = new Lazy<RunOrder>(() => RunOrder.Of(law));
    }

    public Law Law { get; }

    public CrisisFile Crisis { get; }

    public IReadOnlyDictionary<string, string> Readings { get; }

    public Completion Completion { get; }

    public DateOnly Today { get; set; }

    public IReadOnlyList<PlainRecord> Facts { get; }

    public RunOrder Order => _order.Value;

    /// <summary>The events that are records, in the order in which they became so.</summary>
    public List<PlainRecord> Held { get; } = [];

    public Dictionary<string, Standing> Standings { get; } = [];

    /// <summary>Everyone who can act: the states of the law by their continuing codes.</summary>
    public IEnumerable<string> StatesOfTheLaw => Law.States.Select(state => Law.ActorOf(state.Code)).Distinct();

    /// <summary>A chosen reading holds on every day; otherwise the day's default does.</summary>
    public string ReadingOf(string question) =>
        Readings.TryGetValue(question, out string? chosen) ? chosen : Law.FindQuestion(question)!.DefaultOn(Today).Name;

    public bool IsInForce(Procedure procedure) => Law.TreatyOf(procedure.Id).InForce.Contains(Today);

    public ProcedureState StateOf(Procedure procedure) => procedure.States.Single(state => state.Name == Standings[procedure.Id].State);

    /// <summary>The headline of the state; a procedure whose treaty is not in force is not engaged.</summary>
    public Outcome OutcomeOf(Procedure procedure) => IsInForce(procedure) ? StateOf(procedure).Outcome : Outcome.NotEngaged;

    public Place? PlaceOf(string id) => Crisis.Places.FirstOrDefault(place => place.Id == id) ?? Law.FindPlace(id);

    /// <summary>A field of a record; null where it is absent.</summary>
    public object? Read(PlainRecord record, string field)
    {
        object? value = record.Fields.GetValueOrDefault(field);
        return value switch
        {
            NotKnown { Type.Kind: ValueKind.Actors } missing => Sets.Of(StatesOfTheLaw.Where(state => IsIn(missing.Unknown, state))),
            NotKnown missing => Completion.ValueOf(missing.Unknown, Domains.Of(missing.Type, this)),
            _ => value,
        };
    }

    /// <summary>Of a set of states it is not known of each state whether it is in it.</summary>
    private bool IsIn(Unknown set, string state) => (bool)Completion.ValueOf(set with { Name = $"{set.Name}/{state}" }, Domains.YesOrNo);

    /// <summary>The same situation as the law was or will be on another day.</summary>
    public T On<T>(DateOnly day, Func<T> ask)
    {
        DateOnly today = Today;
        Today = day;
        T answer = ask();
        Today = today;
        return answer;
    }
}
