using TreatyRules.Diagnostics;
using TreatyRules.Syntax.Expressions;
using TreatyRules.Text;

namespace TreatyRules.Tests.Syntax.Expressions;

public sealed class ExpressionParserTests
{
    [Theory]
    [InlineData("yes >= 9")]
    [InlineData("yes > 1/2 * voting")]
    [InlineData("others.yes > 1/2 * others.voting + 1")]
    [InlineData("latitude > 23.44")]
    [InlineData("latitude < -51.7")]
    [InlineData("not (no >= 7)")]
    [InlineData("kind in (armed-attack or war)")]
    [InlineData("by not in (parties except hostility.by)", "by not in parties except hostility.by")]
    [InlineData("parties except covered-attack.by except covered-attack.against")]
    [InlineData("parties except (covered-attack.by except USA)")]
    [InlineData("some permanent where ballot = no")]
    [InlineData("no request where by = armed-attack.against")]
    [InlineData("breach = no")]
    [InlineData("ballot in (no or abstain)")]
    [InlineData("no and yes")]
    [InlineData("no request", "no request")]
    [InlineData("every hostility where by is state")]
    [InlineData("at least 2 request where by is party and to = USA")]
    [InlineData("at least 2/3 of parties where ballot = yes")]
    [InlineData("at least 1 of (parties except USA) where ballot = yes", "at least 1 (parties except USA) where ballot = yes")]
    [InlineData("some aggression where some assistance where by = FRA and to = aggression.against")]
    [InlineData("some aggression where (some assistance where by = FRA) and flagrant")]
    [InlineData("(some a where b = c) or d")]
    [InlineData("(not some a where b = c) or d")]
    [InlineData("(not some a where b = c) and d")]
    [InlineData("some a where (b or c)")]
    [InlineData("some a where (b and c)", "some a where b and c")]
    [InlineData("(some rhine-breach) and (some council-finding where result = adopted)", "some rhine-breach and some council-finding where result = adopted")]
    [InlineData("by is party")]
    [InlineData("by is not party of un-charter on war.from + 1 day")]
    [InlineData("party-to-a-dispute is declared-basis and event.under = chapter-vi")]
    [InlineData("un-charter/security-council is (measures-ordered or force-authorised)")]
    [InlineData("un-charter/security-council.outcome >= authorised")]
    [InlineData("on + 3 months <= war.from")]
    [InlineData("last submission.on + 10 working-days < today")]
    [InlineData("today - 1 year > 1950-11-03")]
    [InlineData("last un-charter/draft-resolution.symbol = \"S/RES/678\"")]
    [InlineData("not some settlement where on + 3 months <= war.from")]
    [InlineData("not by is party", "not (by is party)")]
    [InlineData("(a or b) and (c or d)")]
    [InlineData("(a and b) or c")]
    [InlineData("2 * (a + b) - (c - d)")]
    [InlineData("ratification.of = text and of = other")]
    [InlineData("authorises-force in does")]
    public void Prints_itself_and_is_read_again(string text, string? canonical = null)
    {
        var read = Sound(text);
        read.ToString().ShouldBe(canonical ?? text);
        var again = Sound(read.ToString());
        again.ToString().ShouldBe(read.ToString());
        ExpressionShape.Of(again).ShouldBe(ExpressionShape.Of(read));
    }

