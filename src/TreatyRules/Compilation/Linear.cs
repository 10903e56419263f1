using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>A sum of counts with fractions as weights.</summary>
internal sealed record Linear(Rational Constant, ImmutableArray<(Rational Weight, FormTerm Term)> Terms)
{
    public static Linear Of(Rational constant) => new(constant, []);

    public static Linear Of(FormTerm term) => new(0, [(1, term)]);

    public Linear Times(Rational factor) => new(Constant * factor, [.. Terms.Select(term => (term.Weight * factor, term.Term))]);

    public Linear Plus(Linear other, Rational factor)
    {
        Linear added = other.Times(factor);
        return new(Constant + added.Constant, [.. Terms.Concat(added.Terms).GroupBy(term => term.Term).Select(group => (group.Aggregate(new Rational(0, 1), (sum, term) => sum + term.Weight), group.Key))]);
    }

    /// <summary>The form times the least common denominator: the same sign, and whole weights.</summary>
    public (int Constant, ImmutableArray<FormTerm> Terms) Whole()
    {
        long common = Terms.Select(term => term.Weight.Denominator).Append(Constant.Denominator).Aggregate(1L, LeastCommonMultiple);
        return (checked((int)(Constant * common).Numerator),
            [.. Terms.Where(term => term.Weight.Numerator != 0).Select(term => term.Term with { Weight = checked((int)(term.Weight * common).Numerator) })]);
    }

    private static long LeastCommonMultiple(long a, long b)
    {
        (long x, long y) = (a, b);
        while (y != 0)
            (x, y) = (y, x % y);
        return a / x * b;
    }
}
