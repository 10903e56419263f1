using TreatyRules.Model;

namespace TreatyRules.Verdicts;

/// <summary>What a count has to be, and is, in words.</summary>
internal static class VoteMargin
{
    /// <summary><c>needs 9 in favour, has 8</c>; null when it is no comparison of counts.</summary>
    public static string? Words(Condition? condition, Func<Value, Rational> evaluate)
    {
        if (condition is not Comparison { Left: Count or Arithmetic } comparison)
            return null;
        Rational had = evaluate(comparison.Left);
        string needed = $"{Quantity(comparison.Operator)}{evaluate(comparison.Right)}";
        if (comparison is { Left: Count of, Operator: ComparisonOperator.AtLeast or ComparisonOperator.Greater })
            return $"needs {Least(evaluate(comparison.Right), comparison.Operator == ComparisonOperator.Greater)} {Of(of)}, has {had}";
        return comparison.Left is Count count ? $"needs {needed} {Of(count)}, has {had}" : $"needs {needed} as {comparison.Left}, has {had}";
    }

    /// <summary>The fewest whole ballots that reach a number, or go beyond it.</summary>
    private static string Least(Rational number, bool isBeyond)
    {
        long rest = ((number.Numerator % number.Denominator) + number.Denominator) % number.Denominator;
        long whole = (number.Numerator - rest) / number.Denominator;
        bool reaches = rest == 0 && !isBeyond;
        return (reaches ? whole : whole + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Quantity(ComparisonOperator sign) => sign switch
    {
        ComparisonOperator.AtLeast => "",
        ComparisonOperator.Greater => "more than ",
        ComparisonOperator.Less => "fewer than ",
        ComparisonOperator.AtMost => "at most ",
        ComparisonOperator.Equal => "exactly ",
        ComparisonOperator.NotEqual => "other than ",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Of(Count count)
    {
        string kind = count.Of switch
        {
            CountOf.Yes => "in favour",
            CountOf.No => "against",
            CountOf.Abstain => "abstaining",
            CountOf.NotVoting => "not voting",
            CountOf.Absent => "absent",
            CountOf.Present => "present",
            CountOf.Voting => "voting",
            CountOf.Seats => "seats",
            CountOf.Entitled => "entitled",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return count.Group is null ? kind : $"of {count.Group} {kind}";
    }
}
