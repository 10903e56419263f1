using TreatyRules.Model;
using TreatyRules.Reasoning.SideBySide;

namespace TreatyRules.Tests.Reasoning;

public sealed class ComparisonTests
{
    private const string Council = "un-charter/security-council";

    [Fact]
    public void Readings_part_at_the_vote_that_they_decide_otherwise_on_the_ground_that_only_one_of_them_asks()
    {
        CrisisComparison kuwait = CrisisComparison.OfReadings(TreatyCorpus.Embedded, Seeds.Load("kuwait-1990"), procedures: Council);
        int veto = kuwait.Hearings.IndexOf("un-charter/abstention-of-a-permanent-member = a-veto");
        ComparisonRow row = kuwait.Rows.ShouldHaveSingleItem();
        row.Verdicts[0].Outcome.ShouldBe(Outcome.Authorised);
        row.Verdicts[veto].Outcome.ShouldBe(Outcome.Obliged);
        Parting parting = row.Pairs.Single(pair => pair.First == 0 && pair.Second == veto).Parting.ShouldNotBeNull();
        parting.Second.ShouldNotBeNull().ShouldEndWith("vetoed by CHN");
        PartingCondition condition = parting.Condition.ShouldNotBeNull();
        condition.Text.ShouldBe("veto: some permanent where seat.ballot in (abstain or not-voting)");
        condition.Article.ShouldBe("27(3)");
        (condition.First, condition.Second).ShouldBe(("is not asked", "holds"));
    }

    [Fact]
    public void Only_readings_that_make_a_verdict_another_are_listed()
    {
        CrisisComparison crimea = CrisisComparison.OfReadings(TreatyCorpus.Embedded, Seeds.Load("crimea-2014"));
        foreach ((int hearing, string name) in crimea.Hearings.Index().Skip(1))
            crimea.Rows.ShouldContain(row => row.Pairs.Any(pair => pair.Second == hearing), name);
        crimea.Hearings.ShouldNotContain("un-charter/absence-of-a-permanent-member = a-veto");
    }

    [Fact]
    public void Readings_that_differ_from_one_another_are_held_side_by_side_too()
    {
        CrisisComparison crimea = CrisisComparison.OfReadings(TreatyCorpus.Embedded, Seeds.Load("crimea-2014"), procedures: Council);
        int veto = crimea.Hearings.IndexOf("un-charter/abstention-of-a-permanent-member = a-veto");
        int party = crimea.Hearings.IndexOf("un-charter/party-to-a-dispute = enforced");

        ComparedPair pair = crimea.Rows.ShouldHaveSingleItem().Pairs.Single(pair => (pair.First, pair.Second) == (veto, party));

        Parting parting = pair.Parting.ShouldNotBeNull();
        parting.First.ShouldNotBeNull().ShouldEndWith("vetoed by CHN, RUS");
        parting.Second.ShouldNotBeNull().ShouldContain("adopted");
    }

    [Fact]
    public void On_two_days_hearings_part_on_the_first_step_that_one_of_them_does_not_reach()
    {
        Parting parting = CrisisComparison.Of(
            [new("before", On("kuwait-1990", "1991-01-15")), new("after", On("kuwait-1990", "1991-01-16"))], Council)
            .Rows.ShouldHaveSingleItem().Pairs.ShouldHaveSingleItem().Parting.ShouldNotBeNull();
        parting.Day.ShouldBe(new DateOnly(1991, 1, 16));
        parting.First.ShouldBeNull();
        parting.Second.ShouldNotBeNull().ShouldContain("force-authorised");
        parting.Article.ShouldBe("42");
    }

    [Fact]
    public void Under_an_amendment_the_condition_that_it_takes_away_is_not_asked()
    {
        PartingCondition condition = Amended("un-charter/veto-abolished", "crimea-2014", Council).Pairs.ShouldHaveSingleItem()
            .Parting.ShouldNotBeNull().Condition.ShouldNotBeNull();
        condition.Text.ShouldBe("veto: some permanent where seat.ballot = no");
        (condition.First, condition.Second).ShouldBe(("holds", "is not asked"));
    }

    [Fact]
    public void Of_two_versions_of_a_majority_each_is_told_with_what_it_found()
    {
        TreatyCorpus amended = TreatyCorpus.Embedded.Amend("un-charter/council-of-25").Corpus.ShouldNotBeNull();
        const string draft = """
            crisis: ten-votes
            date: 2026-03-01
            events:
              - { event: un-charter/draft-resolution, symbol: draft, under: chapter-vii, does: [ authorises-force ], ballots: { yes: 10, no: 0, otherwise: abstain } }
            """;
        ComparisonRow row = CrisisComparison.Of(
            [new("fifteen", TreatyCorpus.Embedded.Hear(Read(draft, TreatyCorpus.Embedded))), new("twenty-five", amended.Hear(Read(draft, amended)))], Council).Rows.ShouldHaveSingleItem();
        row.Verdicts.Select(verdict => verdict.Outcome).ShouldBe([Outcome.Authorised, Outcome.NotAdopted]);
        PartingCondition condition = row.Pairs.ShouldHaveSingleItem().Parting.ShouldNotBeNull().Condition.ShouldNotBeNull();
        condition.First.ShouldContain("yes >= 9 holds");
        condition.Second.ShouldContain("yes >= 14 does not hold");
    }

