using TreatyRules.Claims;

namespace TreatyRules.Tests.Binding;

/// <summary>A ledger beside one case of a small pact.</summary>
public sealed class ClaimsAreBoundTests
{
    private const string Pact = """
        events:
          alarm: { fields: { by: state } }
        procedures:
          help:
            initial: peace
            always: [ { to: due, when: some alarm, article: "4" } ]
            states:
              peace: { outcome: not-engaged }
              due: { outcome: consultation }
        """;

    private const string Case = """
        crisis: alarm-1960
        date: 1960-01-01
        events: [ { event: pact/alarm, by: FRA, symbol: first-alarm } ]
        """;

    private const string Head = "claims: ledger\ndocuments: { book.txt: A book }\nledger:\n";

    [Fact]
    public void A_finding_is_held_against_case_and_members()
    {
        var ledger = Load("""
              help-was-due:
                says: Help was due.
                in: [ book.txt ]
                finding: "false"
                decided-by:
                  - { case: alarm-1960, expect: { of: pact/help, outcome: consultation } }
                  - { members: pact, on: 1960-01-01, exactly: [ FRA, GBR, SUN ], exclude: [ USA ] }
                  - { members: pact, on: 1990-01-01, include: [ SUN ] }
            """).Ledger.ShouldNotBeNull();
        var found = ledger.Check().ShouldHaveSingleItem();
        found.Evidence.Select(evidence => evidence.Passed).ShouldBe([true, true, false]);
        found.Passed.ShouldBeFalse();
        found.Evidence[1].Stated.ShouldBe("members of pact on 1960-01-01 are FRA, GBR, SUN and do not include USA");
        found.Evidence[2].Differences.ShouldBe(["missing: SUN"]);
        ClaimsText.Write(ledger, [found]).ShouldContain("the law bears out 0 of the 1 finding that it decides.");
    }

    [Fact]
    public void An_opinion_needs_nothing_to_decide_it() => Load("  it-is-good: { says: It is good., in: [ book.txt ], finding: opinion }\n").Diagnostics.ShouldBeEmpty();

    [Fact]
    public void A_case_stands_beside_the_ledger() =>
        ShouldTell("  a: { says: So., in: [ book.txt ], finding: \"true\", decided-by: [ { case: [|alarm-1961|], expect: { of: pact/help, outcome: obliged } } ] }\n", "TR0801");

    [Fact]
    public void A_document_is_one_of_the_ledger() => ShouldTell("  a: { says: So., in: [ [|bok.txt|] ], finding: opinion }\n", "TR0802");

    [Fact]
    public void What_is_found_false_is_shown_to_be() => ShouldTell("  [|a|]: { says: So., in: [ book.txt ], finding: \"false\" }\n", "TR0803");

    [Fact]
    public void A_contradiction_is_between_claims_of_the_ledger() =>
        ShouldTell("  a: { says: So., in: [ book.txt ], finding: opinion }\ncontradictions:\n  point: { between: [ a, [|b|] ] }\n", "TR0804");

    [Fact]
    public void Evidence_says_something()
    {
        ShouldTell("  a: { says: So., in: [ book.txt ], finding: opinion, decided-by: [ [|{ case: alarm-1960 }|] ] }\n", "TR0805");
        ShouldTell("  a: { says: So., in: [ book.txt ], finding: opinion, decided-by: [ [|{ members: pact, on: 1960-01-01 }|] ] }\n", "TR0805");
    }

    [Fact]
    public void A_case_that_is_broken_decides_nothing() =>
        ShouldTell("  a: { says: So., in: [ book.txt ], finding: opinion, decided-by: [ { case: [|broken|], expect: { of: pact/help, outcome: obliged } } ] }\n", "TR0806");

    [Fact]
    public void What_is_expected_is_bound_as_in_the_case()
    {
        ShouldTell("  a: { says: So., in: [ book.txt ], finding: opinion, decided-by: [ { case: alarm-1960, expect: { of: pact/help, state: [|paece|] } } ] }\n", "TR0315");
        ShouldTell("  a: { says: So., in: [ book.txt ], finding: opinion, decided-by: [ { case: alarm-1960, expect: { of: pact/help, after: [|second-alarm|], outcome: obliged } } ] }\n", "TR0409");
        ShouldTell("  a: { says: So., in: [ book.txt ], finding: opinion, decided-by: [ { members: pact, on: 1960-01-01, include: [ [|XYZ|] ] } ] }\n", "TR0308");
        ShouldTell("  a: { says: So., in: [ book.txt ], finding: opinion, decided-by: [ { members: [|pakt|], on: 1960-01-01, include: [ FRA ] } ] }\n", "TR0903");
    }

    private static ClaimLedgerLoad Load(string ledger)
    {
        using var folder = new TemporaryFolder();
        folder.Write("alarm-1960.yaml", Case);
        folder.Write("broken.yaml", "crisis: broken\n");
        return ClaimLedger.Load(folder.Write("claims.yaml", Head + ledger), new TreatyCorpus(SmallLaw.Sound(Pact)));
    }

    private static void ShouldTell(string ledger, params string[] codes)
    {
        var marked = MarkedText.Parse(Head + ledger);
        marked.ShouldMatch(Load(marked.Text[Head.Length..]).Diagnostics, codes);
    }
}
