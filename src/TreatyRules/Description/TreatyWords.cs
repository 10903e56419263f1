using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Model;

namespace TreatyRules.Description;

/// <summary>A treaty at a glance: its title, its time, its parties, and the names of what it declares.</summary>
internal static class TreatyWords
{
    public static Passage Of(Treaty treaty, IEnumerable<Amendment> amendments) => new(
        $"{treaty.Id}: {treaty.Title}",
        treaty.Provenance.Article,
        [
            Passage.Of($"in force {Phrases.Period(treaty.InForce)}{(treaty.IsBinding ? "" : "; politically binding only")}"),
            .. treaty.AlsoCalled.IsEmpty ? [] : new[] { Passage.Of($"also called: {string.Join(", ", treaty.AlsoCalled)}") },
            .. treaty.ClaimsToBe is null ? [] : new[] { Passage.Of($"claims to be: {treaty.ClaimsToBe}") },
            Parties(treaty.Parties),
            .. Names("procedures", treaty.Procedures.Select(procedure => Named(procedure.Id, procedure.Title, procedure.Provenance))),
            .. Names("organs", treaty.Organs.Select(organ => Named(organ.Id, null, organ.Provenance))),
            .. Names("voting rules", treaty.VotingRules.Select(rule => Named(rule.Id, null, rule.Provenance))),
            .. Names("questions", treaty.Questions.Select(question => Named(question.Id, question.Asks, question.Provenance))),
            .. Names("terms", treaty.Terms.Select(term => Named(term.Id, null, term.Provenance))),
            .. Names("events", treaty.Events.Select(type => Named(type.Id, null, type.Provenance))),
            .. Names("facts", treaty.Records.Select(record => Named(record.Id, null, record.Provenance))),
            .. Names("amendments proposed, which apply where they are asked for", amendments.Select(amendment => Named(amendment.Id, amendment.Title, amendment.Provenance))),
        ]);

    private static Passage Parties(Membership parties) => parties switch
    {
        ListedMembership listed => Passage.Of(Count(listed)),
        ConditionalMembership conditional => ConditionWords.Passage("party is every state of which holds", conditional.Condition, null),
        SharedMembership shared => Passage.Of($"parties: those of {shared.Treaty}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Count(ListedMembership listed)
    {
        int states = listed.Periods.Select(period => period.State).Distinct(StringComparer.Ordinal).Count();
        return string.Create(CultureInfo.InvariantCulture, $"parties: {states} states over time");
    }

    private static IEnumerable<Passage> Names(string heading, IEnumerable<Passage> names)
    {
        ImmutableArray<Passage> all = [.. names];
        return all.IsEmpty ? [] : [new Passage(heading, null, all)];
    }

    private static Passage Named(string id, string? words, Provenance provenance) =>
        Passage.Of(words is null ? Phrases.Local(id) : $"{Phrases.Local(id)}: {words}", provenance.Article);
}
