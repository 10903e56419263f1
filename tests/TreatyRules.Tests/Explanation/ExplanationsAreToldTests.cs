using TreatyRules.Explanation;
using TreatyRules.Text;

namespace TreatyRules.Tests.Explanation;

public sealed class ExplanationsAreToldTests
{
    [Fact]
    public void Conditions_are_ticked_and_facts_have_their_place() => ExplanationText.Write(Tree(
        Node("a and b", true, ExplanationNodeKind.All, Leaf("a", true, new FactRead("attack.by", "FRA", new SourceSpan("war.yaml", 3, 5, 3, 8))), Leaf("b", false), Leaf("c", null))))
        .ShouldBe(
            """
            1900-01-15  the council meets  (art. 4)  pact.yaml(7,1)
                [x] all of these
                    [x] a
                        attack.by: FRA  war.yaml(3,5)
                    [ ] b
                    [?] c

            """, StringCompareShould.IgnoreLineEndings);

    [Fact]
    public void An_article_is_named_where_it_begins_to_apply() => ExplanationText.Write(Tree(
        Node("a or b", true, ExplanationNodeKind.Any, Leaf("a", true) with { Article = "5" }, Leaf("b", true) with { Article = "4" }) with { Article = "4" }))
        .ShouldContain("    [x] any of these\n        [x] a  (art. 5)\n        [x] b\n");

    [Fact]
    public void Of_several_conditions_of_which_one_is_enough_the_one_that_held_decided() =>
        Deciding(Node("a or b", true, ExplanationNodeKind.Any, Leaf("a", false), Leaf("b", true))).Text.ShouldBe("b");

    [Fact]
    public void Of_several_conditions_that_all_must_hold_those_that_did_not_decided() =>
        Deciding(Node("a and b and c", false, ExplanationNodeKind.All, Leaf("a", true), Leaf("b", false), Leaf("c", false))).Basis.Select(node => node.Text).ShouldBe(["b", "c"]);

    [Fact]
    public void When_none_of_several_holds_all_are_told() =>
        Deciding(Node("a or b", false, ExplanationNodeKind.Any, Leaf("a", false), Leaf("b", false))).Basis.Length.ShouldBe(2);

    [Fact]
    public void A_negation_is_told_by_what_its_opposite_rests_on()
    {
        ExplanationNode node = Deciding(Node("not a", true, ExplanationNodeKind.Not, Leaf("a", false, new FactRead("x", "1", SourceSpan.None))));
        node.Text.ShouldBe("not a");
        node.Facts.ShouldHaveSingleItem().Value.ShouldBe("1");
        node.Basis.ShouldBeEmpty();
    }

    [Fact]
    public void A_record_that_is_not_what_was_asked_for_is_told_by_the_first_thing_that_it_lacks() =>
        Deciding(Node("R/1", false, ExplanationNodeKind.Member, Leaf("adopted", false), Leaf("binding", false))).Basis.ShouldHaveSingleItem().Text.ShouldBe("adopted");

    [Fact]
    public void The_part_that_a_condition_plays_is_kept_when_one_item_tells_it()
    {
        ExplanationNode node = Deciding(Node("versions", true, ExplanationNodeKind.First, Leaf("yes >= 9", true)) with { Label = "majority", Article = "27(3)" });
        (node.Label, node.Text, node.Article).ShouldBe(("majority", "yes >= 9", "27(3)"));
    }

    [Fact]
    public void A_source_without_members_says_so() =>
        ExplanationText.Write(Tree(Node("some attack", false, ExplanationNodeKind.Members))).ShouldContain("[ ] some attack: there is none\n");

    [Fact]
    public void Markdown_is_a_numbered_list_with_tasks_and_nothing_in_it_is_markup() =>
        ExplanationMarkdown.Write(Tree(Leaf("a < b", true) with { Label = "quorum", Article = "3" })).ShouldBe("1. **1900-01-15** the council meets (art. 4)\n   - [x] quorum: `a < b` (art. 3)\n");

    private static ExplanationNode Deciding(ExplanationNode node) => DecidingPart.Of(node);

    private static ExplanationTree Tree(params ExplanationNode[] basis) =>
        new([new ExplanationStep(new DateOnly(1900, 1, 15), StepKind.Move, "pact/council", "the council meets", "4", new SourceSpan("pact.yaml", 7, 1, 7, 2), [.. basis])]);

    private static ExplanationNode Leaf(string text, bool? holds, params FactRead[] facts) => new(text, null, holds, true, SourceSpan.None, [.. facts], []);

    private static ExplanationNode Node(string text, bool? holds, ExplanationNodeKind kind, params ExplanationNode[] basis) =>
        new(text, null, holds, true, SourceSpan.None, [], [.. basis]) { Kind = kind };
}
