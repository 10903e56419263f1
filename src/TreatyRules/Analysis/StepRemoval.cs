using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Analysis;

/// <summary>Removes a transition: in a chain, whatever led to it leads on to the next; under an event or a time it is left out.</summary>
internal sealed class StepRemoval(CompiledLaw law, PartCopies copies)
{
    /// <summary>The law without it.</summary>
    public CompiledLaw Remove(Transition step)
    {
        HashSet<int> removed = [.. Enumerable.Range(0, law.Transitions.Length).Where(i => ReferenceEquals(law.Transitions[i].Transition, step))];
        Dictionary<int, int> edges = copies.Of(step).Where(copy => Target.IsTransition(copy.Then)).ToDictionary(copy => copy.Then, copy => copy.Else);
        Node[] nodes = [.. law.Nodes];
        for (int i = 0; i < nodes.Length && edges.Count > 0; i++)
        {
            if (Target.IsTransition(nodes[i].Then) || Target.IsTransition(nodes[i].Else))
                nodes[i] = nodes[i] with { Then = edges.GetValueOrDefault(nodes[i].Then, nodes[i].Then), Else = edges.GetValueOrDefault(nodes[i].Else, nodes[i].Else) };
        }

        return law with { Nodes = nodes, Procedures = [.. law.Procedures.Select(procedure => Without(procedure, removed, edges))] };
    }

    private static CompiledProcedure Without(CompiledProcedure procedure, HashSet<int> removed, Dictionary<int, int> edges) => procedure with
    {
        States =
        [
            .. procedure.States.Select(state => state with
            {
                Always = edges.GetValueOrDefault(state.Always, state.Always),
                On = Without(state.On, on => removed.Contains(on.Transition)),
                After = Without(state.After, after => removed.Contains(after.Transition)),
            }),
        ],
    };

    private static ImmutableArray<T> Without<T>(ImmutableArray<T> items, Func<T, bool> isRemoved) => items.Any(isRemoved) ? [.. items.Where(item => !isRemoved(item))] : items;
}
