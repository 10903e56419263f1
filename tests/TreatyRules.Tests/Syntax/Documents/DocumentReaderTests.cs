using TreatyRules.Diagnostics;
using TreatyRules.Syntax;
using TreatyRules.Syntax.Documents;
using TreatyRules.Text;

namespace TreatyRules.Tests.Syntax.Documents;

public sealed class DocumentReaderTests
{
    private const string Treaty = "treaty: a\ntitle: A\nin-force: 1950-01-01\n";
    private const string Crisis = "crisis: a\ndate: 1950-01-01\n";
    private const string Vocabulary = "vocabulary: a\nrecords:\n";

    [Theory]
    [InlineData("TR0101", "[|trety|]: a\n")]
    [InlineData("TR0104", "[|just words|]\n")]
    [InlineData("TR0104", "[|- a\n- b|]\n")]
    [InlineData("TR0118", "[|organs|]: {}\n")]
    [InlineData("TR0102", Treaty + "[|organ|]: {}\n")]
    [InlineData("TR0103", "[|treaty|]: a\ntitle: A\n")]
    [InlineData("TR0103", Treaty + "organs:\n  [|council|]: { article: \"1\" }\n")]
    [InlineData("TR0103", Crisis + "events:\n  - { [|on|]: 1950-01-02 }\n")]
    [InlineData("TR0104", Treaty + "organs: [|[ council ]|]\n")]
    [InlineData("TR0104", Treaty + "note: [|{ a: b }|]\n")]
    [InlineData("TR0105", Treaty + "[|organs|]:\n")]
    [InlineData("TR0105", Treaty + "terms: { a: { of: hostility, [|all|]: } }\n")]
    [InlineData("TR0106", Treaty + "binding: [|nope|]\n")]
    [InlineData("TR0106", Treaty + "procedures: { p: { initial: s, states: { s: { outcome: [|authorized|] } } } }\n")]
    [InlineData("TR0107", "treaty: a\ntitle: A\nin-force: [|24 October 1945|]\n")]
    [InlineData("TR0107", Treaty + "parties: { AUS: [|1945-02-30|] }\n")]
    [InlineData("TR0107", Treaty + "organs: { c: { seats: { g: { [|now|]: [ FRA ] } } } }\n")]
    [InlineData("TR0108", "treaty: [|UN Charter|]\ntitle: A\nin-force: 1950-01-01\n")]
    [InlineData("TR0108", Treaty + "organs: { [|Council|]: { seats: parties } }\n")]
    [InlineData("TR0108", Treaty + "voting: { v: { organ: [|a/b/c|] } }\n")]
    [InlineData("TR0109", Treaty + "parties: { [|France|]: 1950-01-01 }\n")]
    [InlineData("TR0109", Crisis + "ballots: { a/b: { yes: [ FRA, 3, [|gbr|] ] } }\n")]
    [InlineData("TR0110", Crisis + "places: { p: { latitude: [|north|] } }\n")]
    [InlineData("TR0111", Treaty + "procedures: { p: { initial: s, states: { s: { outcome: pending, after: { time: [|soon|], to: s } } } } }\n")]
    [InlineData("TR0112", Treaty + "terms: { [|t|]: { of: hostility } }\n")]
    [InlineData("TR0112", Crisis + "expect:\n  - [|outcome|]: pending\n")]
    [InlineData("TR0112", Vocabulary + "  r: { plural: rs, fields: { [|f|]: { default: 3 } } }\n")]
    [InlineData("TR0113", Treaty + "terms: { t: { of: hostility, all: [ a ], [|any|]: [ b ] } }\n")]
    [InlineData("TR0113", Crisis + "expect: { of: a/b, as-of: 1950-01-02, [|after|]: S/1 }\n")]
    [InlineData("TR0113", Vocabulary + "  r: { plural: rs, fields: { f: { state, [|states|] } } }\n")]
    [InlineData("TR0119", Treaty + "terms: { t: { of: hostility, holds: a, note: one, [|and two|] } }\n")]
    [InlineData("TR0203", Treaty + "voting: { v: { organ: o, majority: [|=|] 9 } }\n")]
    [InlineData("TR0204", Treaty + "voting: { v: { organ: o, excludes: { states: parties except[||] } } }\n")]
    [InlineData("TR0007", Treaty + "voting:\n  v:\n    organ: o\n    majority: kind in [|{|] a, b }\n")]
    public void A_mistake_is_told_where_it_stands(string code, string marked)
    {
        var expected = MarkedText.Parse(marked);
        var diagnostics = new DiagnosticBag();
        DocumentReader.Read(SourceText.From("test.yaml", expected.Text), diagnostics);
        expected.ShouldMatch(diagnostics.ToImmutable(), code);
    }

    [Theory]
    [InlineData(Treaty + "voting: { v: { orgen: c, organ: c } }\n",
        "test.yaml(4,16): error TR0102: The key 'orgen' is not known in a voting rule; did you mean 'organ'?")]
    [InlineData(Treaty + "binding: true\n",
        "test.yaml(4,10): error TR0106: 'true' cannot stand at 'binding'; allowed are yes or no; did you mean 'yes'?")]
    [InlineData(Treaty + "parties: { fra: 1950-01-01 }\n",
        "test.yaml(4,12): error TR0109: 'fra' is not a state code; states are written with the three capitals of ISO 3166-1; did you mean 'FRA'?")]
    [InlineData("treaty: Un_Charter\ntitle: A\nin-force: 1950-01-01\n",
        "test.yaml(1,9): error TR0108: 'Un_Charter' is not a name; names are small letters and digits joined by hyphens, and begin with a letter; did you mean 'un-charter'?")]
    [InlineData("crisis: c\ndate: 1950-01-01\nevents: [ { event: t/e, ballots: { FRA: no } } ]\nexpect: []\n",
        "test.yaml(3,36): error TR0102: The key 'FRA' is not known in the ballots of a vote; write it the other way round, 'no: [ FRA ]'.")]
    public void A_slip_is_told_with_what_was_meant(string text, string told)
    {
        var diagnostics = new DiagnosticBag();
        DocumentReader.Read(SourceText.From("test.yaml", text), diagnostics);
        diagnostics.ToImmutable().ShouldHaveSingleItem().ToString().ShouldBe(told);
    }

