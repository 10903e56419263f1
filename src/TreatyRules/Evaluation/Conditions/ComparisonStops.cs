using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Conditions;

/// <summary>Finds the days on which a comparison with today changes by itself.</summary>
internal sealed class ComparisonStops(Row row, Values values)
{
    /// <summary>Finds the day on which a comparison with today changes by itself: order is monotone in today, so halving finds it.</summary>
    public void Find(in CompiledComparison comparison)
    {
        if (comparison.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual)
        {
            Find(comparison with { Operator = ComparisonOperator.AtMost });
            Find(comparison with { Operator = ComparisonOperator.AtLeast });
            return;
        }

        if (values.IsToday(comparison.Left) != values.IsToday(comparison.Right) && values.IsPlain(comparison.Left) && values.IsPlain(comparison.Right))
        {
            FindPlain(comparison);
            return;
        }

        (int today, int stop) = (row.Today, row.NextStop);
        (int low, int high) = (today, DateOnly.MaxValue.DayNumber);
        bool now = HoldsOn(comparison, low);
        if (HoldsOn(comparison, high) == now)
            high = -1;
        while (high - low > 1)
        {
            int middle = low + ((high - low) / 2);
            if (HoldsOn(comparison, middle) == now)
                low = middle;
            else
                high = middle;
        }

        (row.Today, row.NextStop) = (today, stop);
        if (high > 0)
            row.StopOn(high);
    }

    /// <summary>Today is held against a day that does not hang on today: it changes on that day, or on the one after it.</summary>
    private void FindPlain(in CompiledComparison comparison)
    {
        bool isLeft = values.IsToday(comparison.Left);
        int day = values.Read(isLeft ? comparison.Right : comparison.Left);
        if (day is Slots.Absent or Slots.Unknown)
            return;
        bool isOnTheDay = isLeft ? comparison.Operator is ComparisonOperator.Less or ComparisonOperator.AtLeast : comparison.Operator is ComparisonOperator.AtMost or ComparisonOperator.Greater;
        int stop = isOnTheDay ? day : day + 1;
        if (stop <= DateOnly.MaxValue.DayNumber)
            row.StopOn(stop);
    }

    private bool HoldsOn(in CompiledComparison comparison, int day)
    {
        row.Today = day;
        int left = values.Read(comparison.Left);
        int right = values.Read(comparison.Right);
        return left is not (Slots.Absent or Slots.Unknown) && right is not (Slots.Absent or Slots.Unknown) && Comparisons.Compares(left, comparison.Operator, right);
    }
}
