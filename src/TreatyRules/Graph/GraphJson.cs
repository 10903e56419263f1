using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Graph;

/// <summary>Writes a procedure's graph as JSON, by the contract <c>treatyrules/graph/1</c>: keys may be added, none changes its meaning.</summary>
internal static class GraphJson
{
    /// <summary>The contract.</summary>
    public const string Schema = "treatyrules/graph/1";

    /// <summary>The document: the states, then the steps; one without <c>from</c> is open in every state.</summary>
    public static string Write(ProcedureGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return JsonText.Object(json =>
        {
            json.WriteString("schema", Schema);
            json.WriteString("procedure", graph.Procedure);
            json.WriteString("title", graph.Title);
            json.Objects("states", graph.States, (state, one) =>
            {
                state.WriteString("name", one.Name);
                state.WriteString("outcome", one.Outcome.Word());
                state.WriteBoolean("initial", one.IsInitial);
            });
            json.Objects("steps", graph.Edges, (step, one) =>
            {
                step.WriteString("from", one.From);
                step.WriteString("to", one.To);
                step.WriteString("label", one.Label);
            });
        });
    }
}
