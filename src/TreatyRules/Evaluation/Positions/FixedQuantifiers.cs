using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Positions;

/// <summary>Which quantifiers hang on nothing but facts, the day and the readings: whenever in a run they are asked on a day, they find the same.</summary>
internal sealed class FixedQuantifiers(Row row)
{
    private readonly CompiledLaw _law = row.Law;
    private readonly Dictionary<int, bool> _parties = [];
    private readonly Dictionary<CompiledQuantifier, bool> _known = [];
    private readonly HashSet<int> _facts = [.. row.Law.Layouts.Where(layout => layout.List > 0 && row.Law.Law.FindRecord(layout.Type) is not null).Select(layout => layout.List)];

    /// <summary>Whether a quantifier is one of these.</summary>
    public bool Contains(in CompiledQuantifier quantifier)
    {
        if (!_known.TryGetValue(quantifier, out bool isFixed))
            _known[quantifier] = isFixed = IsFixed(quantifier, quantifier.Level);
        return isFixed;
    }

    private bool IsFixed(in CompiledQuantifier quantifier, int least)
    {
        // Of what there is none of in the crisis, nothing can be found, whatever is asked of it.
        if (quantifier.List >= 0 && row.ListCounts[quantifier.List] == 0)
            return true;
        bool isSource = quantifier.List >= 0 ? _facts.Contains(quantifier.List) : IsFixedSet(quantifier.Set, least);
        return isSource && IsFixedGraph(quantifier.Term, 0, []) && IsFixedGraph(quantifier.Where, least, []);
    }

    private bool IsFixedGraph(int entry, int least, HashSet<int> seen)
    {
        if (entry < 0 || !seen.Add(entry))
            return true;
        Node node = _law.Nodes[entry];
        return IsFixedTest(node, least) && IsFixedGraph(node.Then, least, seen) && IsFixedGraph(node.Else, least, seen);
    }

    private bool IsFixedTest(in Node node, int least) => node.Op switch
    {
        Op.InRange or Op.HasWord => node.Level >= least,
        Op.Period or Op.Reading => true,
        Op.Compare => IsFixedOperand(_law.Comparisons[node.Arg].Left, least) && IsFixedOperand(_law.Comparisons[node.Arg].Right, least),
        Op.InSet => IsFixedOperand(node.Slot, least) && IsFixedSet(node.Arg, least),
        Op.IsParty => IsFixedOperand(node.Slot, least) && (node.Low < 0 || IsFixedOperand(node.Low, least)) && AreFixedParties(node.Arg),
        Op.Meets => (node.Low == 0 ? node.Slot >= least : IsFixedOperand(node.Slot, least)) && IsFixedGraph(node.Arg, 0, []),
        Op.Quantify => IsFixed(_law.Quantifiers[node.Arg], least),
        _ => false,
    };

    private bool IsFixedOperand(int index, int least)
    {
        Operand operand = _law.Operands[index];
        return operand.Kind switch
        {
            OperandKind.Field => operand.Level >= least,
            OperandKind.LastField => false,
            OperandKind.Constant or OperandKind.Today => true,
            OperandKind.Add or OperandKind.Subtract or OperandKind.Multiply => IsFixedOperand(operand.A, least) && IsFixedOperand(operand.B, least),
            _ => IsFixedOperand(operand.A, least),
        };
    }

    private bool IsFixedSet(int index, int least)
    {
        SetNode set = _law.Sets[index];
        return set.Kind switch
        {
            SetKind.Constant => true,
            SetKind.Parties => AreFixedParties(set.A),
            SetKind.Seats => _law.Organs[set.A].Table is not null,
            SetKind.Field or SetKind.One => set.Level >= least,
            SetKind.Collected => IsFixed(_law.Quantifiers[set.A], least) && IsFixedSet(set.B, least),
            SetKind.Or or SetKind.And or SetKind.Except => IsFixedSet(set.A, least) && IsFixedSet(set.B, least),
            _ => false,
        };
    }

    private bool AreFixedParties(int treaty)
    {
        CompiledSeats parties = _law.Parties[treaty];
        if (parties.Shared >= 0)
            return AreFixedParties(parties.Shared);
        if (_parties.TryGetValue(treaty, out bool isFixed))
            return isFixed;

        // A treaty whose parties are asked for while it is worked out who they are leads back to itself.
        _parties[treaty] = false;
        return _parties[treaty] = IsFixedGraph(parties.Condition, 0, []) && parties.Items.All(item => IsFixedGraph(item.Applies, 0, []) && IsFixedSet(item.Set, 0));
    }
}
