using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using TreatyRules.Text;

namespace TreatyRules.Explanation;

/// <summary>Writes the steps of a run as JSON: the <c>trace</c> of a verdict.</summary>
public static class ExplanationJson
{
    /// <summary>The steps under a key, in order, each with what it rests on.</summary>
    public static void Write(Utf8JsonWriter json, string key, ExplanationTree tree)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(tree);
        json.Objects(key, tree.Steps, Step);
    }

    private static void Step(Utf8JsonWriter json, ExplanationStep step)
    {
        json.Day("day", step.Day);
        json.WriteString("kind", Word(step.Kind));
        json.WriteString("subject", step.Subject);
        json.WriteString("text", step.Text);
        json.WriteString("article", step.Article);
        json.Place(step.Span);
        Basis(json, step.Basis);
    }

    private static void Basis(Utf8JsonWriter json, ImmutableArray<ExplanationNode> basis) => json.Objects("basis", basis, Node);

    private static void Node(Utf8JsonWriter json, ExplanationNode node)
    {
        if (node.Label is not null)
            json.WriteString("label", node.Label);
        json.WriteString("text", node.Text);
        json.WriteString("article", node.Article);
        json.Flag("holds", node.Holds);
        json.Place(node.Span);
        json.Objects("facts", node.Facts, Fact);
        Basis(json, node.Basis);
    }

    /// <summary>The members of a value that was read.</summary>
    internal static void Fact(Utf8JsonWriter json, FactRead fact)
    {
        json.WriteString("name", fact.Name);
        json.WriteString("value", fact.Value);
        json.Place(fact.Span);
    }

    private static string Word(StepKind kind) => kind switch
    {
        StepKind.Vote => "vote",
        StepKind.Move => "move",
        StepKind.Stay => "stay",
        _ => throw new UnreachableException(),
    };
}
