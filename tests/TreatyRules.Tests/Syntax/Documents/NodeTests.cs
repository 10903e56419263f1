using TreatyRules.Diagnostics;
using TreatyRules.Syntax.Documents;
using TreatyRules.Text;

namespace TreatyRules.Tests.Syntax.Documents;

public sealed class NodeTests
{
    private const string Text = """
        treaty: a
        title: A treaty
        in-force: 1950-01-01
        parties: { FRA: 1950-01-01, GBR: [ { from: 1950-02-01, until: 1960-01-01 }, 1970-01-01 ] }
        terms:
          t:
            of: hostility
            article: "5"
            all:
              - kind = war
              - { from: 1955-01-01, unless: q is r, holds: by is party, note: since then }
              - any: [ a, not: b ]
        procedures:
          p:
            initial: s
            always: { to: s, when: some t, holds: x = 1 }
            states:
              s: { outcome: pending, on: { e: { adopted: { to: s } } }, after: [ { time: 3 months, to: s } ] }
        """;

    private static Node Root
    {
        get
        {
            var diagnostics = new DiagnosticBag();
            var document = DocumentReader.Read(SourceText.From("test.yaml", Text), diagnostics).ShouldNotBeNull();
            diagnostics.ToImmutable().ShouldBeEmpty();
            return document.Root;
        }
    }

    [Fact]
    public void Values_are_read_by_the_type_of_their_key()
    {
        Root["title"].Text.ShouldBe("A treaty");
        Root["in-force"].Date!.Date.ShouldBe(new DateOnly(1950, 1, 1));
        Root["procedures"]["p"]["states"]["s"]["after"].Items[0]["time"].Duration!.ToString().ShouldBe("3 months");
        Root["procedures"]["p"]["initial"].Name!.ToString().ShouldBe("s");
    }

    [Fact]
    public void What_is_not_there_reads_as_absent_at_the_place_of_what_should_have_it()
    {
        var absent = Root["procedures"]["p"]["nothing"]["at"]["all"];
        absent.Exists.ShouldBeFalse();
        absent.Text.ShouldBeNull();
        absent.Items.ShouldBeEmpty();
        absent.Entries.ShouldBeEmpty();
        absent.Condition.ShouldBeNull();
        absent.Span.Line.ShouldBe(15);
    }

    [Fact]
    public void One_stands_for_a_list_of_one()
    {
        Root["parties"]["FRA"].Items.ShouldHaveSingleItem().Date!.Date.Year.ShouldBe(1950);
        Root["parties"]["GBR"].Items.Length.ShouldBe(2);
        Root["procedures"]["p"]["always"].Items.ShouldHaveSingleItem()["to"].Text.ShouldBe("s");
    }

    [Fact]
    public void A_condition_is_read_with_its_parts_and_their_periods()
    {
        var term = Root["terms"]["t"];
        var all = term.OwnCondition.ShouldBeOfType<AllConditionSyntax>();
        all.Item.ShouldBe(ItemSyntax.None);
        all.Parts[0].ShouldBeOfType<ExpressionConditionSyntax>().Expression.ToString().ShouldBe("kind = war");

        var since = all.Parts[1].ShouldBeOfType<ExpressionConditionSyntax>();
        since.Expression.ToString().ShouldBe("by is party");
        since.Item.From!.Date.ShouldBe(new DateOnly(1955, 1, 1));
        since.Item.Note.ShouldBe("since then");
        since.Item.Unless.ShouldBeOfType<ExpressionConditionSyntax>().Expression.ToString().ShouldBe("q is r");

        var any = all.Parts[2].ShouldBeOfType<AnyConditionSyntax>();
        any.Parts[1].ShouldBeOfType<NotConditionSyntax>().Part.ShouldBeOfType<ExpressionConditionSyntax>().Expression.ToString().ShouldBe("b");
    }

    [Fact]
    public void A_transition_has_a_period_and_a_condition_of_its_own()
    {
        var transition = Root["procedures"]["p"]["always"].Items[0];
        transition.AsItem.When.ShouldBeOfType<ExpressionConditionSyntax>().Expression.ToString().ShouldBe("some t");
        transition.OwnCondition.ShouldBeOfType<ExpressionConditionSyntax>().Expression.ToString().ShouldBe("x = 1");
        Root["procedures"]["p"]["states"]["s"].OwnCondition.ShouldBeNull();
    }

    [Fact]
    public void A_mistake_in_an_expression_is_told_once_however_often_it_is_read()
    {
        var diagnostics = new DiagnosticBag();
        var document = DocumentReader.Read(SourceText.From("test.yaml", "treaty: a\ntitle: A\nin-force: 1950-01-01\nterms: { t: { of: hostility, holds: a = } }\n"), diagnostics)!;
        _ = document.Root["terms"]["t"].OwnCondition;
        _ = document.Root["terms"]["t"]["holds"].Expression;
        diagnostics.Count.ShouldBe(1);
    }
}
