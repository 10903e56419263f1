using TreatyRules.Compilation;

namespace TreatyRules.Analysis;

/// <summary>Which explanations speak of a part of the law: those of transitions, of parts of voting rules, and of terms.</summary>
internal sealed class ExplainedParts
{
    private readonly Dictionary<object, HashSet<int>> _transitions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, HashSet<int>> _rules = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, HashSet<string>> _terms = new(ReferenceEqualityComparer.Instance);

    public ExplainedParts(CompiledLaw law)
    {
        for (int i = 0; i < law.Transitions.Length; i++)
            Add(_transitions, law.Transitions[i].Guard, i);
        for (int i = 0; i < law.Rules.Length; i++)
        {
            foreach (CompiledPart part in law.Rules[i].Ways.SelectMany(way => way.Parts))
                Add(_rules, part.Tree, i);
        }

        foreach ((string id, CompiledCondition term) in law.Terms)
            Add(_terms, term, id);
    }

    /// <summary>The law with every explanation that speaks of a condition changed.</summary>
    public CompiledLaw Change(CompiledLaw law, object condition, Func<CompiledCondition, CompiledCondition> change)
    {
        foreach (int number in _transitions.GetValueOrDefault(condition, []))
        {
            CompiledTransition transition = law.Transitions[number];
            law = law with { Transitions = law.Transitions.SetItem(number, transition with { Guard = Replace(transition.Guard, condition, change) }) };
        }

        foreach (int number in _rules.GetValueOrDefault(condition, []))
        {
            CompiledVotingRule rule = law.Rules[number];
            law = law with
            {
                Rules = law.Rules.SetItem(number, rule with
                {
                    Ways = [.. rule.Ways.Select(way => way with { Parts = [.. way.Parts.Select(part => part with { Tree = Replace(part.Tree, condition, change) })] })],
                }),
            };
        }

        if (_terms.GetValueOrDefault(condition, []) is { Count: > 0 } terms)
            law = law with { Terms = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(law.Terms, term => term.Key, term => terms.Contains(term.Key) ? Replace(term.Value, condition, change) : term.Value) };
        return law;
    }

    private static CompiledCondition Replace(CompiledCondition tree, object condition, Func<CompiledCondition, CompiledCondition> change) =>
        ReferenceEquals(tree.Condition, condition) ? change(tree)
            : tree.Children.IsEmpty ? tree
            : tree with { Children = [.. tree.Children.Select(child => Replace(child, condition, change))] };

    private static void Add<T>(Dictionary<object, HashSet<T>> holders, CompiledCondition tree, T holder)
    {
        if (tree.Condition is { } condition)
        {
            if (!holders.TryGetValue(condition, out HashSet<T>? found))
                holders.Add(condition, found = []);
            found.Add(holder);
        }

        foreach (CompiledCondition child in tree.Children)
            Add(holders, child, holder);
    }
}
