using System.Text;
using TreatyRules.Diagnostics;
using TreatyRules.Text;

namespace TreatyRules.Tests.Text;

public sealed class HostileYamlTests
{
    [Theory]
    [InlineData("TR0004", "[||]")]
    [InlineData("TR0004", "[||]# only a comment\n")]
    [InlineData("TR0004", "[||]---\n")]
    [InlineData("TR0003", "treaty: a[|\u0000|]b\n")]
    [InlineData("TR0003", "treaty: \"a[|\u001b|]b\"\n")]
    [InlineData("TR0005", "treaty: a\nterms:\n[|\t|]b: c\n")]
    [InlineData("TR0005", "treaty: a\nterms:\n  [|\t|]b: c\n")]
    [InlineData("TR0008", "treaty: a\n[|---|]\ntreaty: b\n---\ntreaty: c\n")]
    [InlineData("TR0009", "treaty: [|!!binary a|]\n")]
    [InlineData("TR0009", "treaty: [|!<tag:example.org,2000:x> a|]\n")]
    [InlineData("TR0009", "treaty: [|!System.Diagnostics.Process a|]\n")]
    [InlineData("TR0010", "treaty: a\n[|treaty|]: b\n")]
    [InlineData("TR0010", "terms: { a: 1, [|\"a\"|]: 2 }\n")]
    [InlineData("TR0011", "? [|[ a, b ]|]\n: c\n")]
    [InlineData("TR0012", "a: &x { b: c }\nd: { [|<<|]: *x }\n")]
    [InlineData("TR0015", "a: [|*x|]\n")]
    [InlineData("TR0015", "a: &x [ [|*x|] ]\n")]
    [InlineData("TR0007", "terms: [ { when: kind in [|{|] a, b } } ]\n")]
    public void Gets_one_clear_diagnostic(string code, string marked)
    {
        var expected = MarkedText.Parse(marked);
        expected.ShouldMatch(Read(Encoding.UTF8.GetBytes(expected.Text)), code);
    }

    [Fact]
    public void A_set_in_brackets_is_told_how_sets_are_written() =>
        Read("terms: [ { when: kind in [ a, b ] } ]\n"u8.ToArray()).ShouldHaveSingleItem().ToString()
            .ShouldBe("test.yaml(1,26): error TR0007: '[' cannot stand in an expression; sets are written 'kind in (a or b)'.");

    [Theory]
    [InlineData("a: [ b\n")]
    [InlineData("a: \"b\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: b\n c: d\n")]
    [InlineData("- a\nb: c\n")]
    [InlineData("a: @b\n")]
    [InlineData("a: `b`\n")]
    [InlineData("%YAML 9.9\n---\na: b\n")]
    [InlineData("%TAG ! \n---\na: b\n")]
    [InlineData("a: \"\\q\"\n")]
    [InlineData("a: &\n")]
    [InlineData("a: *\n")]
    [InlineData("}\n")]
    [InlineData("a: |9x\n")]
    [InlineData("{ a: b }}\n")]
    public void Broken_yaml_gets_one_diagnostic(string text) =>
        Read(Encoding.UTF8.GetBytes(text)).Select(d => d.Code).ShouldBe(["TR0006"]);

    [Theory]
    [InlineData("[", "")]
    [InlineData("{a: ", "")]
    [InlineData("- ", "")]
    [InlineData("[", "]")]
    [InlineData("? ", "")]
    public void Deep_nesting_gets_one_diagnostic_and_ends(string open, string close)
    {
        var text = string.Concat(Enumerable.Repeat(open, 50_000)) + string.Concat(Enumerable.Repeat(close, 50_000));
        Read(Encoding.UTF8.GetBytes(text)).Select(d => d.Code).ShouldBe(["TR0013"]);
    }

    [Fact]
    public void Nesting_as_deep_as_allowed_is_read()
    {
        Read(Nested(YamlReader.DeepestNesting)).ShouldBeEmpty();
        Read(Nested(YamlReader.DeepestNesting + 1)).Select(d => d.Code).ShouldBe(["TR0013"]);

        static byte[] Nested(int depth) => Encoding.UTF8.GetBytes(new string('[', depth) + "a" + new string(']', depth));
    }

