using System.Diagnostics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Conditions;

/// <summary>Compares operands.</summary>
internal sealed class Comparisons(Row row, Values values)
{
    private readonly ComparisonStops _stops = new(row, values);

    /// <summary>Whether two operands compare as asked: 1, 0, or -1 for unknown.</summary>
    public int Compare(in CompiledComparison comparison)
    {
        if (row.Dates is not { } dates)
            return Found(comparison);
        ulong read = dates.Read;
        int found = Found(comparison);
        if (dates.Read != read && found >= 0 && (IsBeside(dates, comparison.Left, comparison.Right) || IsBeside(dates, comparison.Right, comparison.Left)))
            dates.Read = read;
        return found;
    }

    private int Found(in CompiledComparison comparison)
    {
        int left = values.Read(comparison.Left);
        if (left == Slots.Unknown)
            return CompareUnknown(comparison, comparison.Left, comparison.Right);
        int right = values.Read(comparison.Right);
        if (right == Slots.Unknown)
            return CompareUnknown(comparison, comparison.Right, comparison.Left);
        if (comparison.ReadsToday)
            _stops.Find(comparison);
        return left == Slots.Absent || right == Slots.Absent ? 0 : Bit(Compares(left, comparison.Operator, right));
    }

    /// <summary>Whether one side is a date, and the other today or a value that tells no more of it than between which bounds it is.</summary>
    private bool IsBeside(DatesRead dates, int side, int other) =>
        dates.At(values.AddressOf(side)) >= 0 && (values.IsToday(other) ? !row.IsOtherDay : !values.ReadsDate(other) && values.Read(other) is var value && value != Slots.Unknown && dates.IsBound(value));

    /// <summary>One side is unknown: where its values can be listed, they part in two; else the walk has stopped to look at each.</summary>
    private int CompareUnknown(in CompiledComparison comparison, int unknown, int other)
    {
        Split? each = row.Unknowns.Split;
        if (each is null && row.Unknowns.Stuck is { } key && row.Unknowns.RangeOf(key) is { } range)
            return CompareRange(comparison, key, range);
        int address = values.AddressOf(unknown);
        bool isEquality = comparison.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual;
        if (address < 0 || (!isEquality && row.Unknowns.Domain(address) is null))
            return -1;
        int value = values.Read(other);
        if (value == Slots.Unknown)
        {
            // Of two that may be changed, the one that is not yet parts first: mostly no change is left for it then.
            if (row.Unknowns.Varied is null || each is null || row.Unknowns.Split is not { } second || second.Parts.Length >= each.Parts.Length)
                row.Unknowns.StopAgain(each);
            return -1;
        }

        if (value == Slots.Absent)
            return 0;
        (ComparisonOperator order, bool isLeft) = (comparison.Operator, unknown == comparison.Left);
        if (!isEquality)
        {
            int found = row.Unknowns.Test(address, one => isLeft ? Compares(one, order, value) : Compares(value, order, one));
            FindStops(comparison, address, found);
            return found;
        }

        int equal = row.Unknowns.Test(address, value, 0);
        FindStops(comparison, address, equal);
        return equal < 0 || comparison.Operator == ComparisonOperator.Equal ? equal : 1 - equal;
    }

    /// <summary>Of what can be one of several days, finds each on which the comparison with today changes for one of them.</summary>
    private void FindStops(in CompiledComparison comparison, int address, int found)
    {
        if (found < 0 || !comparison.ReadsToday || row.Unknowns.Values(row.Unknowns.Original(address)) is not { } all)
            return;
        foreach (int one in all)
        {
            row.Unknowns.Suppose((row.Unknowns.Original(address), one));
            _stops.Find(comparison);
            row.Unknowns.Suppose(null);
        }
    }

    /// <summary>A number or a date is unknown: what it is compared by keeps the order of its values, so where the result changes is found by halving.</summary>
    private int CompareRange(in CompiledComparison comparison, int key, ValueRange range)
    {
        List<int> lasts = [];
        ComparisonOperator[] orders = comparison.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual
            ? [ComparisonOperator.AtMost, ComparisonOperator.AtLeast] : [comparison.Operator];
        foreach (ComparisonOperator order in orders)
        {
            if (!TryLast(comparison with { Operator = order }, key, range, out int last))
                return -1;
            if (last < range.Most && !lasts.Contains(last))
                lasts.Add(last);
        }

        if (lasts.Count > 0)
        {
            lasts.Sort();
            row.Unknowns.Part(key, range, lasts);
            return -1;
        }

        bool? holds = HoldsWith(comparison, key, range.Least);
        if (comparison.ReadsToday)
        {
            // The result changes first for one end of the values or the other.
            foreach (int end in (ReadOnlySpan<int>)[range.Least, range.Most])
            {
                row.Unknowns.Suppose((key, end));
                _stops.Find(comparison);
                row.Unknowns.Suppose(null);
            }
        }

        return holds == true ? 1 : 0;
    }

    /// <summary>The last value of a range up to which a comparison gives the same as for the first; false where something else is unknown too.</summary>
    private bool TryLast(in CompiledComparison comparison, int key, ValueRange range, out int last)
    {
        last = range.Most;
        bool? first = HoldsWith(comparison, key, range.Least);
        bool? end = HoldsWith(comparison, key, range.Most);
        if (first is null || end is null)
            return false;
        if (first == end)
            return true;
        (long low, long high) = (range.Least, range.Most);
        while (high - low > 1)
        {
            long middle = low + ((high - low) / 2);
            if (HoldsWith(comparison, key, (int)middle) == first)
                low = middle;
            else
                high = middle;
        }

        last = (int)low;
        return true;
    }

    private bool? HoldsWith(in CompiledComparison comparison, int key, int value)
    {
        row.Unknowns.Suppose((key, value));
        int left = values.Read(comparison.Left);
        int right = values.Read(comparison.Right);
        row.Unknowns.Suppose(null);
        if (left == Slots.Unknown || right == Slots.Unknown)
            return null;
        return left != Slots.Absent && right != Slots.Absent && Compares(left, comparison.Operator, right);
    }

    /// <summary>Whether two values that are there compare as asked.</summary>
    public static bool Compares(int left, ComparisonOperator comparison, int right) => comparison switch
    {
        ComparisonOperator.Equal => left == right,
        ComparisonOperator.NotEqual => left != right,
        ComparisonOperator.Less => left < right,
        ComparisonOperator.AtMost => left <= right,
        ComparisonOperator.Greater => left > right,
        ComparisonOperator.AtLeast => left >= right,
        _ => throw new UnreachableException(),
    };

    private static int Bit(bool holds) => holds ? 1 : 0;
}
