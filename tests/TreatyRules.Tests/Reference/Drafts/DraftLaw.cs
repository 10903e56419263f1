using System.Collections.Immutable;
using TreatyRules.Model;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Tests.Reference;

/// <summary>Parts of law, drafted shortly in code; what is not said is empty.</summary>
internal static class DraftLaw
{
    public static Treaty Treaty(string id, params string[] parties) =>
        new(id, id, Period.Always, null, true, Parties(parties), [], [], [], [], [], [], [], Provenance.None);

    public static ListedMembership Parties(params string[] parties) => new([.. parties.Select(party => Party(party, Applicability.Always))]);

    public static PartyPeriod Party(string state, Applicability applies) => new(state, applies, null, Provenance.None);

    public static State State(string code, string? region = null) => new(code, code, Period.Always, null, region, Provenance.None);

    public static Place Place(string id, string? sovereign = null, string? region = null) =>
        new(id, sovereign is null ? [] : [new Sovereignty(sovereign, Period.Always)], region, null, null, false, Provenance.None);

    public static RecordType Record(string id, OmittedList omitted, params FieldDefinition[] fields) => new(id, id + "s", omitted, [.. fields], Provenance.None);

    public static FieldDefinition Field(string name, ValueType type, Datum? otherwise = null, ValueSet? otherwiseSet = null) => new(name, type, otherwise, otherwiseSet, Provenance.None);

    public static Term Term(string id, string of, Func<Variable, Condition> condition)
    {
        Variable subject = Say.Record(of);
        return new Term(id, TermSubject.Record, of, subject, condition(subject), Provenance.None);
    }

    public static Term VoteTerm(string id, Condition condition) => new(id, TermSubject.Vote, null, null, condition, Provenance.None);

    public static Organ Organ(string id, params SeatGroup[] groups) => new(id, [.. groups], Provenance.None);

    public static SeatGroup Group(string? name, params string[] seats) => new(name, [Seats(Say.Listed(seats))]);

    public static SeatItem Seats(ValueSet set, Applicability? applies = null) => new(set, applies ?? Applicability.Always, Provenance.None);

    public static VotingRule Rule(string id, string organ, params Way[] ways) => new(id, organ, [.. ways], Provenance.None);

    public static Way Way(string? name = null, Condition? majority = null, Condition? veto = null, Condition? objection = null, Condition? quorum = null) =>
        new(name, Applicability.Always, [], Part(quorum), Part(majority), Part(veto), Part(objection), Binds.None, null, Provenance.None);

    public static VotingPart? Part(Condition? condition) => condition is null ? null : new VotingPart(condition, Provenance.None);

    public static Exclusion Exclusion(ValueSet states, Applicability? applies = null) => new(states, applies ?? Applicability.Always, Provenance.None);

    public static EventType Event(string id, string? rule, params FieldDefinition[] fields) =>
        new(id, [.. fields], rule is null ? [] : [Choice(rule)], null, Provenance.None);

    public static VoteChoice Choice(string rule, Applicability? applies = null) => new(rule, applies ?? Applicability.Always, Provenance.None);

    public static Procedure Procedure(string id, params ProcedureState[] states) => new(id, null, Decides.CollectiveAction, states[0].Name, [], [.. states], Provenance.None);

    public static ProcedureState Stage(string name, Outcome outcome) => new(name, outcome, null, null, [], [], [], [], Provenance.None);

    public static Transition To(string state, Condition? guard = null, Applicability? applies = null) => new(state, applies ?? Applicability.Always, guard, Provenance.None);

    public static EventTransition On(string type, string? result, string to, Condition? guard = null) => new(type, result, To(to, guard));

    public static TimedTransition After(int length, DurationUnit unit, string to, string? since = null) => new(new Duration(length, unit), since, To(to));

    public static Effect Duty(ValueSet bearers, string what, string? @for = null, Condition? unless = null) => new(
        EffectKind.Duty, @for, @for is null ? null : Say.Record(@for), Say.StateNamed("bearer", @for is null ? 0 : 1), bearers, what, null, [], Period.Always, null, unless, Provenance.None);

    public static ImmutableArray<State> States(params string[] codes) => [.. codes.Select(code => State(code))];
}