    [Fact]
    public void Nesting_through_aliases_counts_too()
    {
        var text = new StringBuilder("l0: &l0 [ x ]\n");
        for (var i = 1; i < 80; i++)
            text.Append($"l{i}: &l{i} [ *l{i - 1} ]\n");
        Read(Encoding.UTF8.GetBytes(text.ToString())).Select(d => d.Code).ShouldBe(["TR0013"]);
    }

    [Fact]
    public void Aliases_that_multiply_get_one_diagnostic()
    {
        var text = new StringBuilder("l0: &l0 [ x, x, x, x, x, x, x, x, x ]\n");
        for (var i = 1; i < 20; i++)
            text.Append($"l{i}: &l{i} [ {string.Join(", ", Enumerable.Repeat($"*l{i - 1}", 9))} ]\n");
        Read(Encoding.UTF8.GetBytes(text.ToString())).Select(d => d.Code).ShouldBe(["TR0014"]);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_unread() =>
        Read(new byte[SourceText.MostBytes + 1]).Select(d => d.ToString())
            .ShouldBe(["test.yaml(1,1): error TR0001: The file has 8,388,609 bytes; at most 8,388,608 are read."]);

    [Theory]
    [InlineData("a: ")]
    [InlineData("a: \"")]
    [InlineData("a: '")]
    [InlineData("a: |\n  ")]
    [InlineData("# ")]
    [InlineData("")]
    public void A_file_at_the_limit_ends(string opening)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Read(Encoding.UTF8.GetBytes(opening + new string('x', SourceText.MostBytes - opening.Length))).Length.ShouldBeLessThanOrEqualTo(1);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_pointed_at()
    {
        byte[] bytes = [.. "treaty: a\ntitle: Tratado de Asunci"u8, 0xf3, .. "n\n"u8];
        Read(bytes).ShouldHaveSingleItem().ToString().ShouldStartWith("test.yaml(2,25): error TR0002");
        Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("treaty: a")).ToArray()).ShouldHaveSingleItem().Code.ShouldBe("TR0002");
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_are_accepted()
    {
        var diagnostics = new DiagnosticBag();
        byte[] bytes = [0xef, 0xbb, 0xbf, .. "treaty: a\r\ntitle: b\r\n"u8];
        var source = SourceText.Read("test.yaml", bytes, diagnostics).ShouldNotBeNull();
        var root = YamlReader.Read(source, diagnostics).ShouldBeOfType<YamlMapping>();
        MarkedText.Print(root.Find("treaty")!.Key.Span).ShouldBe("(1,1)-(1,7)");
        MarkedText.Print(root["title"]!.Span).ShouldBe("(2,8)-(2,9)");
        diagnostics.ToImmutable().ShouldBeEmpty();
    }

    [Fact]
    public void Any_damage_to_a_treaty_gives_diagnostics_and_never_an_exception()
    {
        const string Treaty = "treaty: a\nterms:\n  b: { of: hostility, all: [ 'it''s' = \"x\\n\", &c kind in (a or b) ], d: *c }\n  e: |\n    f\n  g: >-\n    h\n    i\n";
        const string Damage = "{}[],:&*!|>'\"%@`#?-\n \t\\~<\u00e9\u2028";
        for (var at = 0; at < Treaty.Length; at++)
        {
            Should.NotThrow(() => Read(Encoding.UTF8.GetBytes(Treaty.Remove(at, 1))));
            Should.NotThrow(() => Read(Encoding.UTF8.GetBytes(Treaty[..at])));
            foreach (var c in Damage)
                Should.NotThrow(() => Read(Encoding.UTF8.GetBytes(Treaty.Insert(at, c.ToString()))), $"{c} at {at}");
        }
    }

    private static Diagnostic[] Read(byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        if (SourceText.Read("test.yaml", bytes, diagnostics) is { } source && YamlReader.Read(source, diagnostics) is null)
            diagnostics.HasErrors.ShouldBeTrue();
        return [.. diagnostics.ToImmutable()];
    }
}
