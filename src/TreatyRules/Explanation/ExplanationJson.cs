using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Explanation;

/// <summary>Writes the steps of a run as JSON: the <c>trace</c> of a verdict.</summary>
internal static class ExplanationJson
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
        if (step.To is not null)
        {
            json.WriteString("from", step.From);
            json.WriteString("to", step.To);
            json.WriteString("outcome", step.Outcome?.Word());
        }

        json.WriteString("article", step.Article);
        json.Place(step.Span);
        if (step.Vote is { } vote)
            CountedVoteJson.Write(json, "vote", vote);
        Basis(json, step.Basis);
    }

    private static void Basis(Utf8JsonWriter json, ImmutableArray<ExplanationNode> basis) => json.Objects("basis", basis, Node);

    private static void Node(Utf8JsonWriter json, ExplanationNode node)
    {
        if (node.Label is not null)
            json.WriteString("label", node.Label);
        json.WriteString("text", node.Text);
        json.WriteString("article", node.Article);
        json.WriteString("rests", Rests(node));
        json.Flag("holds", node.Holds);
        if (node.Assumed is not null)
            json.WriteString("assumed", node.Assumed);
        json.Place(node.Span);
        json.Objects("facts", node.Facts, Fact);
        Basis(json, node.Basis);
    }

    /// <summary>The members of a value that was read.</summary>
    internal static void Fact(Utf8JsonWriter json, FactRead fact)
    {
        json.WriteString("name", fact.Name);
        json.WriteString("value", fact.Value);
        if (fact.IsDefault)
            json.WriteBoolean("default", true);
        json.Place(fact.Span);
    }

    /// <summary>How a condition rests on its parts.</summary>
    private static string Rests(ExplanationNode node) => node.Kind switch
    {
        ExplanationNodeKind.Condition or ExplanationNodeKind.All or ExplanationNodeKind.Member => "all",
        ExplanationNodeKind.Any => "any",
        ExplanationNodeKind.First => "first",
        ExplanationNodeKind.Not => "not",
        ExplanationNodeKind.Members => node.Quantifier switch { Quantifier.Every => "every", Quantifier.AtLeast => "at-least", _ => "some" },
        _ => throw new UnreachableException(),
    };

    private static string Word(StepKind kind) => kind switch
    {
        StepKind.Vote => "vote",
        StepKind.Move => "move",
        StepKind.Stay => "stay",
        _ => throw new UnreachableException(),
    };
}
