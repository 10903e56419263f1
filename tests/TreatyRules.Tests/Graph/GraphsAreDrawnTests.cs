using TreatyRules.Graph;
using TreatyRules.Model;

namespace TreatyRules.Tests.Graph;

public sealed class GraphsAreDrawnTests
{
    private static readonly ProcedureGraph s_graph = new(
        "pact/council",
        "The \"council\"",
        [new GraphState("none", Outcome.NotEngaged, true), new GraphState("end", Outcome.Authorised, false)],
        [new GraphEdge("none", "end", "draft adopted [a; b: \"c\" < 3] (4)"), new GraphEdge(null, "none", "")]);

    [Fact]
    public void Mermaid_has_a_node_for_every_state_and_words_that_cannot_end_a_label() => MermaidText.Write(s_graph).ShouldBe(
        """
        ---
        title: "The \"council\""
        ---
        stateDiagram-v2
            state "none<br/>not-engaged" as s_none
            state "end<br/>authorised" as s_end
            state "in every state" as every_state
            [*] --> s_none
            s_none --> s_end : draft adopted [a#semi; b#colon; #quot;c#quot; #lt; 3] (4)
            every_state --> s_none

        """, StringCompareShould.IgnoreLineEndings);

    [Fact]
    public void Dot_quotes_what_it_says() => DotText.Write(s_graph).ShouldBe(
        """
        digraph "pact/council" {
            label="The \"council\"";
            rankdir=LR;
            node [shape=box, style=rounded];
            "none" [label="none\nnot-engaged", peripheries=2];
            "end" [label="end\nauthorised"];
            "in every state" [shape=plaintext];
            "none" -> "end" [label="draft adopted [a; b: \"c\" < 3] (4)"];
            "in every state" -> "none" [label=""];
        }

        """, StringCompareShould.IgnoreLineEndings);
}
