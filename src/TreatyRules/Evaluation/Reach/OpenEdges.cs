using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;
using static TreatyRules.Evaluation.Reach.OpenValues;

namespace TreatyRules.Evaluation.Reach;

/// <summary>Follows every edge of the graph that is not excluded by what is known: where a test could come out either way, both.</summary>
/// <remarks>
/// On one way through a graph, a test that comes a second time comes out as it did the first. Else what is known of one is not held against another, so it
/// finds at least what can be, and takes not much longer than a look at each node.
/// </remarks>
internal sealed class OpenEdges(Row row, OpenValues values)
{
    /// <summary>Stands in a frame for a record, or a value laid as one, of which nothing is known.</summary>
    private const int Anything = -1;

    private readonly int[] _frames = new int[Row.FrameCount];
    private readonly OpenComparisons _comparisons = new(row, values);
    private readonly Dictionary<int, RepeatedTests> _repeated = [];
    private readonly HashSet<(int Entry, int Record)> _open = [];
    private int _frame;

    /// <summary>The ends, and the transitions, to which edges lead that are not excluded.</summary>
    /// <param name="entry">Where the graph is entered.</param>
    /// <param name="record">The record in its first frame; negative for none.</param>
    public HashSet<int> From(int entry, int record = Anything)
    {
        _frame = 0;
        _frames[0] = record;
        return Ends(entry);
    }

    private HashSet<int> Ends(int entry)
    {
        HashSet<int> ends = [];
        if (entry < 0)
        {
            ends.Add(entry);
            return ends;
        }

        if (!_repeated.TryGetValue(entry, out RepeatedTests? repeated))
            _repeated.Add(entry, repeated = new RepeatedTests(row.Law, values, entry));
        Dictionary<int, int> tested = [];
        HashSet<(int Node, ulong Found)> seen = [(entry, 0)];
        Stack<(int Node, ulong Found)> left = new([(entry, 0)]);
        while (left.TryPop(out (int Node, ulong Found) at))
        {
            Node node = row.Law.Nodes[at.Node];
            if (!tested.TryGetValue(at.Node, out int found))
                tested.Add(at.Node, found = Test(node));
            found &= repeated.Before(at.Node, at.Found);
            Go(Holds, node.Then);
            Go(Fails, node.Else);

            void Go(int side, int next)
            {
                if ((found & side) == 0)
                    return;
                if (next < 0)
                    ends.Add(next);
                else if ((next, repeated.With(at.Node, at.Found, side, next)) is var further && seen.Add(further))
                    left.Push(further);
            }
        }

        return ends;
    }

    /// <summary>Forgets what was found: something else is given.</summary>
    public void Forget() => _open.Clear();

    /// <summary>How a condition can come out that reads of the frames only the record in the first: what is open stays so, as more states are values.</summary>
    private int Meets(int entry, int record)
    {
        if (_open.Contains((entry, record)))
            return Holds | Fails;
        int found = Meets(entry);
        if (found == (Holds | Fails))
            _open.Add((entry, record));
        return found;
    }

    private int Meets(int entry)
    {
        if (entry == Target.True)
            return Holds;
        HashSet<int> ends = Ends(entry);
        return (ends.Contains(Target.True) ? Holds : 0) | (ends.Contains(Target.False) ? Fails : 0);
    }

    private int Term(int entry, int level, int record)
    {
        if (entry == Target.True)
            return Holds;
        if (_frame + level + 64 >= Row.FrameCount)
            return Holds | Fails;
        _frames[_frame + level] = record;
        _frame += level;
        int found = Meets(entry, record);
        _frame -= level;
        return found;
    }

    private int Test(Node node) => node.Op switch
    {
        Op.InRange => On(node, Either([Slots.Absent], node.Low, node.Span), address => values.InRange(address, node.Low, node.Span)),
        Op.HasWord => On(node, Fails, address => values.HasWord(address, node.Low)),
        Op.Period => values.InRange(node.Low, node.Span),
        Op.Compare => _comparisons.Compare(row.Law.Comparisons[node.Arg], _frames.AsSpan(_frame)),
        Op.Reading => values.IsRead(node),
        Op.Probe => Holds,
        Op.Meets => Term(node.Arg, node.Level, node.Low == 0 ? _frames[_frame + node.Slot] : Anything),
        Op.Quantify => Quantify(row.Law.Quantifiers[node.Arg]),
        _ => Holds | Fails,
    };

    /// <summary>How a test of a slot can come out: of a record of which nothing is known either way, of the event held last as of any that can be, or as of none.</summary>
    private int On(Node node, int ofNone, Func<int, int> test)
    {
        if (node.Level == Operand.Global)
            return test(node.Slot);
        if (node.Level >= 0)
            return _frames[_frame + node.Level] is >= 0 and var record ? test(record + node.Slot) : Holds | Fails;
        return values.Held(Operand.EventOf(node.Level)).Aggregate(ofNone, (found, held) => found | test(held + node.Slot));
    }

    private int Quantify(in CompiledQuantifier quantifier)
    {
        // How many count at least, how many at most, and how many there may be.
        (int least, int most, int members) = quantifier.List >= 0 ? Records(quantifier) : States(quantifier);
        return quantifier.Quantifier switch
        {
            Quantifier.Some => Between(least, most, 1),
            Quantifier.Every => (least == members ? 0 : Fails) | Holds,
            _ when quantifier.LeastDenominator == 1 => Between(least, most, quantifier.LeastNumerator),
            _ => Holds | Fails,
        };
    }

    private static int Between(int least, int most, int needed) => (most >= needed ? Holds : 0) | (least >= needed ? 0 : Fails);

    private (int Least, int Most, int Members) Records(in CompiledQuantifier quantifier)
    {
        (int least, int most, int members) = (0, 0, 0);
        int size = row.Law.Layouts[quantifier.List].Size;
        for (int i = 0; i < row.ListCounts[quantifier.List]; i++)
        {
            int address = row.ListStarts[quantifier.List] + (i * size);
            int there = values.IsThere(quantifier.List, address);
            if ((there & Holds) == 0)
                continue;
            int isOf = Term(quantifier.Term, quantifier.Level, address);
            if ((isOf & Holds) == 0)
                continue;
            _frames[_frame + quantifier.Level] = address;
            int meets = _frame + quantifier.Level == 0 ? Meets(quantifier.Where, address) : Meets(quantifier.Where);
            members++;
            most += meets & Holds;
            least += there == Holds && isOf == Holds && meets == Holds ? 1 : 0;
        }

        return (least, most, members);
    }

    private (int Least, int Most, int Members) States(in CompiledQuantifier quantifier)
    {
        _frames[_frame + quantifier.Level] = Anything;
        return (0, (Meets(quantifier.Where) & Holds) != 0 ? row.ActorCount : 0, row.ActorCount);
    }
}
