using TreatyRules.Analysis;

namespace TreatyRules.Tests.Analysis;

public sealed class LawMutationTests
{
    private const string Pact = """
        treaty: pact
        title: Pact
        in-force: 1950-01-01
        parties: { AAA: 1950-01-01, BBB: 1950-01-01, CCC: 1950-01-01, DDD: 1950-01-01 }
        questions:
          abstention:
            article: "7"
            asks: Is an abstention a veto?
            readings: { no-veto: { default: always }, a-veto: {} }
        organs:
          council: { article: "6", seats: { permanent: [ AAA, BBB ], others: [ CCC, DDD ] } }
        voting:
          by-council:
            article: "7"
            organ: council
            majority: yes >= 2
            veto:
              any:
                - some permanent where ballot = no
                - { when: abstention is a-veto, holds: some permanent where ballot = abstain }
            binds: parties
        events:
          motion: { article: "7", vote: by-council }
        procedures:
          help:
            article: "5"
            initial: quiet
            states:
              quiet:
                outcome: not-engaged
                on:
                  motion:
                    adopted: { to: due, article: "5" }
                    vetoed: { to: stopped, article: "7" }
              stopped: { outcome: blocked }
              due:
                outcome: obliged
                duties:
                  - { bearers: parties, must: help, action: assistance, discretion: means, article: "5" }
                after: [ { time: 10 days, to: over, article: "9" } ]
              over: { outcome: not-engaged }
        """;

    private const string Carried = """
        crisis: carried
        date: 1960-01-01
        events: [ { event: pact/motion, on: 1960-01-01, symbol: M/1, ballots: { yes: [ AAA, CCC ], otherwise: abstain } } ]
        expect:
          - { of: pact/help, outcome: obliged, bearers: [ AAA, BBB, CCC, DDD ], discretion: means }
        """;

    private static readonly TreatyCorpus s_law = SmallLaw.Of(Pact);

    private static MutantResult ResultOf(LawMutation mutation, string change) =>
        mutation.Tried.Where(tried => tried.Change.ToString().Contains(change, StringComparison.Ordinal)).ShouldHaveSingleItem(change).Result;

    [Theory]
    [InlineData("yes >= 2 -> yes >= 3", MutantResult.Killed)]
    [InlineData("yes >= 2 -> yes >= 1", MutantResult.Survived)]
    [InlineData("no-veto -> a-veto", MutantResult.Killed)]
    [InlineData("not abstention is a-veto", MutantResult.Killed)]
    [InlineData("step removed: pact/help: quiet upon motion -> due", MutantResult.Killed)]
    [InlineData("step removed: pact/help: quiet upon motion -> stopped", MutantResult.Survived)]
    [InlineData("part dropped: pact/by-council: veto", MutantResult.Survived)]
    [InlineData("effect dropped: pact/help: duty: help", MutantResult.Killed)]
    [InlineData("duty: help -> permission: help", MutantResult.Killed)]
    [InlineData("duty: help, discretion means -> discretion process", MutantResult.Killed)]
    [InlineData("due -> over after 10 days -> after 9 days", MutantResult.Survived)]
    public void A_change_is_noticed_by_a_case_that_depends_on_what_was_changed(string change, MutantResult result) =>
        ResultOf(SmallLaw.Mutate(s_law, Carried), change).ShouldBe(result);

    [Fact]
    public void Whom_no_case_comes_by_no_case_is_run_for()
    {
        LawMutation mutation = SmallLaw.Mutate(s_law, Carried);
        mutation.Tried.Single(tried => tried.Change is { Kind: LawChangeKind.StepRemoved, Was: "quiet upon motion -> stopped" }).Cases.ShouldBe(0);
        mutation.Tried.Single(tried => tried.Change is { Kind: LawChangeKind.Threshold, Is: "yes >= 3" }).Cases.ShouldBe(1);
    }

    [Fact]
    public void A_case_on_the_last_day_of_a_period_and_one_on_the_day_after_hold_it_to_the_day()
    {
        string last = Carried.Replace("outcome: obliged", "as-of: 1960-01-10, outcome: obliged", StringComparison.Ordinal);
        string over = Carried.Replace("outcome: obliged, bearers: [ AAA, BBB, CCC, DDD ], discretion: means", "as-of: 1960-01-11, outcome: not-engaged, since: 1960-01-11", StringComparison.Ordinal);
        LawMutation mutation = SmallLaw.Mutate(s_law, last, over);
        ResultOf(mutation, "due -> over after 10 days -> after 9 days").ShouldBe(MutantResult.Killed);
        ResultOf(mutation, "due -> over after 10 days -> after 11 days").ShouldBe(MutantResult.Killed);
    }

    [Fact]
    public void A_threshold_that_no_number_of_seats_can_tell_changes_nothing()
    {
        TreatyCorpus law = SmallLaw.Of(Pact.Replace("majority: yes >= 2", "majority: 2 * yes >= 3", StringComparison.Ordinal));
        LawMutation mutation = SmallLaw.Mutate(law, Carried);
        ResultOf(mutation, "2 * yes >= 3 -> 2 * yes >= 4").ShouldBe(MutantResult.Equivalent);
        mutation.Mutants.ShouldBe(mutation.Tried.Length - 1);
    }

    [Fact]
    public void That_no_vote_in_favour_is_needed_changes_nothing_where_a_decision_needs_one_in_any_case()
    {
        TreatyCorpus law = SmallLaw.Of(Pact.Replace("majority: yes >= 2", "majority: yes >= 1", StringComparison.Ordinal));
        LawMutation mutation = SmallLaw.Mutate(law, Carried);
        ResultOf(mutation, "yes >= 1 -> yes >= 0").ShouldBe(MutantResult.Equivalent);
        ResultOf(mutation, "yes >= 1 -> yes >= 2").ShouldBe(MutantResult.Survived);
    }

    [Fact]
    public void A_step_that_leads_where_the_next_leads_anyway_changes_nothing()
    {
        TreatyCorpus law = SmallLaw.Of(Pact.Replace("    initial: quiet\n", """
                initial: quiet
                always:
                  - { to: stopped, when: some motion where result = vetoed, article: "7" }
                  - { to: stopped, when: some motion where result = vetoed, article: "7" }

            """, StringComparison.Ordinal));
        ResultOf(SmallLaw.Mutate(law, Carried), "step removed: pact/help: quiet upon motion -> stopped").ShouldBe(MutantResult.Survived);
        SmallLaw.Mutate(law, Carried).Tried.Count(tried => tried.Change is { Kind: LawChangeKind.StepRemoved, Was: "* -> stopped" } && tried.Result == MutantResult.Equivalent).ShouldBe(2);
    }

    [Fact]
    public void What_is_found_does_not_depend_on_the_order_in_which_it_is_tried()
    {
        LawMutation first = SmallLaw.Mutate(s_law, Carried);
        for (int i = 0; i < 5; i++)
            SmallLaw.Mutate(s_law, Carried).Tried.ShouldBe(first.Tried);
    }

    [Fact]
    public void A_case_that_the_law_does_not_pass_notices_nothing() =>
        SmallLaw.Mutate(s_law, Carried.Replace("outcome: obliged", "outcome: blocked", StringComparison.Ordinal)).Cases.ShouldBe(0);

    [Fact]
    public void Every_change_stands_under_an_article_at_a_place()
    {
        LawMutation mutation = SmallLaw.Mutate(s_law, Carried);
        mutation.Tried.ShouldAllBe(tried => !tried.Change.Place.IsNone);
        mutation.Survivors.ShouldContain(tried => tried.Change.Article == "7" && tried.Change.Place.Line > 0);
    }
}