    [Theory]
    [InlineData("kind = 4 [|@|] 5", "TR0201")]
    [InlineData("kind [|==|] war", "TR0202")]
    [InlineData("a [|&&|] b [|<>|] c", "TR0202", "TR0202")]
    [InlineData("kind = [|and|] by = [||]", "TR0203", "TR0204")]
    [InlineData("kind = war[|.|]", "TR0201")]
    [InlineData("kind [|war|] and by [|USA|]", "TR0205", "TR0205")]
    [InlineData("a and b [|or|] c", "TR0206")]
    [InlineData("a or b [|or|] c and d", "TR0206")]
    [InlineData("some a where b and c [|or|] d", "TR0206")]
    [InlineData("some seat where ballot = no [|or|] seat in objecting", "TR0207")]
    [InlineData("not some a where b in (c or d) [|or|] e", "TR0207")]
    [InlineData("0 < yes [|<|] 9", "TR0208")]
    [InlineData("kind in [|(|]a or b", "TR0209")]
    [InlineData("kind in (a or b)[|)|] and c = [||]", "TR0210", "TR0204")]
    [InlineData("[|1950-02-30|] <= from and until < [|1950-1-1|]", "TR0211", "TR0211")]
    [InlineData("yes >= [|9th|]", "TR0212")]
    [InlineData("yes >= [|1/0|]", "TR0212")]
    [InlineData("yes >= [|99999999999999999999|]", "TR0212")]
    [InlineData("yes > voting [|-|]1", "TR0213")]
    [InlineData("9[|-|] 1 > yes", "TR0213")]
    [InlineData("a[|/|] b", "TR0214")]
    [InlineData("symbol = S/RES[|/|]678", "TR0214")]
    [InlineData("1[|/|] 2 > yes", "TR0214")]
    [InlineData("symbol = [|\"S/RES/678|]", "TR0215")]
    [InlineData("every [|hostility|]", "TR0216")]
    [InlineData("[||]", "TR0217")]
    [InlineData("kind in [|{|] a, b }", "TR0007")]
    [InlineData("kind in (a[|,|] b)", "TR0007")]
    [InlineData("some [|=|] 3", "TR0203")]
    [InlineData("at least [|parties|] where ballot = yes", "TR0203")]
    [InlineData("by is party of [||]", "TR0204")]
    [InlineData("[|=|] 3 and ([|)|]", "TR0203", "TR0203")]
    public void A_mistake_is_told_where_it_stands(string marked, params string[] codes)
    {
        var expected = MarkedText.Parse(marked);
        var diagnostics = new DiagnosticBag();
        ExpressionParser.Parse(expected.Text, diagnostics, "test.yaml");
        expected.ShouldMatch(diagnostics.ToImmutable(), codes);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("not ", "")]
    [InlineData("some a where ", "")]
    [InlineData("some (", ")")]
    public void Deep_nesting_gets_one_diagnostic(string open, string close)
    {
        var text = string.Concat(Enumerable.Repeat(open, 200)) + "a" + string.Concat(Enumerable.Repeat(close, 200));
        var diagnostics = new DiagnosticBag();
        ExpressionParser.Parse(text, diagnostics);
        diagnostics.ToImmutable().ShouldHaveSingleItem().Code.ShouldBe("TR0218");
    }

    [Fact]
    public void An_expression_without_end_is_refused()
    {
        var diagnostics = new DiagnosticBag();
        ExpressionParser.Parse(string.Concat(Enumerable.Repeat("a - ", 5_000)) + "a", diagnostics);
        diagnostics.ToImmutable().ShouldHaveSingleItem().Code.ShouldBe("TR0219");
    }

    [Fact]
    public void The_longest_expression_prints() =>
        Sound(string.Concat(Enumerable.Repeat("a - ", 999)) + "a").ToString().Length.ShouldBe(3_997);

    [Fact]
    public void Any_damage_to_an_expression_ends_and_leaves_something_that_prints()
    {
        const string Text = "some a where (b in (c or d) and e.f - 1 >= 2/3 * \"g\") or x is not party of t/u on 1950-11-03 and not last k.l";
        foreach (var c in "()=<>!-./\"{,@& a1")
        {
            for (var at = 0; at <= Text.Length; at++)
            {
                ExpressionParser.Parse(Text.Insert(at, c.ToString()), new DiagnosticBag()).ToString().ShouldNotBeEmpty();
                ExpressionParser.Parse(Text[..at], new DiagnosticBag()).ToString().ShouldNotBeEmpty();
                ExpressionParser.Parse(Text[at..], new DiagnosticBag()).ToString().ShouldNotBeEmpty();
            }
        }
    }

    [Fact]
    public void Every_part_knows_where_it_stands_in_the_file()
    {
        const string Yaml = "a:\n  - \"by is party and some request where to = USA\"\n";
        var root = (YamlMapping)YamlReader.Read(SourceText.From("test.yaml", Yaml), new DiagnosticBag())!;
        var scalar = (YamlScalar)((YamlSequence)root["a"]!).Items[0];
        var and = ExpressionParser.Parse(scalar, new DiagnosticBag()).ShouldBeOfType<AndSyntax>();
        MarkedText.Print(and.Span).ShouldBe("(2,6)-(2,49)");
        var some = and.Operands[1].ShouldBeOfType<QuantifierSyntax>();
        MarkedText.Print(some.Span).ShouldBe("(2,22)-(2,49)");
        MarkedText.Print(some.Where!.Span).ShouldBe("(2,41)-(2,49)");
    }

    private static ExpressionSyntax Sound(string text)
    {
        var diagnostics = new DiagnosticBag();
        var read = ExpressionParser.Parse(text, diagnostics);
        diagnostics.ToImmutable().ShouldBeEmpty(text);
        return read;
    }
}
