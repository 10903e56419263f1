using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Analysis;

/// <summary>Numbers, dates and times by one more and one less.</summary>
internal static class ValueChanges
{
    /// <summary>The comparisons that a comparison becomes.</summary>
    public static IEnumerable<(LawChangeKind Kind, Comparison To)> Of(Comparison comparison)
    {
        if (FormCompiler.Counts(comparison.Left) || FormCompiler.Counts(comparison.Right))
            return OfCounts(comparison).Select(to => (LawChangeKind.Threshold, to));
        return Of(comparison.Left).Select(left => (left.Kind, comparison with { Left = left.To }))
            .Concat(Of(comparison.Right).Select(right => (right.Kind, comparison with { Right = right.To })));
    }

    /// <summary>A day earlier and later.</summary>
    public static IEnumerable<Period> Of(Period period)
    {
        foreach (int days in (int[])[-1, 1])
        {
            if (period.From is { } from)
                yield return period with { From = from.AddDays(days) };
            if (period.Until is { } until)
                yield return period with { Until = until.AddDays(days) };
        }
    }

    /// <summary>A comparison of counts: a vote less and a vote more is needed, whatever the sum is that they are compared with.</summary>
    private static IEnumerable<Comparison> OfCounts(Comparison comparison)
    {
        foreach (int votes in (int[])[-1, 1])
        {
            if (comparison is { Left: Literal { Datum: NumberDatum left } literal })
                yield return comparison with { Left = literal with { Datum = new NumberDatum(left.Number + votes) } };
            else if (comparison is { Right: Literal { Datum: NumberDatum right } other })
                yield return comparison with { Right = other with { Datum = new NumberDatum(right.Number + votes) } };
            else
                yield return comparison with { Right = Sum(comparison.Right, votes) };
        }
    }

    private static Arithmetic Sum(Value value, int votes) => new(
        value,
        votes < 0 ? ArithmeticOperator.Subtract : ArithmeticOperator.Add,
        new Literal(new NumberDatum(1), value.Type, value.Span),
        value.Type,
        value.Span);

    private static IEnumerable<(LawChangeKind Kind, Value To)> Of(Value value)
    {
        switch (value)
        {
            case Literal { Datum: NumberDatum number } literal:
                yield return (LawChangeKind.Threshold, literal with { Datum = new NumberDatum(number.Number - 1) });
                yield return (LawChangeKind.Threshold, literal with { Datum = new NumberDatum(number.Number + 1) });
                break;
            case Literal { Datum: DateDatum date } literal:
                yield return (LawChangeKind.DateMoved, literal with { Datum = new DateDatum(date.Date.AddDays(-1)) });
                yield return (LawChangeKind.DateMoved, literal with { Datum = new DateDatum(date.Date.AddDays(1)) });
                break;
            case Literal { Datum: DurationDatum time } literal:
                yield return (LawChangeKind.DateMoved, literal with { Datum = new DurationDatum(time.Duration with { Length = time.Duration.Length - 1 }) });
                yield return (LawChangeKind.DateMoved, literal with { Datum = new DurationDatum(time.Duration with { Length = time.Duration.Length + 1 }) });
                break;
            case Arithmetic arithmetic:
                foreach ((LawChangeKind kind, Value left) in Of(arithmetic.Left))
                    yield return (kind, arithmetic with { Left = left });
                foreach ((LawChangeKind kind, Value right) in Of(arithmetic.Right))
                    yield return (kind, arithmetic with { Right = right });
                break;
            default:
                break;
        }
    }
}
