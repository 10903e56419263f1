using TreatyRules.Model;
using TreatyRules.Verdicts;
using static TreatyRules.Tests.Verdicts.Verdicts;

namespace TreatyRules.Tests.Verdicts;

public sealed class VerdictWordsTests
{
    [Fact]
    public void A_veto_is_told_with_who_cast_it_and_its_article() =>
        VerdictWords.Sentence(Of(Outcome.Blocked, Cause(CauseKind.Vetoed, ["RUS"]))).ShouldBe("blocked: vetoed by RUS (27(3))");

    [Fact]
    public void What_would_have_defeated_it_besides_is_told() =>
        VerdictWords.Sentence(Of(Outcome.Blocked, Cause(CauseKind.Shortfall, [], "yes >= 9", "7", CauseKind.Vetoed)))
            .ShouldBe("blocked: too few votes (yes >= 9, had 7); vetoed besides (27(3))");

    [Fact]
    public void An_effect_is_told_by_its_state() =>
        VerdictWords.Sentence(Of(Outcome.Authorised)).ShouldBe("authorised: force allowed since 1900-01-15 (4)");

    [Fact]
    public void A_prohibition_is_told_by_its_state() =>
        VerdictWords.Sentence(Of(Outcome.Prohibited)).ShouldBe("prohibited: force allowed since 1900-01-15 (4)");

    [Fact]
    public void What_is_undetermined_is_told_by_what_is_possible()
    {
        Verdict verdict = Of(Outcome.Undetermined) with { State = null, Possible = [Outcome.Blocked, Outcome.Authorised], Missing = ["the ballot of USA on X"] };
        VerdictWords.Why(verdict).ShouldBe("blocked or authorised");
        VerdictWords.HangOn(verdict).ShouldBe("what is unknown: the ballot of USA on X");
        VerdictWords.Why(verdict with { IsExhaustive = false }).ShouldBe("blocked or authorised, perhaps more");
    }

    [Theory]
    [InlineData(CauseKind.Awaiting, "the Council's finding", "awaits the Council's finding")]
    [InlineData(CauseKind.NotInForce, "in force from 1949-08-24", "not in force (in force from 1949-08-24)")]
    [InlineData(CauseKind.NotPut, null, "nothing was put to it")]
    [InlineData(CauseKind.Lapsed, null, "its time has run out")]
    public void Each_cause_has_its_words(CauseKind kind, string? needed, string words) => VerdictWords.Why(TreatyRules.Cause.Of(kind, null, needed)).ShouldBe(words);

    [Fact]
    public void Every_cause_and_outcome_has_words()
    {
        foreach (CauseKind kind in Enum.GetValues<CauseKind>())
            VerdictWords.Why(TreatyRules.Cause.Of(kind, null)).ShouldNotBeEmpty();
        foreach (Outcome outcome in Enum.GetValues<Outcome>())
            VerdictWords.Headline(outcome).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_verdict_hangs_on_the_votes_but_for_which_it_would_be_another()
    {
        Verdict verdict = Of(Outcome.Authorised) with
        {
            Decisions = [Vote("R/1", VoteResult.Adopted), Vote("R/2", VoteResult.Adopted) with { Held = 1 }],
            Hinges = [Hinge("R/1", 0, Outcome.Authorised, "force-allowed"), Hinge("R/2", 1, Outcome.Obliged, "ordered")],
        };
        VerdictWords.HangOn(verdict).ShouldBe("the vote: R/2 12-2-1 adopted (too few votes: obliged)");
        VerdictWords.HangOn(verdict, Of(Outcome.Pending)).ShouldBe("the vote: R/2 12-2-1 adopted");
    }

    [Fact]
    public void Votes_that_change_only_what_is_in_force_are_told_where_none_changes_more()
    {
        Verdict verdict = Of(Outcome.Authorised) with
        {
            Decisions = [Vote("R/1", VoteResult.Adopted)],
            Hinges = [Hinge("R/1", 0, Outcome.Authorised, "force-allowed")],
        };
        VerdictWords.HangOn(verdict).ShouldBe("these for duties and bearers alone: R/1 12-2-1 adopted");
    }

    [Fact]
    public void A_verdict_hangs_on_a_reading_of_which_another_gives_another()
    {
        Verdict verdict = Of(Outcome.Blocked) with
        {
            Hinges =
            [
                new Hinge(HingeKind.Reading, "pact/abstention", "not-a-veto", [new HingeTurn("a-veto", Outcome.Obliged, "ordered"), new HingeTurn("void", Outcome.Blocked, "quashed")]),
            ],
        };
        VerdictWords.HangOn(verdict).ShouldBe("the reading: abstention = not-a-veto (a-veto: obliged; void: in state quashed)");
    }

    [Fact]
    public void Where_not_everything_was_tried_on_which_it_may_hang_it_says_so()
    {
        (Of(Outcome.Blocked) with { AllHingesTried = false }).ToText().ShouldContain("it may hang on more");
        Of(Outcome.Blocked).ToText().ShouldNotContain("it may hang on more");
    }

    [Fact]
    public void A_verdict_that_hangs_on_nothing_says_nothing() => VerdictWords.HangOn(Of(Outcome.NotEngaged)).ShouldBeNull();

    [Fact]
    public void Of_many_bearers_the_first_are_named() =>
        VerdictWords.Effect(new EffectInForce(EffectKind.Duty, ["A", "B", "C", "D", "E", "F", "G"], "assist", null, null, "5", "attack"))
            .ShouldBe("A, B, C, D, E and 2 more must assist (5), for attack");

    [Fact]
    public void Columns_are_as_wide_as_what_stands_in_them() =>
        VerdictText.Table([Of(Outcome.Blocked, Cause(CauseKind.Vetoed, ["RUS"])), Of(Outcome.Authorised)]).ShouldBe(
            """
            treaty  procedure  verdict     why                             article
            pact    council    blocked     vetoed by RUS                   27(3)
            pact    council    authorised  force allowed since 1900-01-15  4

            """, StringCompareShould.IgnoreLineEndings);

    private static Hinge Hinge(string symbol, int held, Outcome outcome, string state) =>
        new(HingeKind.Vote, symbol, "adopted", [new HingeTurn("shortfall", outcome, state)]) { Held = held };
}
