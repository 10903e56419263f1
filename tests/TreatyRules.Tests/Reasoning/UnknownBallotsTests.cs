using TreatyRules.Model;

namespace TreatyRules.Tests.Reasoning;

public sealed class UnknownBallotsTests
{
    private const string Council = "un-charter/security-council";

    [Fact]
    public void Fifteen_unknown_ballots_leave_three_results_and_are_missing_all()
    {
        Verdict verdict = Heard("""
              - { on: 2020-01-01, event: un-charter/bring-to-council, by: UKR }
              - { on: 2020-01-02, event: un-charter/draft-resolution, symbol: D/1, under: chapter-vii, does: [ sanctions ], ballots: {} }
            """);

        verdict.Outcome.ShouldBe(Outcome.Undetermined);
        verdict.IsExhaustive.ShouldBeTrue();
        verdict.Possible.ShouldContain(Outcome.Blocked);
        verdict.Possible.ShouldContain(Outcome.Obliged);
        verdict.Missing.Count(name => name.StartsWith("ballot of", StringComparison.Ordinal)).ShouldBe(15);
    }

    [Fact]
    public void Once_a_permanent_member_has_voted_against_nine_others_decide_only_how_it_fails()
    {
        Verdict verdict = Heard("""
              - { on: 2020-01-01, event: un-charter/bring-to-council, by: UKR }
              - { on: 2020-01-02, event: un-charter/draft-resolution, symbol: D/1, under: chapter-vii, does: [ sanctions ], ballots: { no: [ RUS, CHN, USA, FRA, GBR, DEU, BEL ] } }
            """);

        verdict.Outcome.ShouldBe(Outcome.NotAdopted);
        verdict.Missing.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    public void Unknown_votes_in_sequence_are_gone_through_to_the_last(int number)
    {
        string votes = string.Join('\n', Enumerable.Range(1, number).Select(day =>
            $"  - {{ on: 2020-02-{day:00}, event: un-charter/draft-resolution, symbol: D/{day}, under: chapter-vii, does: [ sanctions ], ballots: {{}} }}"));

        Verdict verdict = Heard($"  - {{ on: 2020-01-01, event: un-charter/bring-to-council, by: UKR }}\n{votes}");

        verdict.IsExhaustive.ShouldBeTrue();
        verdict.Possible.ShouldContain(Outcome.Obliged);
        verdict.Missing.Count(name => name.StartsWith("ballot of", StringComparison.Ordinal)).ShouldBe(15 * number);
        verdict.MissingShown.ShouldAllBe(missing => missing.One.Outcome != missing.Other.Outcome && missing.One.Value != missing.Other.Value);
    }

    [Fact]
    public void Unknown_facts_and_an_unknown_vote_are_gone_through_together()
    {
        string facts = string.Join('\n', Enumerable.Range(1, 12).Select(i => $"    - {{ id: h{i}, happened: unknown, kind: armed-attack, by: RUS, against: UKR, place: crimea }}"));
        CrisisLoad load = Crisis.Parse($$"""
            crisis: unknown-facts
            date: 2020-01-01
            facts:
              requests: []
              hostilities:
            {{facts}}
            events:
              - { on: 2020-01-01, event: un-charter/bring-to-council, by: UKR }
              - { on: 2020-01-02, event: un-charter/draft-resolution, symbol: D/1, under: chapter-vii, does: [ sanctions ], ballots: {} }
            """, "unknown-facts.yaml", Seeds.Law);
        Hearing hearing = Seeds.Law.Hear(load.Crisis.ShouldNotBeNull(string.Join("\n", load.Diagnostics)));

        hearing.Verdict(Council).ShouldSatisfyAllConditions(
            verdict => verdict.IsExhaustive.ShouldBeTrue(),
            verdict => verdict.Missing.Length.ShouldBe(15),
            verdict => verdict.Missing.ShouldAllBe(name => name.StartsWith("ballot of")));
        hearing.Verdict("un-charter/self-defence").ShouldSatisfyAllConditions(
            verdict => verdict.IsExhaustive.ShouldBeTrue(),
            verdict => verdict.Missing.Length.ShouldBe(12),
            verdict => verdict.Missing.ShouldAllBe(name => name.EndsWith(".happened")),
            verdict => verdict.MissingShown[0].Supposing.Length.ShouldBe(11));
    }

    [Theory]
    [InlineData("kind: unknown, by: RUS, against: UKR, place: unknown")]
    [InlineData("kind: unknown, by: unknown, against: UKR, place: crimea")]
    [InlineData("kind: armed-attack, by: unknown, against: unknown, place: crimea")]
    public void Eight_facts_of_which_two_fields_each_are_unknown_are_gone_through_to_the_last(string fields)
    {
        string facts = string.Join('\n', Enumerable.Range(1, 8).Select(i => $"    - {{ id: h{i}, {fields} }}"));
        CrisisLoad load = Crisis.Parse($$"""
            crisis: unknown-fields
            date: 2020-01-01
            facts:
              requests: []
              hostilities:
            {{facts}}
            """, "unknown-fields.yaml", Seeds.Law);

        // Only where members alone have the right does it matter who was attacked.
        var readings = new Dictionary<string, string> { ["self-defence-of-a-non-member"] = "members-alone" };
        Seeds.Law.Hear(load.Crisis.ShouldNotBeNull(string.Join("\n", load.Diagnostics)), readings).Verdict("un-charter/self-defence").ShouldSatisfyAllConditions(
            verdict => verdict.IsExhaustive.ShouldBeTrue(),
            verdict => verdict.Possible.ShouldBe([Outcome.NotEngaged, Outcome.Authorised]),
            verdict => verdict.Missing.Length.ShouldBe(8));
    }

    [Fact]
    public void A_seat_that_is_named_with_an_unknown_ballot_has_none_of_those_without_a_name()
    {
        Verdict verdict = Heard("""
              - { on: 2020-01-01, event: un-charter/bring-to-council, by: UKR }
              - { on: 2020-01-02, event: un-charter/draft-resolution, symbol: D/1, under: chapter-vii, does: [ sanctions ], ballots: { yes: [ USA, GBR, FRA, CHN, 5 ], unknown: RUS, otherwise: no } }
            """);

        verdict.Possible.ShouldBe([Outcome.Blocked, Outcome.Obliged]);
        verdict.Missing.ShouldBe(["ballot of RUS on D/1"]);
    }

    [Fact]
    public void The_whole_assembly_may_be_unknown()
    {
        Verdict verdict = Heard("  - { on: 2020-01-02, event: un-charter/assembly-resolution, symbol: A/1, ballots: {} }", "un-charter/assembly-recommendation");

        verdict.IsExhaustive.ShouldBeTrue();
        verdict.Possible.Length.ShouldBeGreaterThan(1);
        verdict.Missing.Count(name => name.StartsWith("ballot of", StringComparison.Ordinal)).ShouldBe(193);
    }

    [Fact]
    public void Who_cast_the_ballots_without_a_name_is_none_of_those_whose_own_is_unknown()
    {
        Verdict verdict = Heard("""
              - { on: 2020-01-01, event: un-charter/bring-to-council, by: UKR }
              - on: 2020-01-02
                event: un-charter/draft-resolution
                symbol: D/1
                under: chapter-vii
                does: [ sanctions ]
                ballots: { yes: [ CHN, FRA, GBR, USA, DEU, BEL ], unknown: [ EST, IDN ], abstain: 5, otherwise: yes }
            """);

        MissingFact shown = verdict.MissingShown.Single(fact => fact.Name == "ballot of EST on D/1");
        shown.Supposing.Single(fact => fact.Name == "names of the ballots on D/1").Value.ShouldSatisfyAllConditions(
            names => names.ShouldNotContain("EST"),
            names => names.ShouldNotContain("IDN"),
            names => names.ShouldContain("abstain: "));
    }

    private static Verdict Heard(string events, string procedure = Council)
    {
        CrisisLoad load = Crisis.Parse($$"""
            crisis: unknown-ballots
            date: 2020-01-01
            facts:
              hostilities: [ { kind: armed-attack, by: RUS, against: UKR, place: crimea } ]
              requests: []
            events:
            {{events}}
            """, "unknown-ballots.yaml", Seeds.Law);
        Hearing hearing = Seeds.Law.Hear(load.Crisis.ShouldNotBeNull(string.Join("\n", load.Diagnostics)));
        return hearing.Verdict(procedure);
    }
}
