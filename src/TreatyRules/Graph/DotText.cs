using System.Text;
using TreatyRules.Model;

namespace TreatyRules.Graph;

/// <summary>Writes a procedure's graph in DOT, the language of Graphviz.</summary>
internal static class DotText
{
    /// <summary>The graph. Steps open in every state leave a node of their own.</summary>
    public static string Write(ProcedureGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var text = new StringBuilder();
        text.Append("digraph ").Append(Quoted(graph.Procedure)).Append(" {\n");
        text.Append("    label=").Append(Quoted(graph.Title ?? graph.Procedure)).Append(";\n    rankdir=LR;\n    node [shape=box, style=rounded];\n");
        foreach (GraphState state in graph.States)
        {
            text.Append("    ").Append(Quoted(state.Name)).Append(" [label=").Append(Quoted($"{state.Name}\n{state.Outcome.Word()}"))
                .Append(state.IsInitial ? ", peripheries=2" : "").Append("];\n");
        }

        if (graph.Edges.Any(edge => edge.From is null))
            text.Append("    \"in every state\" [shape=plaintext];\n");
        foreach (GraphEdge edge in graph.Edges)
        {
            text.Append("    ").Append(Quoted(edge.From ?? "in every state")).Append(" -> ").Append(Quoted(edge.To))
                .Append(" [label=").Append(Quoted(edge.Label)).Append("];\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
