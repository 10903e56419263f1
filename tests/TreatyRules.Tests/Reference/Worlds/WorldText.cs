using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>A world in a short text, for messages.</summary>
internal static class WorldText
{
    public static string Of(World world) => string.Join('\n',
    [
        world.Name,
        .. world.Law.Treaties.SelectMany(Of),
        .. Of(world.Crisis),
        $"readings: {string.Join(", ", world.Readings.Select(pair => $"{pair.Key}={pair.Value}"))}",
        $"read: {(world.After is null ? $"as of {Of(world.AsOf ?? world.Crisis.AsOf ?? world.Crisis.LastDay)}" : $"after {world.After}")}",
    ]);

    private static IEnumerable<string> Of(Treaty treaty) =>
    [
        $"treaty {treaty.Id} in force {treaty.InForce} claims {treaty.ClaimsToBe ?? "-"}",
        $"  parties: {Of(treaty.Parties)}",
        .. treaty.Questions.SelectMany(question => question.Readings.Select(reading => $"  question {question.Id} {reading.Name}: default {string.Join(' ', reading.Defaults)}")),
        .. treaty.Terms.Select(term => $"  term {term.Id} of {term.Base ?? term.Of.ToString()}: {term.Condition}"),
        .. treaty.Organs.SelectMany(organ => organ.Groups.Select(group => $"  {organ.Id}/{group.Name ?? "-"}: {string.Join("; ", group.Items.Select(item => $"{item.Seats}{Of(item.Applies)}"))}")),
        .. treaty.VotingRules.SelectMany(rule => rule.Ways.Select(way => $"  rule {rule.Id} of {rule.Organ} {Of(way)}")),
        .. treaty.Events.Select(type => $"  event {type.Id} ({Fields(type.Fields)}) votes {string.Join("; ", type.Votes.Select(choice => $"{choice.Rule}{Of(choice.Applies)}"))}"),
        .. treaty.Procedures.SelectMany(Of),
    ];

    private static string Fields(ImmutableArray<FieldDefinition> fields) =>
        string.Join(", ", fields.Select(field => $"{field.Name}{(field.Default is null ? "" : $"={field.Default}")}{(field.DefaultSet is null ? "" : $"={field.DefaultSet}")}"));

    private static string Of(Membership membership) => membership switch
    {
        ListedMembership listed => string.Join("; ", listed.Periods.Select(period => $"{period.State}{Of(period.Applies)}")),
        ConditionalMembership conditional => $"states where {conditional.Condition}",
        SharedMembership shared => $"those of {shared.Treaty}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Of(Way way) =>
        $"{way.Name ?? "-"}{Of(way.Applies)}: excludes {string.Join("; ", way.Excludes.Select(exclusion => $"{exclusion.States}{Of(exclusion.Applies)}"))}"
        + $"{Of("quorum", way.Quorum)}{Of("majority", way.Majority)}{Of("veto", way.Veto)}{Of("objection", way.Objection)} binds {way.Binds} {way.BoundSet}";

    private static string Of(string part, VotingPart? what) => what is null ? "" : $" {part} {what.Condition};";

    private static IEnumerable<string> Of(Procedure procedure) =>
    [
        $"  procedure {procedure.Id} initial {procedure.Initial}",
        .. procedure.Always.Select(always => $"    always {Of(always)}"),
        .. procedure.States.SelectMany(Of),
    ];

    private static IEnumerable<string> Of(ProcedureState state) =>
    [
        $"    {state.Name} = {state.Outcome.Word()}",
        .. state.Always.Select(always => $"      always {Of(always)}"),
        .. state.On.Select(on => $"      on {on.Event} {on.Result ?? "*"} {Of(on.Transition)}"),
        .. state.After.Select(after => $"      after {after.Time}{(after.Since is null ? "" : $" since {after.Since}")} {Of(after.Transition)}"),
        .. state.Effects.Select(effect =>
            $"      {effect.Kind.Word()} for {effect.For ?? "-"} bearers {effect.Bearers} action {effect.Action ?? "-"} discretion {string.Join("; ", effect.Discretions.Select(version => $"{version.Discretion}{Of(version.Applies)}"))}"
            + $"{Of(new Applicability(effect.Period, effect.When, effect.Unless))}"),
    ];

    private static string Of(Transition transition) => $"to {transition.To}{Of(transition.Applies)}{(transition.Guard is null ? "" : $" if {transition.Guard}")}";

    private static string Of(Applicability applies) =>
        (applies.Period == Period.Always ? "" : $" [{applies.Period}]") + (applies.When is null ? "" : $" [when {applies.When}]") + (applies.Unless is null ? "" : $" [unless {applies.Unless}]");

    private static IEnumerable<string> Of(CrisisFile crisis) =>
    [
        $"crisis of {Of(crisis.Date)}, actors {string.Join(' ', crisis.Actors)}, places {string.Join(' ', crisis.Places.Select(place => place.Id))}, omitted {string.Join(' ', crisis.OmittedLists)}",
        .. crisis.Records.Select(fact => $"  {fact.Type} {fact.Id} {Of(fact.From)}..{(fact.Until is { } until ? Of(until) : "")}{(fact.HappenedUnknown ? " perhaps" : "")} {Of(fact.Fields)}"),
        .. crisis.Events.Select(held =>
            $"  {held.Event} {held.Symbol} {Of(held.On)}{(held.TakesEffect == held.On ? "" : $" takes effect {Of(held.TakesEffect)}")}{(held.Happened == true ? "" : held.Happened is null ? " perhaps" : " did not happen")}"
            + $" {Of(held.Fields)}{(held.WithoutVote == VoteResult.None ? "" : $" without vote {held.WithoutVote.Word()}")}{(held.Ballots is null ? "" : $" {Of(held.Ballots)}")}"),
        .. crisis.Standing.Select(pair => $"  standing {pair.Key}: {Of(pair.Value)}"),
    ];

    private static string Of(ImmutableArray<FieldDatum> fields) => string.Join(' ', fields.Select(field => $"{field.Field}={field.Datum}"));

    private static string Of(BallotSheet sheet) =>
        $"ballots {string.Join(' ', sheet.Named.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}:{pair.Value.Ballot?.Word() ?? "?"}"))} "
        + $"unnamed {string.Join(',', sheet.Unnamed)} otherwise {sheet.Otherwise?.Word() ?? "?"}";

    private static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
