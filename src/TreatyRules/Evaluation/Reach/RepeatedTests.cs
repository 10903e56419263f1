using TreatyRules.Compilation;

namespace TreatyRules.Evaluation.Reach;

/// <summary>The tests that a graph can come to more than once, at different nodes: a way through it knows from the first how the next comes out.</summary>
internal sealed class RepeatedTests
{
    /// <summary>How many are kept in mind: each can have held, have failed, or not have come yet.</summary>
    private const int Most = 16;

    private const int Either = OpenValues.Holds | OpenValues.Fails;

    private readonly CompiledLaw _law;
    private readonly OpenValues _values;
    private readonly Dictionary<int, int> _shifts = [];
    private readonly Dictionary<int, ulong> _ahead = [];

    /// <summary>Finds them.</summary>
    /// <param name="law">The law.</param>
    /// <param name="values">What can stand in the crisis.</param>
    /// <param name="entry">Where the graph is entered.</param>
    public RepeatedTests(CompiledLaw law, OpenValues values, int entry)
    {
        (_law, _values) = (law, values);
        List<int> order = [];
        Order(entry, [], order);
        int kept = 0;
        foreach (IGrouping<(Node, CompiledQuantifier, CompiledComparison), int> same in order.Order().GroupBy(TestOf).Where(same => same.Skip(1).Any()).Take(Most))
        {
            foreach (int at in same)
                _shifts.Add(at, 2 * kept);
            kept++;
        }

        foreach (int at in order)
            _ahead[at] = Mask(at) | _ahead.GetValueOrDefault(law.Nodes[at].Then) | _ahead.GetValueOrDefault(law.Nodes[at].Else);
    }

    /// <summary>How a node's test can come out, of what came before on the way.</summary>
    public int Before(int at, ulong found)
    {
        int before = _shifts.TryGetValue(at, out int shift) ? (int)(found >> shift) & Either : 0;
        return before == 0 ? Either : before;
    }

    /// <summary>What came before that can come again behind the next node, with how the node's test came out.</summary>
    public ulong With(int at, ulong found, int side, int next) => (_shifts.TryGetValue(at, out int shift) ? found | ((ulong)side << shift) : found) & _ahead[next];

    private ulong Mask(int at) => _shifts.TryGetValue(at, out int shift) ? (ulong)Either << shift : 0;

    /// <summary>What a node tests: its edges do not count, and of what stands in a pool not its number there.</summary>
    private (Node Test, CompiledQuantifier Quantifier, CompiledComparison Comparison) TestOf(int at)
    {
        Node node = _law.Nodes[at] with { Then = 0, Else = 0 };
        return node.Op switch
        {
            Op.Quantify => (node with { Arg = 0 }, _law.Quantifiers[node.Arg] is var quantifier ? quantifier with { Term = Widest(quantifier.Term) } : default, default),
            Op.Compare => (node with { Arg = 0 }, default, _law.Comparisons[node.Arg]),
            _ => (node, default, default),
        };
    }

    /// <summary>The widest term that is met whenever a term is, as the law is read on every day of the run: where it narrows another by a reading that holds, that other.</summary>
    private int Widest(int term)
    {
        while (term >= 0 && _law.Nodes[term] is { Op: Op.Meets, Low: 0, Slot: 0, Else: Target.False } narrowed && AlwaysHolds(narrowed.Then))
            term = narrowed.Arg;
        return term;
    }

    private bool AlwaysHolds(int at)
    {
        if (at < 0)
            return at == Target.True;
        Node node = _law.Nodes[at];
        int found = node.Op switch
        {
            Op.Reading => _values.IsRead(node),
            Op.Period => _values.InRange(node.Low, node.Span),
            _ => Either,
        };
        return ((found & OpenValues.Holds) == 0 || AlwaysHolds(node.Then)) && ((found & OpenValues.Fails) == 0 || AlwaysHolds(node.Else));
    }

    /// <summary>Each node after those to which its edges lead.</summary>
    private void Order(int at, HashSet<int> seen, List<int> order)
    {
        if (at < 0 || !seen.Add(at))
            return;
        Order(_law.Nodes[at].Then, seen, order);
        Order(_law.Nodes[at].Else, seen, order);
        order.Add(at);
    }
}
