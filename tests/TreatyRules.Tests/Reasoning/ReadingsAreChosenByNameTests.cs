using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Reasoning.Counterfactuals;
using TreatyRules.Reasoning.Interviews;
using TreatyRules.Reasoning.Pivotality;

namespace TreatyRules.Tests.Reasoning;

/// <summary>A question may be named without its treaty, and one that there is not is refused wherever readings are chosen.</summary>
public sealed class ReadingsAreChosenByNameTests
{
    private const string Council = "un-charter/security-council";

    [Fact]
    public void The_name_of_a_question_that_one_treaty_asks_is_enough()
    {
        ImmutableDictionary<string, string> enforced = Reading("party-to-a-dispute", "enforced");
        Crisis crimea = Seeds.Load("crimea-2014");

        Flips.Of(Seeds.Law, crimea, Council, new FlipOptions { Readings = enforced, Most = 1 }).From.ShouldBe(Outcome.Recommended);
        Pivots.Of(Seeds.Law, crimea, new PivotOptions { Readings = enforced, Procedures = [Council] }).Votes[0].Vote.Result.ShouldBe(VoteResult.Adopted);
        Interview.From(Seeds.Law, crimea, Council, new InterviewOptions { Readings = enforced }).Possible.ShouldBe([Outcome.Recommended]);
    }

    [Fact]
    public void A_question_that_nobody_asks_is_refused()
    {
        ImmutableDictionary<string, string> none = Reading("party-to-the-dispute", "enforced");
        Crisis crimea = Seeds.Load("crimea-2014");

        Should.Throw<ArgumentException>(() => Flips.Of(Seeds.Law, crimea, Council, new FlipOptions { Readings = none }));
        Should.Throw<ArgumentException>(() => Pivots.Of(Seeds.Law, crimea, new PivotOptions { Readings = none }));
        Should.Throw<ArgumentException>(() => Interview.From(Seeds.Law, crimea, Council, new InterviewOptions { Readings = none }));
    }

    private static ImmutableDictionary<string, string> Reading(string question, string reading) => ImmutableDictionary<string, string>.Empty.Add(question, reading);
}
