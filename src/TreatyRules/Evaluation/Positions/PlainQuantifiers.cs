using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Positions;

/// <summary>
/// Which quantifiers over events ask for nothing but what is written of the events and what these came to, and beside them of one record in sight what no run
/// writes: on one day they find the same of an event whenever it, and the others that are asked for, came to the same.
/// </summary>
internal sealed class PlainQuantifiers(Row row)
{
    /// <summary>The frame of the event itself, and of others that are gone through for it.</summary>
    private const int Own = int.MaxValue;

    private const int None = PlainQuantifier.None;

    private readonly CompiledLaw _law = row.Law;
    private readonly Dictionary<CompiledQuantifier, PlainQuantifier?> _known = [];
    private bool _asksOthers;

    /// <summary>What a quantifier asks for; null where it is more.</summary>
    public PlainQuantifier? Of(in CompiledQuantifier quantifier)
    {
        if (!_known.TryGetValue(quantifier, out PlainQuantifier? plain))
            _known[quantifier] = plain = Find(quantifier);
        return plain;
    }

    private PlainQuantifier? Find(in CompiledQuantifier quantifier)
    {
        int own = quantifier.Level;
        HashSet<int> inSight = [];
        _asksOthers = false;
        return IsPlain(quantifier, level => level < own ? level : None, inSight) && inSight.Count <= 1
            ? new PlainQuantifier(inSight.Count == 0 ? None : inSight.First(), _asksOthers)
            : null;
    }

    private bool IsPlain(CompiledQuantifier quantifier, Func<int, int> frameOf, HashSet<int> inSight) =>
        quantifier.List > 0
        && IsPlain(quantifier.Term, level => level == 0 ? Own : None, inSight)
        && IsPlain(quantifier.Where, level => level == quantifier.Level ? Own : frameOf(level), inSight);

    /// <summary>Whether a graph asks for no more.</summary>
    /// <param name="entry">Its entry.</param>
    /// <param name="frameOf">In which frame of the quantifier's condition each of its levels stands.</param>
    /// <param name="inSight">The frames that are asked for are added to these.</param>
    private bool IsPlain(int entry, Func<int, int> frameOf, HashSet<int> inSight) => IsPlain(entry, frameOf, inSight, []);

    private bool IsPlain(int entry, Func<int, int> frameOf, HashSet<int> inSight, HashSet<int> seen)
    {
        if (entry < 0 || !seen.Add(entry))
            return true;
        Node node = _law.Nodes[entry];
        return IsPlain(node, frameOf, inSight) && IsPlain(node.Then, frameOf, inSight, seen) && IsPlain(node.Else, frameOf, inSight, seen);
    }

    private bool IsPlain(in Node node, Func<int, int> frameOf, HashSet<int> inSight) => node.Op switch
    {
        Op.Period or Op.Reading => true,
        Op.InRange or Op.HasWord => IsWritten(node.Level, node.Slot, frameOf, inSight),
        Op.Compare => IsPlain(_law.Operands[_law.Comparisons[node.Arg].Left], frameOf, inSight) && IsPlain(_law.Operands[_law.Comparisons[node.Arg].Right], frameOf, inSight),
        Op.Meets => node.Low == 0 && IsPlainTerm(node.Arg, frameOf(node.Slot), inSight),

        // Of what there is none of in the crisis, nothing can be found, whatever is asked of it.
        Op.Quantify => _law.Quantifiers[node.Arg] is var nested && ((nested.List > 0 && row.ListCounts[nested.List] == 0) || IsPlainOfOthers(nested, frameOf, inSight)),
        _ => false,
    };

    private bool IsPlainOfOthers(in CompiledQuantifier nested, Func<int, int> frameOf, HashSet<int> inSight)
    {
        _asksOthers = true;
        return IsPlain(nested, frameOf, inSight);
    }

    private bool IsPlainTerm(int entry, int frame, HashSet<int> inSight) => frame != None && IsPlain(entry, level => level == 0 ? frame : None, inSight);

    private bool IsPlain(in Operand operand, Func<int, int> frameOf, HashSet<int> inSight) => operand.Kind switch
    {
        OperandKind.Constant or OperandKind.Today => true,
        OperandKind.Field => IsWritten(operand.Level, operand.A, frameOf, inSight),
        OperandKind.Add or OperandKind.Subtract or OperandKind.Multiply =>
            IsPlain(_law.Operands[operand.A], frameOf, inSight) && IsPlain(_law.Operands[operand.B], frameOf, inSight),
        OperandKind.Later or OperandKind.Earlier => IsPlain(_law.Operands[operand.A], frameOf, inSight),
        _ => false,
    };

    /// <summary>Whether a slot is an event's own, or one of another record in sight that no run writes.</summary>
    private static bool IsWritten(int level, int slot, Func<int, int> frameOf, HashSet<int> inSight)
    {
        int frame = level < 0 ? None : frameOf(level);
        if (frame is Own)
            return true;
        if (frame is None || slot is RecordLayout.Exists or RecordLayout.Result or RecordLayout.Way or RecordLayout.Basis or RecordLayout.Rule)
            return false;
        inSight.Add(frame);
        return true;
    }
}
