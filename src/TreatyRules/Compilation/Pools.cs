using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>The graph and its pools while they grow.</summary>
internal sealed class Pools
{
    /// <summary>Who sees each part of the law compiled; null when nobody asks.</summary>
    public CompilationWatch? Watch { get; set; }

    public List<Node> Nodes { get; } = [];

    public List<Operand> Operands { get; } = [];

    public List<Duration> Durations { get; } = [];

    public List<CompiledComparison> Comparisons { get; } = [];

    public List<CompiledQuantifier> Quantifiers { get; } = [];

    public List<SetNode> Sets { get; } = [];

    public List<ulong> Constants { get; } = [];

    public List<Form> Forms { get; } = [];

    public List<FormTerm> FormTerms { get; } = [];

    /// <summary>Adds a node; a node whose edges lead to the same place is that place.</summary>
    public int Add(Node node) => node.Then == node.Else ? node.Then : Append(Nodes, node);

    public int Add(Operand operand) => Append(Operands, operand);

    public int Add(Duration duration) => Append(Durations, duration);

    public int Add(CompiledComparison comparison) => Append(Comparisons, comparison);

    public int Add(CompiledQuantifier quantifier) => Append(Quantifiers, quantifier);

    public int Add(SetNode set) => Append(Sets, set);

    /// <summary>Adds a linear form of the given summands.</summary>
    public int Add(int constant, IReadOnlyCollection<FormTerm> terms)
    {
        int first = FormTerms.Count;
        FormTerms.AddRange(terms);
        return Append(Forms, new Form(constant, first, terms.Count));
    }

    /// <summary>Adds the words of a constant set and says where they begin.</summary>
    public int Add(ReadOnlySpan<ulong> words)
    {
        int first = Constants.Count;
        foreach (ulong word in words)
            Constants.Add(word);
        return first;
    }

    /// <summary>How full each pool is, so that what comes later can be taken back.</summary>
    public PoolSizes Sizes => new(Nodes.Count, Operands.Count, Durations.Count, Comparisons.Count, Quantifiers.Count, Sets.Count, Constants.Count, Forms.Count, FormTerms.Count);

    /// <summary>Takes back everything that was added since the pools were so full.</summary>
    public void TakeBack(PoolSizes sizes)
    {
        Cut(Nodes, sizes.Nodes);
        Cut(Operands, sizes.Operands);
        Cut(Durations, sizes.Durations);
        Cut(Comparisons, sizes.Comparisons);
        Cut(Quantifiers, sizes.Quantifiers);
        Cut(Sets, sizes.Sets);
        Cut(Constants, sizes.Constants);
        Cut(Forms, sizes.Forms);
        Cut(FormTerms, sizes.FormTerms);
    }

    private static void Cut<T>(List<T> pool, int size) => pool.RemoveRange(size, pool.Count - size);

    private static int Append<T>(List<T> pool, T item)
    {
        pool.Add(item);
        return pool.Count - 1;
    }
}
