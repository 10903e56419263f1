using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Description;

/// <summary>A voting rule in words: its parts in the order in which they are judged.</summary>
internal static class VotingRuleWords
{
    public static Passage Of(VotingRule rule)
    {
        string title = $"{rule.Id}: how {rule.Organ} votes";
        return rule.Ways switch
        {
            [{ Name: null } only] => new Passage(title, rule.Provenance.Article, Parts(only)),
            _ => new Passage($"{title}; the first way that carries", rule.Provenance.Article, [.. rule.Ways.Select(Way)]),
        };
    }

    private static Passage Way(Way way)
    {
        string applies = Phrases.Applies(way.Applies);
        return new Passage($"{way.Name}{(applies.Length == 0 ? "" : $", {applies}")}", way.Provenance.Article, Parts(way));
    }

    private static ImmutableArray<Passage> Parts(Way way) =>
    [
        .. way.Excludes.Select(Exclusion),
        .. Part("quorum", way.Quorum),
        .. Part("majority", way.Majority),
        .. Part("defeated by a veto", way.Veto),
        .. Part("defeated by an objection", way.Objection),
        Passage.Of($"binds {Bound(way)}"),
    ];

    private static Passage Exclusion(Exclusion exclusion)
    {
        string applies = Phrases.Applies(exclusion.Applies);
        return Passage.Of($"void: the ballots of {ValueWords.Of(exclusion.States)}{(applies.Length == 0 ? "" : $", {applies}")}", exclusion.Provenance.Article);
    }

    private static IEnumerable<Passage> Part(string label, VotingPart? part) =>
        part is null ? [] : [ConditionWords.Passage(label, part.Condition, part.Provenance.Article)];

    private static string Bound(Way way) => way.Binds switch
    {
        Binds.None => "nobody",
        Binds.Parties => "all parties",
        Binds.InFavour => "those who voted in favour",
        Binds.Set => way.BoundSet is null ? "nobody" : ValueWords.Of(way.BoundSet),
        _ => throw new UnreachableException(),
    };
}
