using TreatyRules.Diagnostics;
using TreatyRules.Text;

namespace TreatyRules.Tests.Text;

public sealed class YamlReaderTests
{
    [Fact]
    public void Words_that_other_yaml_turns_into_booleans_and_numbers_stay_words()
    {
        var root = Read("on: yes\nno: 010\noff: 1950-11-03\n");
        root.Entries.Select(e => (e.Name, ((YamlScalar)e.Value).Value)).ShouldBe([("on", "yes"), ("no", "010"), ("off", "1950-11-03")]);
    }

    [Theory]
    [InlineData("a:\n", true)]
    [InlineData("a: ~\n", true)]
    [InlineData("a: null\n", true)]
    [InlineData("a: ''\n", false)]
    [InlineData("a: 'null'\n", false)]
    public void Nothing_is_told_from_an_empty_text(string text, bool isNull) => ((YamlScalar)Read(text)["a"]!).IsNull.ShouldBe(isNull);

    [Theory]
    [InlineData("a: one two\n", "two", "(1,8)-(1,11)")]
    [InlineData("a: 'one two'\n", "two", "(1,9)-(1,12)")]
    [InlineData("a: 'it''s two'\n", "two", "(1,11)-(1,14)")]
    [InlineData("a: \"\\u0041\\t two\"\n", "two", "(1,14)-(1,17)")]
    [InlineData("a: one\n   two three\n", "two", "(2,4)-(2,7)")]
    [InlineData("a: one\n\n\n     two three\n", "two", "(4,6)-(4,9)")]
    [InlineData("a: 'one\n   two three'\n", "two", "(2,4)-(2,7)")]
    [InlineData("a: \"one \\\n   two three\"\n", "two", "(2,4)-(2,7)")]
    [InlineData("a: |\n  one\n  two\n", "two", "(3,3)-(3,6)")]
    [InlineData("a: |2- # why\n  one\n    two\n", "two", "(3,5)-(3,8)")]
    [InlineData("a: >\n\n  one\n  two\n", "two", "(4,3)-(4,6)")]
    [InlineData("a: [ x, { b: one two } ]\n", "two", "(1,18)-(1,21)")]
    public void A_part_of_a_value_knows_where_it_stands(string text, string part, string place)
    {
        var scalar = Scalars(Read(text)).Single(s => s.Value.Contains(part));
        var start = scalar.Value.IndexOf(part, StringComparison.Ordinal);
        MarkedText.Print(scalar.SpanOf(start, start + part.Length)).ShouldBe(place);
    }

    [Fact]
    public void Lists_and_mappings_reach_from_their_first_item_to_their_last()
    {
        var root = Read("a:\n  - b\n  - c: d\nx: { y: z }\nempty: []\nnone:\n");
        MarkedText.Print(root.Span).ShouldBe("(1,1)-(6,5)");
        MarkedText.Print(root["a"]!.Span).ShouldBe("(2,3)-(3,9)");
        MarkedText.Print(root["x"]!.Span).ShouldBe("(4,4)-(4,12)");
        MarkedText.Print(root["empty"]!.Span).ShouldBe("(5,8)-(5,10)");
    }

    [Fact]
    public void An_alias_stands_for_what_its_anchor_names()
    {
        var root = Read("a: &x [ b, c ]\nd: *x\n");
        root["d"].ShouldBeSameAs(root["a"]);
    }

    [Fact]
    public void A_large_mapping_finds_its_keys()
    {
        var root = Read(string.Concat(Enumerable.Range(0, 300).Select(i => $"k{i}: v{i}\n")));
        ((YamlScalar)root["k217"]!).Value.ShouldBe("v217");
        root["k300"].ShouldBeNull();
    }

    private static IEnumerable<YamlScalar> Scalars(YamlItem item) => item switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.SelectMany(Scalars),
        YamlMapping mapping => mapping.Entries.SelectMany(e => Scalars(e.Value)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static YamlMapping Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var root = YamlReader.Read(SourceText.From("test.yaml", text), diagnostics);
        diagnostics.ToImmutable().ShouldBeEmpty();
        return root.ShouldBeOfType<YamlMapping>();
    }
}