    [Fact]
    public void A_record_that_met_the_condition_is_compared_with_itself_and_with_no_other()
    {
        CrisisComparison afghanistan = CrisisComparison.OfReadings(TreatyCorpus.Embedded, Seeds.Load("afghanistan-2001"), procedures: Council);
        int ultraVires = afghanistan.Hearings.IndexOf("un-charter/delegation-of-force = ultra-vires");
        PartingCondition condition = afghanistan.Rows[0].Pairs.Single(pair => pair.Second == ultraVires).Parting.ShouldNotBeNull().Condition.ShouldNotBeNull();
        condition.Text.ShouldBe("some special-agreement");
        (condition.First, condition.Second).ShouldBe(("is not asked", "does not hold"));
    }

    [Fact]
    public void An_objection_that_no_longer_defeats_says_more_than_the_majority_in_its_place()
    {
        CrisisComparison bases = CrisisComparison.Of(
            [
                new("as it stands", On("kyrgyzstan-what-if", "2013-03-01")),
                new("amended", TreatyCorpus.Embedded.Amend("bases-by-majority").Corpus.ShouldNotBeNull().Hear(Seeds.Load("kyrgyzstan-what-if"), asOf: new DateOnly(2013, 3, 1))),
            ],
            "collective-security-treaty/foreign-base");
        bases.Rows[0].Pairs.ShouldHaveSingleItem().Parting.ShouldNotBeNull().Condition.ShouldNotBeNull().Text.ShouldBe("objection: some seat where seat.ballot = no");
    }

    [Fact]
    public void Hearings_part_where_the_vote_on_a_supposed_motion_comes_out_otherwise() =>
        Amended("un-charter/veto-abolished", "baltic-what-if", "un-charter/uniting-for-peace").Pairs.ShouldHaveSingleItem()
            .Parting.ShouldNotBeNull().First.ShouldNotBeNull().ShouldEndWith("vetoed by RUS");

    [Fact]
    public void Without_a_veto_the_Council_is_looser_and_the_Assembly_is_called_upon_less()
    {
        CrisisComparison[] crises = [.. new[] { "crimea-2014", "hungary-1956", "kuwait-1990" }.Select(name => Compared("un-charter/veto-abolished", name))];
        VersionRelation[] relations = [.. VersionRelation.Of(crises, 1)];
        VersionRelation council = relations.Single(relation => relation.Name == Council);
        council.Relation.ShouldBe(LawRelation.Looser);
        council.Stronger.ShouldBe(["crimea-2014", "hungary-1956"]);
        VersionRelation assembly = relations.Single(relation => relation.Name == "un-charter/uniting-for-peace");
        assembly.Relation.ShouldBe(LawRelation.Stricter);
        assembly.Weaker.ShouldBe(["hungary-1956"]);
        relations.Single(relation => relation.Name == "un-charter").Relation.ShouldBe(LawRelation.Incomparable);
        relations.ShouldNotContain(relation => relation.Name.StartsWith("north-atlantic-treaty"));
    }

    [Fact]
    public void An_amendment_that_touches_no_vote_of_the_crises_is_equivalent() =>
        VersionRelation.Of([Compared("un-charter/council-of-25", "crimea-2014")], 1).ShouldBeEmpty();

    [Theory]
    [InlineData(Outcome.Blocked, Outcome.Consultation, nameof(EffectOrder.Stronger))]
    [InlineData(Outcome.Obliged, Outcome.Authorised, nameof(EffectOrder.Weaker))]
    [InlineData(Outcome.Authorised, Outcome.Prohibited, nameof(EffectOrder.Weaker))]
    [InlineData(Outcome.Blocked, Outcome.NotAdopted, nameof(EffectOrder.WithoutEffect))]
    [InlineData(Outcome.Pending, Outcome.Pending, nameof(EffectOrder.Same))]
    [InlineData(Outcome.Undetermined, Outcome.Obliged, nameof(EffectOrder.Incomparable))]
    public void Effects_are_in_order_and_what_has_none_is_below_them(Outcome first, Outcome second, string order)
    {
        Verdict verdict = TreatyCorpus.Embedded.Hear(Seeds.Load("crimea-2014")).Verdict(Council) with { Effects = [] };
        EffectOrders.Of(verdict with { Outcome = first }, verdict with { Outcome = second }).ToString().ShouldBe(order);
    }

    [Fact]
    public void Several_treaties_are_held_side_by_side_in_one_crisis()
    {
        CrisisComparison treaties = CrisisComparison.OfProcedures(On("crimea-2014", "2014-03-27"), Council, "un-charter/self-defence");
        treaties.Hearings.ShouldBe([Council, "un-charter/self-defence"]);
        treaties.Rows.ShouldHaveSingleItem().Verdicts.Select(verdict => verdict.Outcome).ShouldBe([Outcome.Blocked, Outcome.Authorised]);
    }

    private static Hearing On(string crisis, string day) => TreatyCorpus.Embedded.Hear(Seeds.Load(crisis), asOf: DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    private static ComparisonRow Amended(string amendment, string crisis, string procedure) => Compared(amendment, crisis, procedure).Rows.ShouldHaveSingleItem();

    private static CrisisComparison Compared(string amendment, string crisis, params string[] procedures)
    {
        TreatyCorpus amended = TreatyCorpus.Embedded.Amend(amendment).Corpus.ShouldNotBeNull();
        return CrisisComparison.Of(
            [new("the law as it stands", TreatyCorpus.Embedded.Hear(Seeds.Load(crisis))), new(amendment, amended.Hear(Seeds.Load(crisis)))], procedures);
    }

    private static Crisis Read(string yaml, TreatyCorpus corpus)
    {
        CrisisLoad load = Crisis.Parse(yaml, "a-test.yaml", corpus);
        return load.Crisis.ShouldNotBeNull(string.Join('\n', load.Diagnostics));
    }
}
