using System.Text;
using TreatyRules.Model;

namespace TreatyRules.Graph;

/// <summary>Writes a procedure's graph as a Mermaid state diagram.</summary>
internal static class MermaidText
{
    private const string EveryState = "every_state";

    /// <summary>The diagram. Steps open in every state leave a node of their own.</summary>
    public static string Write(ProcedureGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var text = new StringBuilder();
        text.Append("---\ntitle: ").Append(Quoted(graph.Title ?? graph.Procedure)).Append("\n---\nstateDiagram-v2\n");
        foreach (GraphState state in graph.States)
            text.Append("    state \"").Append(state.Name).Append("<br/>").Append(state.Outcome.Word()).Append("\" as ").Append(Id(state.Name)).Append('\n');
        if (graph.Edges.Any(edge => edge.From is null))
            text.Append("    state \"in every state\" as ").Append(EveryState).Append('\n');
        foreach (GraphState state in graph.States.Where(state => state.IsInitial))
            text.Append("    [*] --> ").Append(Id(state.Name)).Append('\n');
        foreach (GraphEdge edge in graph.Edges)
            Edge(text, edge);
        return text.ToString();
    }

    private static void Edge(StringBuilder text, GraphEdge edge)
    {
        text.Append("    ").Append(edge.From is null ? EveryState : Id(edge.From)).Append(" --> ").Append(Id(edge.To));
        if (edge.Label.Length > 0)
            text.Append(" : ").Append(Escape(edge.Label));
        text.Append('\n');
    }

    // A state may be called as a word of Mermaid is (end, state, note): every id has a letter before it.
    private static string Id(string name) => "s_" + name.Replace('-', '_');

    private static string Quoted(string title) => $"\"{title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    // In a label a colon, semicolon, hash, quote or angle would end it or begin markup; Mermaid takes entity codes instead.
    private static string Escape(string label)
    {
        var escaped = new StringBuilder(label.Length);
        foreach (char c in label)
        {
            escaped.Append(c switch
            {
                ':' => "#colon;",
                ';' => "#semi;",
                '#' => "#35;",
                '"' => "#quot;",
                '<' => "#lt;",
                '>' => "#gt;",
                '\n' => " ",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
