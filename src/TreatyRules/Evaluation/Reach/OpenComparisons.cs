using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Rows;
using static TreatyRules.Evaluation.Reach.OpenValues;

namespace TreatyRules.Evaluation.Reach;

/// <summary>Compares what two operands can be, where the values of both are few: days of events and of facts mostly.</summary>
internal sealed class OpenComparisons(Row row, OpenValues values)
{
    /// <summary>How a comparison can come out.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="frames">The records that stand in the frames; negative for any.</param>
    public int Compare(in CompiledComparison comparison, ReadOnlySpan<int> frames)
    {
        if (ValuesOf(comparison.Left, frames) is not { } lefts || ValuesOf(comparison.Right, frames) is not { } rights)
            return Holds | Fails;
        int found = 0;
        foreach (int left in lefts)
        {
            foreach (int right in rights)
                found |= left != Slots.Absent && right != Slots.Absent && Comparisons.Compares(left, comparison.Operator, right) ? Holds : Fails;
        }

        return found;
    }

    private int[]? ValuesOf(int index, ReadOnlySpan<int> frames)
    {
        Operand operand = row.Law.Operands[index];
        switch (operand.Kind)
        {
            case OperandKind.Constant:
                return [operand.A];
            case OperandKind.Field when operand.Level == Operand.Global:
                return values.ValuesOf(operand.A);
            case OperandKind.Field when operand.Level >= 0:
                return frames[operand.Level] is >= 0 and var record ? values.ValuesOf(record + operand.A) : null;
            case OperandKind.LastField:
                int[]?[] each = [.. values.Held(operand.A).Select(held => values.ValuesOf(held + operand.B))];
                return each.Contains(null) ? null : [.. each.SelectMany(values => values ?? []).Append(Slots.Absent).Distinct()];
            default:
                return null;
        }
    }
}
