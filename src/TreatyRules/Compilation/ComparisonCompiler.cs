using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>Compiles comparisons: to a range of a slot's values or of days where one side is constant, else to two operands.</summary>
internal sealed class ComparisonCompiler(Pools pools, Numbers numbers, ValueCompiler values)
{
    /// <summary>The entry of a period.</summary>
    public int InPeriod(Period period, int there, int notThere)
    {
        if (period == Period.Always)
            return there;
        int from = period.From?.DayNumber ?? 0;
        int until = period.Until?.DayNumber ?? Slots.Never;
        return until <= from ? notThere : pools.Add(new Node(Op.Period, 0, 0, 0, from, (uint)(until - 1 - from), there, notThere));
    }

    /// <summary>Whether a value is a state: states have the first numbers of all actors.</summary>
    public int IsState(IsState state, Scope scope, int then, int @else) =>
        Compare(values.Compile(state.Subject, scope), ComparisonOperator.Less, Number(numbers.Universe.Actors.Length), false, then, @else);

    /// <summary>The entry of a comparison of two values.</summary>
    public int Compile(Comparison comparison, Scope scope, int then, int @else)
    {
        if (comparison is { Left: Today, Right: Literal { Datum: DateDatum date } } && Day(comparison.Operator, date.Date, then, @else) is { } period)
            return period;
        if (comparison.Left is FieldOf field && comparison.Right is Literal literal && literal.Datum is not UnknownDatum)
            return Slot(comparison.Operator, field.Record.Depth, values.SlotOf(field, scope), values.Constant(literal.Datum, field.Type), then, @else);
        if (comparison.Left is LastField last && comparison.Right is Literal value && value.Datum is not UnknownDatum)
        {
            int level = Operand.LastHeld(numbers.EventOf(last.Event));
            return Slot(comparison.Operator, level, numbers.LayoutOf(last.Event).SlotOf(last.Field), values.Constant(value.Datum, last.Type), then, @else);
        }

        return Compare(
            values.Compile(comparison.Left, scope),
            comparison.Operator,
            values.Compile(comparison.Right, scope),
            ValueCompiler.ReadsToday(comparison.Left) || ValueCompiler.ReadsToday(comparison.Right),
            then,
            @else);
    }

    /// <summary>Today against a day: a period.</summary>
    private int? Day(ComparisonOperator comparison, DateOnly date, int then, int @else) => comparison switch
    {
        ComparisonOperator.Less => InPeriod(new Period(null, date), then, @else),
        ComparisonOperator.AtMost => InPeriod(new Period(null, date.AddDays(1)), then, @else),
        ComparisonOperator.Greater => InPeriod(new Period(date.AddDays(1), null), then, @else),
        ComparisonOperator.AtLeast => InPeriod(new Period(date, null), then, @else),
        ComparisonOperator.Equal => InPeriod(new Period(date, date.AddDays(1)), then, @else),
        ComparisonOperator.NotEqual => InPeriod(new Period(date, date.AddDays(1)), @else, then),
        _ => null,
    };

    /// <summary>A field against a constant: a range of the slot's values.</summary>
    public int Slot(ComparisonOperator comparison, int level, int slot, int constant, int then, int @else) => comparison switch
    {
        ComparisonOperator.Equal => InRange(level, slot, constant, constant, then, @else),
        ComparisonOperator.NotEqual => InRange(level, slot, constant, constant, @else, InRange(level, slot, Slots.Least, Slots.Most, then, @else)),
        ComparisonOperator.Less => InRange(level, slot, Slots.Least, constant - 1, then, @else),
        ComparisonOperator.AtMost => InRange(level, slot, Slots.Least, constant, then, @else),
        ComparisonOperator.Greater => InRange(level, slot, constant + 1, Slots.Most, then, @else),
        ComparisonOperator.AtLeast => InRange(level, slot, constant, Slots.Most, then, @else),
        _ => throw new UnreachableException(),
    };

    /// <summary>Whether a slot lies in a range.</summary>
    public int InRange(int level, int slot, int low, int high, int then, int @else) =>
        pools.Add(new Node(Op.InRange, level, slot, 0, low, unchecked((uint)(high - low)), then, @else));

    private int Compare(int left, ComparisonOperator comparison, int right, bool readsToday, int then, int @else) =>
        pools.Add(new Node(Op.Compare, 0, 0, pools.Add(new CompiledComparison(left, comparison, right, readsToday)), 0, 0, then, @else));

    private int Number(int value) => pools.Add(new Operand(OperandKind.Constant, 0, value, 0));
}
