using System.Runtime.CompilerServices;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Positions;

/// <summary>Which entry days, and which events held last, the law can still ask for.</summary>
internal sealed class PositionReaders
{
    private static readonly ConditionalWeakTable<CompiledLaw, LawReads> s_known = [];
    private readonly LawReads _reads;
    private readonly int _procedure;

    /// <summary>What a law reads. The entry day of one procedure is always kept: its verdict tells it.</summary>
    public PositionReaders(Row row, int procedure)
    {
        _reads = s_known.GetValue(row.Law, law => new LawReads(law, row.StateSlot(0)));
        _procedure = procedure;
    }

    /// <summary>The types of events of which it can matter which was held last.</summary>
    public int[] LastHeld => _reads.LastHeld;

    /// <summary>Whether it can matter when a procedure came into the state in which it is.</summary>
    public bool ReadsEntry(int procedure, int state) => procedure == _procedure || _reads.Entries[procedure][state];

    /// <summary>What a law can ask for, gone through once.</summary>
    private sealed class LawReads
    {
        public LawReads(CompiledLaw law, int firstStateSlot)
        {
            HashSet<int> read = [];
            HashSet<int> last = [];
            foreach (Operand operand in law.Operands)
            {
                if (operand is { Kind: OperandKind.Field, Level: Operand.Global })
                    read.Add(operand.A);
                else if (operand is { Kind: OperandKind.Field, Level: < Operand.Global })
                    last.Add(Operand.EventOf(operand.Level));
                else if (operand.Kind == OperandKind.LastField)
                    last.Add(operand.A);
            }

            foreach (Node node in law.Nodes)
            {
                if (node.Level == Operand.Global)
                    read.Add(node.Slot);
                else if (node.Level < Operand.Global)
                    last.Add(Operand.EventOf(node.Level));
            }

            last.UnionWith(law.Sets.Where(set => set.Level < Operand.Global).Select(set => Operand.EventOf(set.Level)));
            last.UnionWith(law.Procedures.SelectMany(each => each.States).SelectMany(state => state.After).Where(after => after.Since >= 0).Select(after => after.Since));
            LastHeld = [.. last.Where(type => type < law.Events.Length).Order()];
            Entries =
            [
                .. law.Procedures.Select((procedure, number) => procedure.States
                    .Select(state => read.Contains(firstStateSlot + (2 * number) + 1) || state.After.Any(after => after.Since < 0)).ToArray()),
            ];
        }

        public int[] LastHeld { get; }

        /// <summary>For each procedure and state, whether the day of entry can be asked for.</summary>
        public bool[][] Entries { get; }
    }
}
