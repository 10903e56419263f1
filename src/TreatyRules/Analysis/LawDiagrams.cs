using System.Diagnostics;
using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Analysis;

/// <summary>The graph of a law folded into decision diagrams. Tests of one value against constants are ranges of one variable; all else is a variable that is told by what it asks.</summary>
internal sealed class LawDiagrams(CompiledLaw law, DiagramTable table)
{
    private readonly Dictionary<int, int> _conditions = [];
    private readonly TestNames _names = new(law);

    /// <summary>The function of a condition that ends true or false.</summary>
    public int Condition(int entry) => Fold(entry, _conditions, End);

    /// <summary>The function of a condition that goes on to one of two functions.</summary>
    public int Condition(int entry, int then, int @else) => Fold(entry, [], end => end switch
    {
        Target.True => then,
        Target.False => @else,
        _ => throw new UnreachableException(),
    });

    /// <summary>The function of a chain of transitions, for a procedure that stands in a state: where it goes, and by which article.</summary>
    public int Chain(int entry, int state) => Fold(entry, [], end => !Target.IsTransition(end) || law.Transitions[Target.TransitionOf(end)].To == state
        ? table.End("stays")
        : Taken(Target.TransitionOf(end)));

    /// <summary>The function that takes a transition.</summary>
    public int Taken(int transition) => table.End($"to {law.Transitions[transition].To} by {law.Transitions[transition].Transition.Provenance.Article}");

    /// <summary>The function that goes on to one function where somebody voted in favour, and to another where nobody did.</summary>
    public int OneInFavour(int then, int @else) => table.Select(table.Variable(Name(new FormTerm(1, -1, 1 << (int)Ballot.Yes, -1))), 1, long.MaxValue, then, @else);

    /// <summary>A set of states by what it is made of.</summary>
    public string Set(int set) => _names.Set(set, Condition);

    private int End(int end) => end switch
    {
        Target.True => table.End("true"),
        Target.False => table.End("false"),
        _ => throw new UnreachableException(),
    };

    private int Fold(int entry, Dictionary<int, int> known, Func<int, int> ends)
    {
        if (entry < 0)
            return ends(entry);
        if (known.TryGetValue(entry, out int found))
            return found;
        Node node = law.Nodes[entry];
        int then = Fold(node.Then, known, ends);
        int @else = Fold(node.Else, known, ends);
        int folded = Fold(node, then, @else);
        known.Add(entry, folded);
        return folded;
    }

    private int Fold(Node node, int then, int @else)
    {
        long high = node.Low + (long)node.Span;
        switch (node.Op)
        {
            case Op.InRange:
                return table.Select(table.Variable($"slot {node.Level} {node.Slot}"), node.Low, high, then, @else);
            case Op.Period:
                return table.Select(table.Variable("today"), node.Low, high, then, @else);
            case Op.Reading:
                return table.Select(table.Variable($"reading of {node.Arg}"), node.Low, node.Low, then, @else);
            case Op.Form:
                return Form(node, then, @else);
            case Op.Compare:
                return Compare(law.Comparisons[node.Arg], then, @else);
            default:
                return table.Select(table.Variable(_names.Of(node, Condition)), 1, 1, then, @else);
        }
    }

    /// <summary>A sum of counts, divided by what all its weights have in common: bounds between two values that it can have are one bound.</summary>
    private int Form(Node node, int then, int @else)
    {
        Form form = law.Forms[node.Arg];
        FormTerm[] terms = [.. law.FormTerms.Skip(form.FirstTerm).Take(form.TermCount).Where(term => term.Weight != 0).OrderBy(term => (term.Group, term.Ballots, term.Within))];
        if (terms.Length == 0)
            return form.Constant >= node.Low && form.Constant <= node.Low + (long)node.Span ? then : @else;
        long common = terms.Select(term => (long)Math.Abs(term.Weight)).Aggregate(Greatest) * Math.Sign(terms[0].Weight);

        // A bound that no number passes is none.
        long last = node.Low + (long)node.Span;
        (long? low, long? high) = (node.Low == Slots.Least ? null : node.Low - (long)form.Constant, last == int.MaxValue ? null : last - form.Constant);
        if (common < 0)
            (low, high) = (-high, -low);
        low = low is { } least ? Up(least, Math.Abs(common)) : null;
        high = high is { } most ? -Up(-most, Math.Abs(common)) : null;
        if (low <= 0 && terms.All(term => term.Weight / common > 0))
            low = null;
        string name = string.Join('+', terms.Select(term => Name(term with { Weight = (int)(term.Weight / common) })));
        return table.Select(table.Variable(name), low ?? long.MinValue, high ?? long.MaxValue, then, @else);
    }

    private string Name(FormTerm term) => $"{term.Weight}*({term.Group} {term.Ballots} {(term.Within < 0 ? "" : Set(term.Within))})";

    private int Compare(CompiledComparison comparison, int then, int @else)
    {
        if (law.Operands[comparison.Right] is not { Kind: OperandKind.Constant, A: not Slots.Unknown } constant)
            return table.Select(table.Variable(_names.Of(comparison)), 1, 1, then, @else);
        int value = table.Variable(_names.Operand(comparison.Left));
        return comparison.Operator switch
        {
            ComparisonOperator.Equal => table.Select(value, constant.A, constant.A, then, @else),
            ComparisonOperator.NotEqual => table.Select(value, constant.A, constant.A, @else, table.Select(value, Slots.Least, Slots.Most, then, @else)),
            ComparisonOperator.Less => table.Select(value, Slots.Least, constant.A - 1L, then, @else),
            ComparisonOperator.AtMost => table.Select(value, Slots.Least, constant.A, then, @else),
            ComparisonOperator.Greater => table.Select(value, constant.A + 1L, Slots.Most, then, @else),
            ComparisonOperator.AtLeast => table.Select(value, constant.A, Slots.Most, then, @else),
            _ => throw new UnreachableException(),
        };
    }

    private static long Up(long value, long by) => value >= 0 ? (value + by - 1) / by : -(-value / by);

    private static long Greatest(long a, long b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }
}
