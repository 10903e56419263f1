using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Graph;

/// <summary>A procedure as a graph of states and steps, with what guards each step.</summary>
/// <param name="Procedure">The procedure's qualified name.</param>
/// <param name="Title">Its title.</param>
/// <param name="States">Its states, in the YAML's order.</param>
/// <param name="Edges">Its steps: those of each state, then those of every state.</param>
public sealed record ProcedureGraph(string Procedure, string? Title, ImmutableArray<GraphState> States, ImmutableArray<GraphEdge> Edges) : IReport
{
    /// <summary>The graph of a procedure.</summary>
    public static ProcedureGraph Of(Procedure procedure)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        return new ProcedureGraph(
            procedure.Id,
            procedure.Title,
            [.. procedure.States.Select(state => new GraphState(state.Name, state.Outcome, state.Name == procedure.Initial))],
            [.. procedure.States.SelectMany(StepsOf), .. procedure.Always.Select(step => new GraphEdge(null, step.To, Label("", step)))]);
    }

    /// <summary>The graph for Graphviz.</summary>
    public string ToDot() => DotText.Write(this);

    private static IEnumerable<GraphEdge> StepsOf(ProcedureState state) =>
    [
        .. state.Always.Select(step => new GraphEdge(state.Name, step.To, Label("", step))),
        .. state.On.Select(on => new GraphEdge(state.Name, on.Transition.To, Label(on.Trigger, on.Transition))),
        .. state.After.Select(after => new GraphEdge(state.Name, after.Transition.To, Label(after.Due, after.Transition))),
    ];

    private static string Label(string trigger, Transition step)
    {
        string guard = step.GuardText.Length == 0 ? "" : $"[{step.GuardText}]";
        string article = step.Provenance.Article is null ? "" : $"({step.Provenance.Article})";
        return string.Join(" ", new[] { trigger, guard, article }.Where(part => part.Length > 0));
    }

    /// <inheritdoc/>
    public string ToText() => MermaidText.Write(this);

    /// <inheritdoc/>
    public string ToJson(string corpus) => GraphJson.Write(this);
}
