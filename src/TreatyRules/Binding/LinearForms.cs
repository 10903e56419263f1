using TreatyRules.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Binding;

/// <summary>Whether values that count ballots are sums of counts, times numbers or fractions: only those can be computed exactly for every rule.</summary>
internal static class LinearForms
{
    /// <summary>The product of counts in a value, as a mistake; null: there is none.</summary>
    public static Diagnostic? Mistake(Value value) => value switch
    {
        Arithmetic { Operator: ArithmeticOperator.Multiply } product when Counts(product.Left) && Counts(product.Right) => NotLinear(product),
        Arithmetic arithmetic => Mistake(arithmetic.Left) ?? Mistake(arithmetic.Right),
        _ => null,
    };

    /// <summary>Counts compared or added to anything but counts and numbers, as a mistake.</summary>
    public static Diagnostic? Mixed(Value left, Value right) =>
        !Counts(left) && !Counts(right) ? null : !IsPure(left) ? NotLinear(left) : !IsPure(right) ? NotLinear(right) : null;

    private static bool Counts(Value value) => value switch
    {
        Count => true,
        Arithmetic arithmetic => Counts(arithmetic.Left) || Counts(arithmetic.Right),
        _ => false,
    };

    private static bool IsPure(Value value) => value switch
    {
        Count or Literal => true,
        Arithmetic arithmetic => IsPure(arithmetic.Left) && IsPure(arithmetic.Right),
        _ => false,
    };

    private static Diagnostic NotLinear(Value value) => TypeDiagnostics.NotLinear.At(value.Span, value.ToString());
}
