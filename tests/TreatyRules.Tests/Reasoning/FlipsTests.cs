using System.Collections.Immutable;
using System.Numerics;
using TreatyRules.Model;
using TreatyRules.Reasoning.Counterfactuals;
using TreatyRules.Tests.Analysis;

namespace TreatyRules.Tests.Reasoning;

public sealed class FlipsTests
{
    private const string Council = "un-charter/security-council";

    [Fact]
    public void Had_russia_abstained_or_been_barred_as_a_party_the_draft_on_crimea_would_have_carried()
    {
        FlipReport report = Flips.Of(Seeds.Law, Seeds.Load("crimea-2014"), Council, new FlipOptions { MostTime = TimeSpan.FromHours(1), To = Outcome.Recommended, Over = FlipKind.Ballot | FlipKind.Reading, Most = 2 });

        report.From.ShouldBe(Outcome.Blocked);
        report.Searched.ShouldBe(2);
        FlipChange[] single = [.. report.Flips.Where(flip => flip.Size == 1).Select(flip => flip.Changes.Single())];
        single.ShouldContain(change => change.Kind == FlipKind.Ballot && change.In == "S/2014/189" && change.What.SequenceEqual(new[] { "RUS" }) && change.Is.Contains("abstain"));
        single.ShouldContain(change => change.Kind == FlipKind.Reading && change.What[0] == "un-charter/party-to-a-dispute" && change.Is.Contains("enforced"));
        report.Flips.ShouldAllBe(flip => flip.To == Outcome.Recommended);
    }

    [Fact]
    public void One_change_at_a_time_is_gone_through_whatever_the_limits()
    {
        var none = new FlipOptions { MostRuns = 1, MostTime = TimeSpan.Zero, Over = FlipKind.Ballot | FlipKind.Reading | FlipKind.Fact, Most = 2 };
        FlipReport report = Flips.Of(Seeds.Law, Seeds.Load("kuwait-1990"), "un-charter/self-defence", none);

        report.Searched.ShouldBe(1);
        report.Flips.ShouldContain(flip => flip.Changes.Single().What.Single() == "un-charter/when-self-defence-ends");
    }

    [Fact]
    public void To_settle_what_is_not_known_is_a_change_by_itself_or_with_another()
    {
        // Whether Kabul asked for troops is not known in this case, nor, if somebody asked, who.
        FlipReport report = Flips.Of(Seeds.Law, Seeds.Load("afghanistan-1980"), "un-charter/use-of-force", new FlipOptions { MostTime = TimeSpan.FromHours(1), Over = FlipKind.Fact, Most = 2 });

        report.From.ShouldBe(Outcome.Undetermined);
        report.Searched.ShouldBe(2);
        report.Flips.ShouldContain(flip => flip.To == Outcome.Prohibited && flip.Size == 1 && flip.Changes[0].Was == "unknown" && flip.Changes[0].Is.SequenceEqual(new[] { "no" }));
        report.Flips.ShouldContain(flip => flip.To == Outcome.NotEngaged && flip.Size == 2 && flip.Changes.All(change => change.Was == "unknown") && flip.Changes.Any(change => change.Is.SequenceEqual(new[] { "AFG" })));
    }

    [Fact]
    public void Of_what_a_resolution_does_it_is_told_which_words_matter()
    {
        FlipReport report = Flips.Of(Seeds.Law, Seeds.Load("crimea-2014"), "un-charter/assembly-recommendation", new FlipOptions { Over = FlipKind.Fact, Most = 1 });

        Does(Outcome.NotEngaged).ShouldBe("without recommends or recommends-force");
        Does(Outcome.Blocked).ShouldBe("with recommends-force and without recommends");

        string? Does(Outcome to) => report.Flips.Single(flip => flip.To == to && flip.Changes[0].What[0] == "A/RES/68/262.does").Changes[0].Shared;
    }

