using TreatyRules.Compilation;

namespace TreatyRules.Evaluation;

/// <summary>Which entry days, and which events held last, the law can still ask for.</summary>
internal sealed class PositionReaders
{
    private readonly CompiledLaw _law;
    private readonly bool[] _always;

    /// <summary>What a law reads. The entry day of one procedure is always kept: its verdict tells it.</summary>
    public PositionReaders(Row row, int procedure)
    {
        _law = row.Law;
        HashSet<int> read = [];
        HashSet<int> last = [];
        foreach (Operand operand in _law.Operands)
        {
            if (operand is { Kind: OperandKind.Field, Level: Operand.Global })
                read.Add(operand.A);
            else if (operand is { Kind: OperandKind.Field, Level: < Operand.Global })
                last.Add(Operand.EventOf(operand.Level));
            else if (operand.Kind == OperandKind.LastField)
                last.Add(operand.A);
        }

        foreach (Node node in _law.Nodes)
        {
            if (node.Level == Operand.Global)
                read.Add(node.Slot);
            else if (node.Level < Operand.Global)
                last.Add(Operand.EventOf(node.Level));
        }

        foreach (SetNode set in _law.Sets)
        {
            if (set.Level < Operand.Global)
                last.Add(Operand.EventOf(set.Level));
        }

        last.UnionWith(_law.Procedures.SelectMany(each => each.States).SelectMany(state => state.After).Where(after => after.Since >= 0).Select(after => after.Since));
        _always = [.. _law.Procedures.Select((_, number) => number == procedure || read.Contains(row.StateSlot(number) + 1))];
        LastHeld = [.. last.Where(type => type < _law.Events.Length).Order()];
    }

    /// <summary>The types of events of which it can matter which was held last.</summary>
    public int[] LastHeld { get; }

    /// <summary>Whether it can matter when a procedure came into the state in which it is.</summary>
    public bool ReadsEntry(int procedure, int state) => _always[procedure] || _law.Procedures[procedure].States[state].After.Any(after => after.Since < 0);
}
