using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Description;

/// <summary>Conditions in words: on one line, or as a passage with a part for each item of a list.</summary>
internal static class ConditionWords
{
    /// <summary>A condition on one line.</summary>
    public static string Of(Condition condition) => Of(condition, false);

    /// <summary>A condition as a passage: its lists become parts.</summary>
    /// <param name="label">Words before it, such as "majority"; null: none.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="article">Its article.</param>
    public static Passage Passage(string? label, Condition condition, string? article)
    {
        string before = label is null ? "" : $"{label}: ";
        return condition switch
        {
            AllOf { Items: [var only] } => Item(label, only),
            AnyOf { Items: [var only] } => Item(label, only),
            AllOf all => new Passage($"{before}all of these", article, Items(all.Items)),
            AnyOf any => new Passage($"{before}any of these", article, Items(any.Items)),
            VersionsOf versions => new Passage($"{before}the first of these that applies", article, Items(versions.Items)),
            Not { Operand: AllOf or AnyOf or VersionsOf } not => new Passage($"{before}not so", article, [Passage(null, not.Operand, article)]),
            _ => Description.Passage.Of(before + Of(condition), article),
        };
    }

    private static ImmutableArray<Passage> Items(ImmutableArray<Clause> items) => [.. items.Select(item => Item(null, item))];

    private static Passage Item(string? label, Clause item)
    {
        string applies = Phrases.Applies(item.Applies);
        string? before = (label, applies.Length) switch
        {
            (null, 0) => null,
            (null, _) => applies,
            (_, 0) => label,
            _ => $"{label}, {applies}",
        };
        return Passage(before, item.Holds, item.Provenance.Article);
    }

    private static string Of(Condition condition, bool isNegated) => condition switch
    {
        AllOf all => List(all.Items, isNegated ? " or " : " and ", isNegated, "always"),
        AnyOf any => List(any.Items, isNegated ? " and " : " or ", isNegated, "never"),
        VersionsOf versions => $"{(isNegated ? "not: " : "")}the first that applies of ({List(versions.Items, "; ", false, "never")})",
        Not not => Of(not.Operand, !isNegated),
        Comparison comparison => ComparisonWords.Of(comparison, isNegated),
        IsIn { Set: ListedSet listed } isIn => $"{ValueWords.Of(isIn.Element)} is {(isNegated ? "not " : "")}{Phrases.Or(listed.Codes)}",
        IsIn isIn => $"{ValueWords.Of(isIn.Element)} is {(isNegated ? "not " : "")}among {ValueWords.Of(isIn.Set)}",
        Meets meets => $"{ValueWords.Of(meets.Subject)} is {(isNegated ? "not " : "")}{Phrases.A(Phrases.Local(meets.Term))}",
        IsParty party => $"{ValueWords.Of(party.Subject)} is {(isNegated ? "not " : "")}party to {party.Treaty}{(party.On is null ? "" : $" on {ValueWords.Of(party.On)}")}",
        IsState state => $"{ValueWords.Of(state.Subject)} is {(isNegated ? "no" : "a")} state",
        Quantified quantified => QuantifierWords.Of(quantified, isNegated),
        ReadingIs reading => $"{Phrases.Local(reading.Question)} is {(isNegated ? "not " : "")}read as '{reading.Reading}'",
        StandsAt stands => $"{stands.Procedure} {(isNegated ? "does not stand" : "stands")} at {stands.State}",
        OutcomeIs outcome => $"{outcome.Procedure} has {(isNegated ? "not " : "")}come to {Least(outcome.Operator)}{outcome.Outcome.Word()}",
        Constantly constantly => constantly.IsTrue != isNegated ? "always" : "never",
        _ => throw new UnreachableException(),
    };

    private static string List(ImmutableArray<Clause> items, string joint, bool isNegated, string empty) => items.Length switch
    {
        0 => empty,
        1 => OnOneLine(items[0], isNegated),
        _ => string.Join(joint, items.Select(item => Grouped(item, isNegated))),
    };

    private static string Grouped(Clause item, bool isNegated) =>
        item.Holds is AllOf { Items.Length: > 1 } or AnyOf { Items.Length: > 1 } or Quantified { Where: not null } || !item.Applies.IsUnconditional
            ? $"({OnOneLine(item, isNegated)})" : OnOneLine(item, isNegated);

    private static string OnOneLine(Clause item, bool isNegated)
    {
        string applies = Phrases.Applies(item.Applies);
        return applies.Length == 0 ? Of(item.Holds, isNegated) : $"{applies}: {Of(item.Holds, isNegated)}";
    }

    private static string Least(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "",
        ComparisonOperator.NotEqual => "something other than ",
        ComparisonOperator.Less => "less than ",
        ComparisonOperator.AtMost => "at most ",
        ComparisonOperator.Greater => "more than ",
        ComparisonOperator.AtLeast => "at least ",
        _ => throw new UnreachableException(),
    };
}