    [Theory]
    [InlineData(new[] { 0, 1, 2, 3 }, 4, "without c")]
    [InlineData(new[] { 4, 5, 6, 7 }, 0, "with c")]
    [InlineData(new[] { 1, 3, 4, 5, 6, 7 }, 0, "with c, or with a")]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7 }, 0, "any other")]
    [InlineData(new[] { 1, 2, 4, 7 }, 0, null)]
    [InlineData(new[] { 5 }, 0, null)]
    public void Sets_of_words_are_told_by_the_words_that_must_be_there_and_those_that_must_not(int[] sets, int given, string? told) =>
        SharedWords.Of(["a", "b", "c"], sets, given).ShouldBe(told);

    [Fact]
    public void Many_states_are_told_by_the_treaty_to_which_none_of_them_is_party()
    {
        FlipReport report = Flips.Of(Seeds.Law, Seeds.Load("kuwait-1990"), "arab-league/no-force-between-members", new FlipOptions { Over = FlipKind.Fact, Most = 1 });

        report.Flips.Single(flip => flip.Changes[0].What[0] == "hostilities[invasion].by").Changes[0].Shared.ShouldBe("any that is no party to arab-league");
    }

    [Fact]
    public void Of_several_procedures_each_is_told_what_it_is_told_alone()
    {
        var options = new FlipOptions { Over = FlipKind.Fact | FlipKind.Reading, Most = 2, MostTime = TimeSpan.FromHours(1) };
        ImmutableArray<string> procedures = ["arab-league/no-force-between-members", Council, "un-charter/self-defence"];

        Flips.Of(Seeds.Law, Seeds.Load("kuwait-1990"), procedures, options).Select(report => report.ToText())
            .ShouldBe(procedures.Select(procedure => Flips.Of(Seeds.Law, Seeds.Load("kuwait-1990"), procedure, options).ToText()));
    }

    [Fact]
    public void No_state_is_proposed_that_there_was_not()
    {
        FlipReport report = Flips.Of(Seeds.Law, Seeds.Load("cuba-1962"), "un-charter/use-of-force", new FlipOptions { Over = FlipKind.Fact, Most = 1 });

        ImmutableArray<string> by = report.Flips.Single(flip => flip.Changes[0].What[0] == "hostilities[0].by").Changes[0].Is;
        by.ShouldContain("CHE");
        by.ShouldNotContain("AGO");
    }

    [Fact]
    public void Who_becomes_a_member_while_the_attack_goes_on_is_attacked_as_a_member_from_then_on()
    {
        // Liechtenstein became a member of the United Nations on 18 September 1990; no event of the crisis is on that day.
        var membersAlone = ImmutableDictionary<string, string>.Empty.Add("un-charter/self-defence-of-a-non-member", "members-alone");
        var options = new FlipOptions { MostTime = TimeSpan.FromHours(1), Over = FlipKind.Fact, Most = 2, Readings = membersAlone };
        FlipReport report = Flips.Of(Seeds.Law, Seeds.Load("arab-league-kuwait-1990"), "un-charter/self-defence", options);

        report.Searched.ShouldBe(2);
        report.Flips.ShouldAllBe(flip => flip.Size == 1);
        report.Flips.Single(flip => flip.Changes[0].What.Single() == "hostilities[invasion].against").Changes[0].Is.ShouldNotContain("LIE");
    }

    [Fact]
    public void That_no_change_does_it_is_an_answer()
    {
        FlipReport report = Flips.Of(Seeds.Law, Seeds.Load("crimea-2014"), Council, new FlipOptions { MostTime = TimeSpan.FromHours(1), To = Outcome.Obliged, Over = FlipKind.Ballot, Most = 3 });

        report.Flips.ShouldBeEmpty();
        report.Searched.ShouldBe(3);
    }

    [Fact]
    public void Seats_that_nothing_tells_apart_are_told_together()
    {
        Crisis crisis = Crisis.Parse("""
            crisis: eight
            date: 2020-01-01
            facts: { hostilities: [ { kind: armed-attack, by: RUS, against: UKR, place: crimea } ], requests: [] }
            events:
              - { on: 2020-01-01, event: un-charter/bring-to-council, by: UKR }
              - { on: 2020-01-02, event: un-charter/draft-resolution, symbol: D/1, under: chapter-vii, does: [ sanctions ], ballots: { yes: [ USA, FRA, GBR, RUS, CHN, DEU, BEL ], otherwise: abstain } }
            """, "eight.yaml", Seeds.Law).Crisis.ShouldNotBeNull();

        FlipReport report = Flips.Of(Seeds.Law, crisis, Council, new FlipOptions { MostTime = TimeSpan.FromHours(1), To = Outcome.Obliged, Over = FlipKind.Ballot });

        Flip flip = report.Flips.ShouldHaveSingleItem();
        flip.Size.ShouldBe(2);
        flip.Ways.ShouldBe(new BigInteger(28));
        FlipChange change = flip.Changes.ShouldHaveSingleItem();
        change.Choose.ShouldBe(2);
        change.What.Length.ShouldBe(8);
        change.Is.ShouldBe(["yes"]);
    }

    [Fact]
    public void Who_is_party_may_hang_on_a_reading_that_may_change_as_well()
    {
        FlipReport report = Flips.Of(Seeds.Law, Seeds.Load("cuba-1962"), "rio-treaty/meeting-of-consultation", new FlipOptions { MostTime = TimeSpan.FromHours(1), Most = 2, Over = FlipKind.Fact | FlipKind.Reading });

        report.Flips.Select(flip => (flip.To, flip.Size)).ShouldBe([(Outcome.Pending, 1), (Outcome.Pending, 1)]);
    }

    [Fact]
    public void Of_a_vote_of_the_assembly_every_way_is_counted_and_none_is_listed()
    {
        ImmutableArray<string> members = Roster.Read(Seeds.Law, "un-charter/general-assembly", new DateOnly(2020, 1, 2)).Groups[0].Members.ShouldNotBeNull();
        members.Length.ShouldBe(193);
        const int InFavour = 90;
        Crisis crisis = Crisis.Parse($$"""
            crisis: ninety
            date: 2020-01-01
            facts: { hostilities: [], requests: [] }
            events:
              - { on: 2020-01-02, event: un-charter/assembly-resolution, symbol: A/1, does: [ recommends ], ballots: { yes: [ {{string.Join(", ", members.Take(InFavour))}} ], otherwise: no } }
            """, "ninety.yaml", Seeds.Law).Crisis.ShouldNotBeNull();

        FlipReport report = Flips.Of(Seeds.Law, crisis, "un-charter/assembly-recommendation", new FlipOptions { MostTime = TimeSpan.FromHours(1), To = Outcome.Recommended, Over = FlipKind.Ballot, Most = 39 });

        // 3(90 + a) >= 2(193 - b) with a of 103 opponents won over and b of them kept from voting, in three ways each: 39 changes at least, of which b is none or one.
        BigInteger expected = Choose(103, 39) + (Choose(103, 38) * 65 * 3);
        report.Flips.ShouldAllBe(flip => flip.Size == 39);
        report.Flips.Aggregate(BigInteger.Zero, (sum, flip) => sum + flip.Ways).ShouldBe(expected);
        FlipsText.Write(report).ShouldMatch(@"any 39 of .* and 95 more on A/1: no -> yes \(\d\.\d × 10\^28 ways\)");
        FlipsJson.Write(report, "").ShouldContain($"\"{Choose(103, 39)}\"");
    }

    private static BigInteger Choose(int all, int some) => Enumerable.Range(0, some).Aggregate(BigInteger.One, (ways, i) => ways * (all - i) / (i + 1));

    [Fact]
    public void A_permanent_member_whose_ballot_is_void_as_a_partys_vetoes_once_it_is_no_party()
    {
        FlipReport report = Flips.Of(Seeds.Law, Seeds.Load("crimea-2014"), "un-charter/security-council", new FlipOptions { Most = 1, Readings = ImmutableDictionary<string, string>.Empty.Add("party-to-a-dispute", "enforced") });

        Flip noParty = report.Flips.Single(flip => flip.Changes is [{ In: "S/2014/189.parties-to-dispute" }]);
        (noParty.To, noParty.Changes[0].What[0], noParty.Changes[0].Was, noParty.Changes[0].Is[0]).ShouldBe((Outcome.Blocked, "RUS", "yes", "no"));
        Seeds.Law.Hear(noParty.Example, noParty.Readings).Verdict("un-charter/security-council").Outcome.ShouldBe(Outcome.Blocked);
        report.ToText().ShouldContain("RUS in S/2014/189.parties-to-dispute: yes -> no");
    }

    [Fact]
    public void Any_so_many_states_that_come_to_the_same_are_told_together()
    {
        TreatyCorpus pact = SmallLaw.Of("""
            treaty: pact
            title: Pact
            in-force: 1950-01-01
            parties: { AAA: 1950-01-01, BBB: 1950-01-01, CCC: 1950-01-01, DDD: 1950-01-01 }
            events:
              notice: { article: "1", fields: { to: states } }
            procedures:
              meeting:
                article: "2"
                initial: quiet
                states:
                  quiet: { outcome: not-engaged, always: [ { to: called, when: some notice where at least 3 of to, article: "2" } ] }
                  called: { outcome: consultation }
            """);
        CrisisLoad load = Crisis.Parse("""
            crisis: notice
            date: 1960-01-01
            events: [ { event: pact/notice, symbol: N, on: 1960-01-01, to: [ AAA ] } ]
            """, "notice.yaml", pact);

        FlipReport report = Flips.Of(pact, load.Crisis.ShouldNotBeNull(string.Join("\n", load.Diagnostics)), "pact/meeting", new FlipOptions { Most = 2 });

        report.ToText().ShouldContain("consultation: any 2 of BBB, CCC, DDD in N.to: no -> yes (3 ways)");
        Flip pair = report.Flips.Single(flip => flip.To == Outcome.Consultation);
        (pair.Size, pair.Ways).ShouldBe((2, 3));
        pact.Hear(pair.Example).Verdict("pact/meeting").Outcome.ShouldBe(Outcome.Consultation);
    }
}