    [Fact]
    public void Every_mistake_of_a_file_is_told()
    {
        var expected = MarkedText.Parse(
            """
            crisis: [|Suez 1956|]
            date: [|29-10-1956|]
            fakts: {}
            events:
              - { on: 1956-10-30, [|ballots|]: , event: un-charter/draft-resolution }
              - { event: un-charter/draft-resolution, without-vote: [|adoptd|] }
              - [|on|]: 1956-10-31
            expect:
              - { of: un-charter/security-council, outcome: [|bloked|], bearers: [|Egypt|] }
            """.Replace("fakts", "[|fakts|]"));
        var diagnostics = new DiagnosticBag();
        DocumentReader.Read(SourceText.From("test.yaml", expected.Text), diagnostics);
        expected.ShouldMatch(diagnostics.ToImmutable(), "TR0108", "TR0107", "TR0102", "TR0105", "TR0106", "TR0103", "TR0106", "TR0109");
    }

    [Fact]
    public void The_files_of_a_treaty_are_joined_key_by_key()
    {
        var diagnostics = new DiagnosticBag();
        var treaty = DocumentReader.ReadTreaty(
            [
                SourceText.From("a/council.yaml", "organs: { council: { seats: parties } }\nquestions:\n  q2: { asks: Q?, readings: { r: { default: always } } }\n"),
                SourceText.From("a/treaty.yaml", Treaty + "questions:\n  q1: { asks: Q?, readings: { r: { default: always } } }\n"),
            ],
            "a",
            diagnostics).ShouldNotBeNull();

        diagnostics.ToImmutable().ShouldBeEmpty();
        treaty.ToString().ShouldBe("treaty: a");
        treaty.Root["questions"].Entries.Select(q => (q.Name, q.NameSpan.Path)).ShouldBe([("q1", "a/treaty.yaml"), ("q2", "a/council.yaml")]);
        treaty.Root["organs"]["council"]["seats"].Text.ShouldBe("parties");
    }

    [Fact]
    public void A_key_in_two_files_of_a_treaty_is_told_with_both_places()
    {
        var diagnostics = new DiagnosticBag();
        DocumentReader.ReadTreaty(
            [
                SourceText.From("a/treaty.yaml", Treaty + "organs: { council: { seats: parties } }\nparties: b/parties\n"),
                SourceText.From("a/z.yaml", "organs: { council: { seats: parties } }\nparties: c/parties\n"),
            ],
            "a",
            diagnostics);
        diagnostics.ToImmutable().Select(d => $"{d} <- {d.Related[0]}").ShouldBe(
        [
            "a/z.yaml(1,11): error TR0114: 'council' is declared in two files of this treaty. <- a/treaty.yaml(4,11): first declared here",
            "a/z.yaml(2,1): error TR0114: 'parties' is declared in two files of this treaty. <- a/treaty.yaml(5,1): first declared here",
        ]);
    }

    [Fact]
    public void A_folder_holds_one_treaty_of_its_name()
    {
        Codes("a", "organs: {}\n").ShouldBe(["TR0115"]);
        Codes("a").ShouldBe(["TR0115"]);
        Codes("a", Treaty, Treaty).ShouldBe(["TR0116"]);
        Codes("b", Treaty).ShouldBe(["TR0117"]);
        Codes("a", Treaty, Crisis).ShouldBe(["TR0118"]);
        Codes("a", "\ttreaty: a\n").ShouldBe(["TR0005"]);

        static IEnumerable<string> Codes(string folder, params string[] files)
        {
            var diagnostics = new DiagnosticBag();
            DocumentReader.ReadTreaty([.. files.Select((f, i) => SourceText.From($"{i}.yaml", f))], folder, diagnostics);
            return diagnostics.ToImmutable().Select(d => d.Code);
        }
    }

    [Fact]
    public void A_file_of_another_kind_than_asked_for_is_refused()
    {
        var diagnostics = new DiagnosticBag();
        DocumentReader.Read(SourceText.From("test.yaml", Treaty), diagnostics, DocumentKind.Crisis).ShouldBeNull();
        diagnostics.ToImmutable().ShouldHaveSingleItem().ToString()
            .ShouldBe("test.yaml(1,1): error TR0118: This is a treaty; a crisis is expected here.");
    }

    [Fact]
    public void An_amendment_may_take_keys_away()
    {
        var diagnostics = new DiagnosticBag();
        var amendment = DocumentReader.Read(SourceText.From("test.yaml", "amendment: no-veto\namends: un-charter\nvoting: { substantive: { veto: null } }\n"), diagnostics);
        diagnostics.ToImmutable().ShouldBeEmpty();
        amendment.ShouldNotBeNull().Root["amends"].Name.ShouldNotBeNull().Name.ShouldBe("un-charter");
    }
}
