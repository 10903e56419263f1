using TreatyRules.Model;

namespace TreatyRules.Corpus.Tests.Law;

/// <summary>The amendments that come with the law: what each would change, and what it would leave as it is.</summary>
public sealed class AmendmentTests
{
    private const string Council = "un-charter/security-council";
    private const string ForeignBase = "collective-security-treaty/foreign-base";

    public static TheoryData<string> Names => [.. TreatyCorpus.Embedded.Law.Amendments.Select(amendment => amendment.Id)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_amendment_leaves_a_law_that_binds_without_a_warning(string name)
    {
        TreatyCorpusLoad load = TreatyCorpus.Embedded.Amend(name);
        load.Diagnostics.ShouldBeEmpty();
        load.Corpus.ShouldNotBeNull().AmendedBy.ShouldBe([name]);
        load.Corpus.Version.ShouldBe($"{TreatyCorpus.EmbeddedVersion}+{name}");
    }

    [Fact]
    public void An_amendment_that_comes_with_the_law_changes_nothing_by_standing_there() =>
        TreatyCorpus.Embedded.Hear(Cases.Crisis("crimea-2014")).Verdict(Council).Outcome.ShouldBe(Outcome.Blocked);

    [Fact]
    public void Without_a_veto_thirteen_votes_on_Crimea_carry()
    {
        Decision decision = Amended("veto-abolished").Hear(Cases.Crisis("crimea-2014")).Decision("S/2014/189").ShouldNotBeNull();
        decision.Result.ShouldBe(VoteResult.Adopted);
        decision.By.ShouldBeEmpty();
    }

    [Fact]
    public void An_authorisation_that_answers_an_attack_does_not_make_the_attack_lawful()
    {
        Hearing hearing = Amended("veto-abolished").Hear(Cases.Crisis("baltic-what-if"));
        hearing.Verdict(Council).Outcome.ShouldBe(Outcome.Authorised);
        hearing.Verdict("un-charter/use-of-force").Outcome.ShouldBe(Outcome.Prohibited);
    }

    [Fact]
    public void Without_a_veto_eight_votes_still_fall_short() =>
        DraftIn1999("veto-abolished", "{ yes: [ FRA, GBR, USA, CAN, NLD, SVN, BRA, ARG ], no: [ CHN, RUS ], otherwise: abstain }").Result.ShouldBe(VoteResult.Shortfall);

    [Fact]
    public void One_permanent_member_alone_no_longer_vetoes_where_it_takes_two() =>
        Amended("veto-by-two").Hear(Cases.Crisis("crimea-2014")).Decision("S/2014/189").ShouldNotBeNull().Result.ShouldBe(VoteResult.Adopted);

    [Fact]
    public void Two_permanent_members_together_still_veto()
    {
        Decision decision = DraftIn1999("veto-by-two", "{ no: [ CHN, RUS ], otherwise: yes }");
        decision.Result.ShouldBe(VoteResult.Vetoed);
        decision.By.ShouldBe(["CHN", "RUS"]);
    }

    [Fact]
    public void Where_an_abstention_is_no_concurring_vote_it_is_one_of_the_two()
    {
        Crisis crimea = Cases.Crisis("crimea-2014");
        var reading = new Dictionary<string, string> { ["abstention-of-a-permanent-member"] = "a-veto" };
        Amended("veto-by-two").Hear(crimea, reading).Decision("S/2014/189").ShouldNotBeNull().Result.ShouldBe(VoteResult.Vetoed);
    }

    [Theory]
    [InlineData("{ yes: 13, no: 12 }", VoteResult.Shortfall)]
    [InlineData("{ yes: [ CHN, FRA, GBR, RUS, USA, 9 ], no: 11 }", VoteResult.Adopted)]
    [InlineData("{ no: [ BRA, DEU, IND, JPN, NGA, ZAF ], otherwise: yes }", VoteResult.Adopted)]
    [InlineData("{ no: FRA, otherwise: yes }", VoteResult.Vetoed)]
    public void In_a_Council_of_twenty_five_fourteen_votes_carry_and_only_the_five_veto(string ballots, VoteResult result) =>
        Draft("council-of-25", "2026-06-01", ballots).Result.ShouldBe(result);

    [Fact]
    public void A_Council_of_twenty_five_leaves_the_votes_of_the_Council_of_fifteen_as_they_were()
    {
        Decision decision = Amended("council-of-25").Hear(Cases.Crisis("crimea-2014")).Decision("S/2014/189").ShouldNotBeNull();
        decision.Counts.ShouldBe([13, 1, 1, 0, 0]);
        decision.Result.ShouldBe(VoteResult.Vetoed);
    }

    [Fact]
    public void Where_a_majority_admits_a_base_the_objection_of_one_member_does_not_refuse_it()
    {
        Crisis objections = Cases.Crisis("kyrgyzstan-what-if");
        var day = new DateOnly(2013, 3, 1);
        TreatyCorpus.Embedded.Hear(objections, asOf: day).Verdict(ForeignBase).State.ShouldBe("refused");
        Verdict verdict = Amended("bases-by-majority").Hear(objections, asOf: day).Verdict(ForeignBase);
        verdict.Outcome.ShouldBe(Outcome.Authorised);
        verdict.Permissions.ShouldHaveSingleItem().Bearers.ShouldBe(["KGZ"]);
    }

    [Fact]
    public void Where_a_majority_admits_a_base_half_of_the_members_do_not()
    {
        TreatyCorpus amended = Amended("bases-by-majority");
        Verdict verdict = amended.Hear(Read(amended, """
            crisis: half-what-if
            date: 2014-03-01
            events:
              - { event: collective-security-treaty/base-consultation, host: KGZ, third-state: USA, ballots: { yes: [ ARM, KAZ ], no: [ BLR, RUS ], otherwise: abstain } }
            """)).Verdict(ForeignBase);
        verdict.Outcome.ShouldBe(Outcome.NotAdopted);
        verdict.Cause.ShouldNotBeNull().Is.ShouldBe(CauseKind.Shortfall);
    }

    [Fact]
    public void Before_the_Protocol_the_host_decides_whatever_the_majority() =>
        Amended("bases-by-majority").Hear(Cases.Crisis("manas-what-if")).Verdict(ForeignBase).State.ShouldBe("consulted-upon");

    private static TreatyCorpus Amended(string name) => TreatyCorpus.Embedded.Amend(name).Corpus.ShouldNotBeNull();

    private static Decision DraftIn1999(string amendment, string ballots) => Draft(amendment, "1999-03-26", ballots);

    private static Decision Draft(string amendment, string day, string ballots)
    {
        TreatyCorpus amended = Amended(amendment);
        return amended.Hear(Read(amended, $"""
            crisis: a-draft
            date: {day}
            events:
              - event: un-charter/draft-resolution
                symbol: draft
                under: chapter-vii
                does: [ determines, authorises-force ]
                ballots: {ballots}
            """)).Decision("draft").ShouldNotBeNull();
    }

    private static Crisis Read(TreatyCorpus corpus, string yaml)
    {
        CrisisLoad load = Crisis.Parse(yaml, "a-test.yaml", corpus);
        return load.Crisis.ShouldNotBeNull(string.Join('\n', load.Diagnostics));
    }
}
