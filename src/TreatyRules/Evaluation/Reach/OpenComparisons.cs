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
        if (AddressOf(comparison.Left, frames) is { } address && AddressOf(comparison.Right, frames) == address)
            return Comparisons.Compares(0, comparison.Operator, 0) ? Holds | Fails : Fails;
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

    /// <summary>Where a plain field stands; null for anything else, and of a record of which nothing is known. What stands in one place is the same on both sides, whatever it is.</summary>
    private int? AddressOf(int index, ReadOnlySpan<int> frames) => row.Law.Operands[index] switch
    {
        { Kind: OperandKind.Field, Level: Operand.Global } field => field.A,
        { Kind: OperandKind.Field, Level: >= 0 } field when frames[field.Level] is >= 0 and var record => record + field.A,
        _ => null,
    };

    private int[]? ValuesOf(int index, ReadOnlySpan<int> frames)
    {
        Operand operand = row.Law.Operands[index];
        switch (operand.Kind)
        {
            case OperandKind.Constant:
                return [operand.A];
            case OperandKind.Field:
                return AddressOf(index, frames) is { } address ? values.ValuesOf(address) : null;
            case OperandKind.LastField:
                int[]?[] each = [.. values.Held(operand.A).Select(held => values.ValuesOf(held + operand.B))];
                return each.Contains(null) ? null : [.. each.SelectMany(values => values ?? []).Append(Slots.Absent).Distinct()];
            default:
                return null;
        }
    }
}
