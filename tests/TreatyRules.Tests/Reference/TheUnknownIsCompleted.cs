using TreatyRules.Model;
using static TreatyRules.Tests.Reference.DraftCrisis;
using static TreatyRules.Tests.Reference.DraftLaw;

namespace TreatyRules.Tests.Reference;

public sealed class TheUnknownIsCompleted : ReferenceTests
{
    private const string Course = "pact/course";

    [Fact]
    public void A_ballot_that_decides_the_vote_is_missing_and_one_that_does_not_is_not()
    {
        Treaty pact = Pact() with
        {
            Procedures =
            [
                Procedure(Course,
                    Stage("open", Outcome.Pending) with { On = [On(Motion, "adopted", "adopted"), On(Motion, "vetoed", "vetoed"), On(Motion, "shortfall", "failed")] },
                    Stage("adopted", Outcome.Authorised),
                    Stage("vetoed", Outcome.Blocked),
                    Stage("failed", Outcome.NotAdopted)),
            ],
        };

        VerdictOf(pact, Ballots(Ballot.Yes, ("AAA", null))).ShouldSatisfyAllConditions(
            verdict => verdict.Outcome.ShouldBe(Outcome.Undetermined),
            verdict => verdict.Possible.ShouldBe([Outcome.Blocked, Outcome.Authorised]),
            verdict => verdict.Missing.ShouldBe([new Unknown(UnknownKind.Ballot, 0, "AAA")]));
        VerdictOf(pact, Ballots(Ballot.Yes, ("DDD", null))).ShouldBe(new ReferenceVerdict(Outcome.Authorised, [Outcome.Authorised], []), new SameVerdict());
        VerdictOf(pact, Ballots(Ballot.Yes, ("CCC", null), ("DDD", null))).Missing.Length.ShouldBe(2);
    }

    [Fact]
    public void What_holds_whatever_the_unknown_field_is_is_known()
    {
        CrisisRecord somebody = Attack("EEE", "AAA", First) with { Fields = Fields(("by", UnknownDatum.Instance), ("against", Word("AAA")), ("kind", Word("attack"))) };
        Condition byEither = Say.Some("hostility", attack => Say.Any(
            Say.FieldIs(attack, "by", Say.State, "AAA"),
            Say.Compare(Say.Field(attack, "by", Say.State), ComparisonOperator.NotEqual, Say.Word("AAA", Say.State))));
        Condition byE = Say.Some("hostility", attack => Say.FieldIs(attack, "by", Say.State, "EEE"));

        Verdict(WarWhen(byEither), On(First) with { Records = [somebody] }).Outcome.ShouldBe(Outcome.Obliged);
        Verdict(WarWhen(byE), On(First) with { Records = [somebody] }).Missing.ShouldBe([new Unknown(UnknownKind.FactField, 0, "by")]);
    }

    [Fact]
    public void A_list_left_out_may_be_empty_or_have_one_record_and_is_missing_as_a_whole()
    {
        Treaty pact = WarWhen(Say.Some("request", request => Say.FieldIs(request, "by", Say.State, "AAA")));

        Verdict(pact, On(First)).Outcome.ShouldBe(Outcome.NotEngaged);
        Verdict(pact, On(First) with { OmittedLists = ["request", "hostility"] }).ShouldSatisfyAllConditions(
            verdict => verdict.Possible.ShouldBe([Outcome.NotEngaged, Outcome.Obliged]),
            verdict => verdict.Missing.ShouldBe([new Unknown(UnknownKind.OmittedList, -1, "request")]));
    }

    [Fact]
    public void It_may_be_unknown_that_something_happened_at_all()
    {
        Treaty pact = WarWhen(Say.Some("hostility"));

        Verdict(pact, On(First) with { Records = [Attack("EEE", "AAA", First) with { HappenedUnknown = true }] }).Missing.ShouldBe([new Unknown(UnknownKind.FactExistence, 0, "hostility")]);
        Verdict(WarWhen(Say.Some("pact/notice")), On(First) with { Events = [Held("pact/notice", "N", First) with { Happened = null }] })
            .Missing.ShouldBe([new Unknown(UnknownKind.EventExistence, 0, "pact/notice")]);
    }

    [Fact]
    public void Ballots_without_a_name_may_be_anybodys()
    {
        BallotSheet oneNo = Ballots(Ballot.Yes, ("AAA", Ballot.Yes)) with { Unnamed = [0, 1, 0, 0, 0] };
        CrisisFile crisis = On(First) with { Events = [Held(Motion, "M/1", First, oneNo)] };

        CompletedRun[] runs = [.. Completions.Of(LawOf(Pact()), crisis, NoReadings)];

        runs.Length.ShouldBe(3);
        runs.Select(run => run.Run.Events[0].Result).ShouldBe([VoteResult.Adopted, VoteResult.Adopted, VoteResult.Vetoed], ignoreOrder: true);
        runs.ShouldAllBe(run => run.Run.Events[0].Counts[0] == 3);
    }

    [Fact]
    public void A_run_that_needs_what_nothing_says_does_not_guess()
    {
        CrisisFile crisis = On(First) with { Events = [Held(Motion, "M/1", First, BallotSheet.Unknown)] };

        Should.Throw<UnknownMetException>(() => Run(Pact(), crisis)).Unknown.Kind.ShouldBe(UnknownKind.Ballot);
    }

    private static Treaty WarWhen(Condition guard) => Pact() with
    {
        Procedures = [Procedure(Course, Stage("peace", Outcome.NotEngaged) with { Always = [To("war", guard)] }, Stage("war", Outcome.Obliged))],
    };

    private static ReferenceVerdict VerdictOf(Treaty treaty, BallotSheet ballots) => Verdict(treaty, On(First) with { Events = [Held(Motion, "M/1", First, ballots)] });

    private static ReferenceVerdict Verdict(Treaty treaty, CrisisFile crisis) => ReferenceVerdict.Of(Course, [.. Completions.Of(LawOf(treaty), crisis, NoReadings)]);

    private sealed class SameVerdict : IEqualityComparer<ReferenceVerdict>
    {
        public bool Equals(ReferenceVerdict? x, ReferenceVerdict? y) => x?.ToString() == y?.ToString();

        public int GetHashCode(ReferenceVerdict obj) => (int)obj.Outcome;
    }
}
