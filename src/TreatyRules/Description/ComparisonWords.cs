using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Description;

/// <summary>Comparisons in words: counts as "at least 9 votes in favour", dates as "before", everything else as "is".</summary>
internal static class ComparisonWords
{
    public static string Of(Comparison comparison, bool isNegated)
    {
        ComparisonOperator sign = isNegated ? Opposite(comparison.Operator) : comparison.Operator;
        return comparison switch
        {
            { Left: Count count, Right: Literal number } => $"{Quantity(sign)} {ValueWords.Of(number)} {ValueWords.Of(count)}",
            { Left.Type.Kind: ValueKind.Number } => $"{ValueWords.Of(comparison.Left)}: {Quantity(sign)} {ValueWords.Of(comparison.Right)}",
            { Left.Type.Kind: ValueKind.Date } => $"{ValueWords.Of(comparison.Left)} is {Time(sign)}{ValueWords.Of(comparison.Right)}",
            { Left.Type.Kind: ValueKind.Flag, Left: FieldOf field, Right: Literal { Datum: FlagDatum flag } } =>
                $"{ValueWords.Of(field)} is {(flag.IsYes == (sign == ComparisonOperator.Equal) ? "yes" : "no")}",
            _ => $"{ValueWords.Of(comparison.Left)} is {(sign == ComparisonOperator.NotEqual ? "not " : "")}{ValueWords.Of(comparison.Right)}",
        };
    }

    private static ComparisonOperator Opposite(ComparisonOperator sign) => sign switch
    {
        ComparisonOperator.Equal => ComparisonOperator.NotEqual,
        ComparisonOperator.NotEqual => ComparisonOperator.Equal,
        ComparisonOperator.Less => ComparisonOperator.AtLeast,
        ComparisonOperator.AtMost => ComparisonOperator.Greater,
        ComparisonOperator.Greater => ComparisonOperator.AtMost,
        ComparisonOperator.AtLeast => ComparisonOperator.Less,
        _ => throw new UnreachableException(),
    };

    private static string Quantity(ComparisonOperator sign) => sign switch
    {
        ComparisonOperator.Equal => "exactly",
        ComparisonOperator.NotEqual => "other than",
        ComparisonOperator.Less => "fewer than",
        ComparisonOperator.AtMost => "at most",
        ComparisonOperator.Greater => "more than",
        ComparisonOperator.AtLeast => "at least",
        _ => throw new UnreachableException(),
    };

    private static string Time(ComparisonOperator sign) => sign switch
    {
        ComparisonOperator.Equal => "",
        ComparisonOperator.NotEqual => "not ",
        ComparisonOperator.Less => "before ",
        ComparisonOperator.AtMost => "on or before ",
        ComparisonOperator.Greater => "after ",
        ComparisonOperator.AtLeast => "on or after ",
        _ => throw new UnreachableException(),
    };
}
