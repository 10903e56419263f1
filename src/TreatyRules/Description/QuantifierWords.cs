using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Description;

/// <summary>Quantifiers in words: "there is an armed-attack whose ...", "one of the permanent votes no".</summary>
internal static class QuantifierWords
{
    public static string Of(Quantified quantified, bool isNegated) => quantified switch
    {
        { Source: BallotsOf ballots, Where: Comparison { Left: FieldOf, Operator: ComparisonOperator.Equal, Right: Literal ballot } } =>
            $"{How(quantified, isNegated, Seats(ballots))} {Cast(ValueWords.Of(ballot))}",
        { Quantifier: Quantifier.Some, Source: RecordsOf records } =>
            $"there is {(isNegated ? $"no {Phrases.Local(records.Type)}" : Phrases.A(Phrases.Local(records.Type)))}{Where(quantified)}",
        { Source: RecordsOf records } => $"{How(quantified, isNegated, $"the {Phrases.Local(records.Type)} records")}{Where(quantified)}",
        { Source: MembersOf members } => $"{How(quantified, isNegated, ValueWords.Of(members.Set))}{Where(quantified, "for which")}",
        { Source: BallotsOf ballots } => $"{How(quantified, isNegated, Seats(ballots))}{Where(quantified)}",
        _ => throw new UnreachableException(),
    };

    private static string How(Quantified quantified, bool isNegated, string members) => quantified.Quantifier switch
    {
        Quantifier.Some => isNegated ? $"none of {members}" : $"one of {members}",
        Quantifier.Every => isNegated ? $"not all of {members}" : $"each of {members}",
        Quantifier.AtLeast => $"{(isNegated ? "fewer than" : "at least")} {quantified.Least} of {members}",
        _ => throw new UnreachableException(),
    };

    private static string Seats(BallotsOf ballots) => ballots.Group is null ? "the seats" : $"the {ballots.Group} seats";

    private static string Where(Quantified quantified, string word = "where") => quantified.Where is null ? "" : $" {word} {ConditionWords.Of(quantified.Where)}";

    private static string Cast(string ballot) => ballot switch
    {
        "yes" => "votes in favour",
        "no" => "votes against",
        "abstain" => "abstains",
        "not-voting" => "takes no part in the vote",
        _ => $"is {ballot}",
    };
}
