using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Analysis;

/// <summary>The changes of conditions.</summary>
internal static class ConditionChanges
{
    /// <summary>A condition turned into its opposite.</summary>
    public static Mutant Negated(Condition condition, LawPlace place)
    {
        Condition opposite = condition is Not not ? not.Operand : new Not(condition, condition.Span);
        return Altered(LawChangeKind.Negated, condition, opposite, place);
    }

    /// <summary>The changes of whether, and when, something is there.</summary>
    public static IEnumerable<Mutant> Of(Applicability applies, LawPlace place)
    {
        foreach (Period period in ValueChanges.Of(applies.Period))
            yield return Mutant(LawChangeKind.DateMoved, place, $"{applies.Period}", $"{period}", new AlteredPeriod(applies, applies with { Period = period }));
        foreach (Condition condition in new[] { applies.When, applies.Unless }.OfType<Condition>())
        {
            yield return Negated(condition, place.At(condition.Span));
            foreach (Mutant mutant in Of(condition, place))
                yield return mutant;
        }
    }

    /// <summary>The changes within a condition.</summary>
    public static IEnumerable<Mutant> Of(Condition condition, LawPlace place)
    {
        LawPlace here = place.At(condition.Span);
        return condition switch
        {
            AllOf all => OfItems(all, all.Items, here),
            AnyOf any => OfItems(any, any.Items, here),
            VersionsOf versions => OfItems(versions, versions.Items, here),
            Not not => Of(not.Operand, here),
            Comparison comparison => ValueChanges.Of(comparison).Select(change => Altered(change.Kind, comparison, change.To, here)),
            Quantified quantified => OfCount(quantified, here).Concat(quantified switch
            {
                { Where: null } => [],
                { Source: BallotsOf } => OfBallots(quantified, quantified.Where, here),
                _ => Of(quantified.Where, here),
            }),
            _ => [],
        };
    }

    /// <summary>A change.</summary>
    public static Mutant Mutant(LawChangeKind kind, LawPlace place, string was, string @is, Alteration alteration) =>
        new(new LawChange(place.Treaty, place.Article, place.Span, kind, place.Name, was, @is), [alteration]);

    private static Mutant Altered(LawChangeKind kind, Condition from, Condition to, LawPlace place) =>
        Mutant(kind, place, from.ToString(), to.ToString(), new AlteredCondition(from, to));

    private static IEnumerable<Mutant> OfItems(Condition list, ImmutableArray<Clause> items, LawPlace place)
    {
        foreach (Clause item in items)
        {
            LawPlace here = place.In(item.Provenance);
            if (items.Length > 1 || list is AnyOf)
                yield return Mutant(LawChangeKind.ConditionDropped, here.At(item.Holds.Span), item.Holds.ToString(), "", new LeftOutItem(item, list));
            foreach (Mutant mutant in Of(item.Applies, here).Concat(Of(item.Holds, here)))
                yield return mutant;
        }
    }

    private static IEnumerable<Mutant> OfCount(Quantified quantified, LawPlace place)
    {
        if (quantified.Quantifier == Quantifier.Some && quantified.Source is BallotsOf)
            yield return Altered(LawChangeKind.Threshold, quantified, quantified with { Quantifier = Quantifier.AtLeast, Least = 2 }, place);
        if (quantified.Quantifier != Quantifier.AtLeast || !quantified.Least.IsWhole)
            yield break;
        yield return Altered(LawChangeKind.Threshold, quantified, quantified with { Least = quantified.Least - 1 }, place);
        yield return Altered(LawChangeKind.Threshold, quantified, quantified with { Least = quantified.Least + 1 }, place);
    }

    /// <summary>What is asked of a seat is counted as a whole, so its items are left out by counting others.</summary>
    private static IEnumerable<Mutant> OfBallots(Quantified quantified, Condition where, LawPlace place) => where is not AllOf { Items.Length: > 1 } all ? []
        : all.Items.Select(item => Altered(LawChangeKind.ConditionDropped, quantified, quantified with { Where = all with { Items = all.Items.Remove(item) } }, place));
}
