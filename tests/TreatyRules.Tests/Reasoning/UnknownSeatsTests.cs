using TreatyRules.Model;
using TreatyRules.Reasoning.Interviews;
using TreatyRules.Reasoning.Pivotality;

namespace TreatyRules.Tests.Reasoning;

/// <summary>Votes of which it is not known who sits or who is excluded, nor how some voted.</summary>
public sealed class UnknownSeatsTests
{
    private const string Pacification = "rio-treaty/pacification";
    private static readonly string[] s_inFavour = ["ARG", "BOL", "BRA", "CHL", "COL", "CRI", "CUB", "DOM", "ECU", "GTM", "HND", "HTI", "MEX"];
    private static readonly string[] s_others = ["NIC", "PAN", "PER", "PRY", "SLV", "URY", "USA", "VEN"];

    [Fact]
    public void Where_no_ballot_is_known_and_nobody_knows_who_is_directly_interested_every_ballot_and_every_interest_can_decide()
    {
        Verdict verdict = Called("{ otherwise: unknown }").Verdict(Pacification);

        verdict.IsExhaustive.ShouldBeTrue();
        verdict.Possible.ShouldBe([Outcome.NotAdopted, Outcome.Recommended]);
        verdict.Missing.Count(name => name.EndsWith(" in call.directly-interested", StringComparison.Ordinal)).ShouldBe(21);
        verdict.Missing.Count(name => name.StartsWith("ballot of ", StringComparison.Ordinal)).ShouldBe(21);
        verdict.Missing.Length.ShouldBe(42);
    }

    [Fact]
    public void With_thirteen_in_favour_one_of_the_others_must_be_in_favour_too_and_not_interested()
    {
        // Article 17 with 18: two thirds of the twenty-one that have ratified are fourteen, and whoever is directly interested casts no ballot.
        Verdict verdict = Called($"{{ yes: [{string.Join(", ", s_inFavour)}], otherwise: unknown }}").Verdict(Pacification);

        verdict.Possible.ShouldBe([Outcome.NotAdopted, Outcome.Recommended]);
        verdict.Missing.Where(name => name.StartsWith("ballot of ", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ShouldBe(s_others.Select(state => $"ballot of {state} on call"));
        verdict.Missing.Where(name => name.Contains(" in ", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ShouldBe(s_inFavour.Concat(s_others).Select(state => $"{state} in call.directly-interested"));
    }

    [Fact]
    public void Two_completions_show_what_hangs_on_one_interest_and_on_one_ballot()
    {
        Verdict verdict = Called($"{{ yes: [{string.Join(", ", s_inFavour)}], otherwise: unknown }}").Verdict(Pacification);

        MissingFact interest = verdict.MissingShown.Single(fact => fact.Name == "USA in call.directly-interested");
        new[] { (interest.One.Value, interest.One.Outcome), (interest.Other.Value, interest.Other.Outcome) }.ShouldBe([("yes", Outcome.NotAdopted), ("no", Outcome.Recommended)], ignoreOrder: true);
        interest.Supposing.Single(fact => fact.Name == "unknown ballots on call").Value.ShouldStartWith("yes: USA");

        MissingFact ballot = verdict.MissingShown.Single(fact => fact.Name == "ballot of USA on call");
        new[] { ballot.One.Outcome, ballot.Other.Outcome }.ShouldBe([Outcome.NotAdopted, Outcome.Recommended], ignoreOrder: true);
        ballot.Supposing.Single(fact => fact.Name == "call.directly-interested").Value.ShouldStartWith("none of ");
    }

    [Fact]
    public void Where_every_ballot_is_known_the_interest_of_those_against_decides_nothing()
    {
        Verdict verdict = Called($"{{ yes: [{string.Join(", ", s_inFavour)}, USA], otherwise: no }}").Verdict(Pacification);

        verdict.Possible.ShouldBe([Outcome.NotAdopted, Outcome.Recommended]);
        verdict.Missing.Order(StringComparer.Ordinal).ShouldBe(s_inFavour.Append("USA").Select(state => $"{state} in call.directly-interested"));
    }

    [Fact]
    public void A_vote_is_open_on_whose_ballots_it_hangs_though_nobody_knows_who_is_directly_interested()
    {
        VotePivots vote = Pivots.Of(Seeds.Law, Call("{ otherwise: unknown }"), new PivotOptions { Procedures = [Pacification] }).Votes.Single();

        vote.Possible.ShouldBe([VoteResult.Adopted, VoteResult.Shortfall, VoteResult.NoQuorum], ignoreOrder: true);
        vote.Limits.ShouldBeEmpty();
        vote.Alone.ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_votes_against_can_block_the_Council_if_it_was_asked_to_sit_there()
    {
        // Article 4(5): Ethiopia had no seat in 1935, and sits where a matter is considered that specially affects its interests. Article 5(1): one vote against is enough.
        Verdict verdict = OfTheLeague("{ no: ETH, otherwise: yes }").Verdict("league-covenant/article-11");

        verdict.IsExhaustive.ShouldBeTrue();
        verdict.Possible.ShouldBe([Outcome.Blocked, Outcome.Recommended]);
        verdict.Missing.ShouldBe(["ETH in seat.of"]);
    }

    [Fact]
    public void What_the_Council_adopts_without_an_objection_it_adopts_whoever_was_asked_to_sit_there() =>
        OfTheLeague("{ otherwise: yes }").Verdict("league-covenant/article-11").Outcome.ShouldBe(Outcome.Recommended);

    [Fact]
    public void Who_was_asked_to_sit_is_asked_at_once_with_what_each_alone_leaves()
    {
        Interview interview = Interview.From(Seeds.Law, League("{ no: ETH, otherwise: yes }"), "league-covenant/article-11", new InterviewOptions());

        InterviewQuestion question = interview.Question.ShouldNotBeNull();
        (question.About, question.Article).ShouldBe(("seat.of", "4(5)"));
        question.Condition.ShouldBe("who sits in league-covenant/council: every seat-for-the-matter.of who are also among the parties to league-covenant");
        question.Choices.Select(choice => (choice.Values[0], choice.Leaves.Single())).ShouldBe([("none", Outcome.Recommended), ("ETH", Outcome.Blocked)]);
        interview.Answer("ETH").ShouldBeNull();
        interview.Verdict().Outcome.ShouldBe(Outcome.Blocked);
    }

    [Fact]
    public void Of_two_resolutions_the_last_hangs_on_who_was_asked_to_sit_there_and_how_it_voted()
    {
        // Ethiopia, if it sits, blocks the first; the second it blocks if it votes against that too.
        Verdict verdict = OfTheLeague("{ no: ETH, otherwise: yes }", "{ unknown: ETH, otherwise: yes }").Verdict("league-covenant/article-11");

        verdict.IsExhaustive.ShouldBeTrue();
        verdict.Possible.ShouldBe([Outcome.Blocked, Outcome.Recommended]);
        verdict.Missing.ShouldBe(["ballot of ETH on second", "ETH in seat.of"], ignoreOrder: true);
        MissingFact seat = verdict.MissingShown.Single(fact => fact.Name == "ETH in seat.of");
        new[] { (seat.One.Value, seat.One.Outcome), (seat.Other.Value, seat.Other.Outcome) }.ShouldBe([("yes", Outcome.Blocked), ("no", Outcome.Recommended)], ignoreOrder: true);
        seat.Supposing.Single(fact => fact.Name == "unknown ballots on second").Value.ShouldBe("no: ETH");
    }

    [Fact]
    public void Of_two_resolutions_by_an_unknown_Council_of_which_no_ballot_is_known_every_ballot_on_the_last_can_decide_and_every_seat()
    {
        Verdict verdict = OfTheLeague("{ otherwise: unknown }", "{ otherwise: unknown }").Verdict("league-covenant/article-11");

        verdict.IsExhaustive.ShouldBeTrue();
        verdict.Possible.ShouldBe([Outcome.NotAdopted, Outcome.Blocked, Outcome.Recommended], ignoreOrder: true);
        verdict.Missing.ShouldContain("ballot of ETH on second");
        verdict.Missing.ShouldContain("ETH in seat.of");
        verdict.Missing.ShouldNotContain(name => name.EndsWith(" on first", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_three_resolutions_it_is_asked_how_a_state_voted_on_the_last_and_then_whether_it_was_asked_to_sit_there()
    {
        Interview interview = Interview.From(Seeds.Law, League("{ unknown: ETH, otherwise: yes }", "{ unknown: ETH, otherwise: yes }", "{ unknown: ETH, otherwise: yes }"), "league-covenant/article-11", new InterviewOptions());

        InterviewQuestion ballot = interview.Question.ShouldNotBeNull();
        ballot.IsMostDecisive.ShouldBeTrue();
        ballot.About.ShouldContain("third");
        ballot.Choices.Single(choice => choice.Values.Contains("no")).Leaves.ShouldBe([Outcome.Blocked, Outcome.Recommended], ignoreOrder: true);
        ballot.Choices.Single(choice => choice.Values.Contains("yes")).Leaves.ShouldBe([Outcome.Recommended]);
        interview.Answer("no").ShouldBeNull();
        interview.Question.ShouldNotBeNull().About.ShouldBe("seat.of");
        interview.Answer("ETH").ShouldBeNull();
        interview.Verdict().Outcome.ShouldBe(Outcome.Blocked);
    }

    [Fact]
    public void Of_any_number_of_resolutions_of_which_the_ballots_are_known_it_is_exact_who_was_asked_to_sit_there()
    {
        Verdict verdict = OfTheLeague([.. Enumerable.Repeat("{ no: POL, otherwise: yes }", 5), "{ no: ETH, otherwise: yes }"]).Verdict("league-covenant/article-11");

        verdict.IsExhaustive.ShouldBeTrue();
        verdict.Possible.ShouldBe([Outcome.Blocked, Outcome.Recommended], ignoreOrder: true);
        verdict.Missing.ShouldBe(["ETH in seat.of"]);
    }

    private static Hearing Called(string ballots) => Seeds.Law.Hear(Call(ballots));

    private static Crisis Call(string ballots) => Parsed($$"""
        crisis: call
        date: 1960-06-01
        events:
          - { on: 1960-06-01, event: rio-treaty/pacifying-call, symbol: call, to: [HND, NIC], directly-interested: unknown, ballots: {{ballots}} }
        """);

    private static Hearing OfTheLeague(params string[] ballots) => Seeds.Law.Hear(League(ballots));

    private static Crisis League(params string[] ballots)
    {
        string[] symbols = ballots.Length == 1 ? ["resolution"] : ["first", "second", "third", "fourth", "fifth", "sixth"];
        return Parsed($$"""
            crisis: seat
            date: 1935-06-01
            events:
              - { on: 1935-06-01, event: league-covenant/seat-for-the-matter, symbol: seat, of: unknown }
              {{string.Join("\n  ", ballots.Select((each, i) => $"- {{ on: 1935-06-0{i + 2}, event: league-covenant/resolution-under-11, symbol: {symbols[i]}, ballots: {each} }}"))}}
            """);
    }

    private static Crisis Parsed(string text)
    {
        CrisisLoad load = Crisis.Parse(text, "open-seats.yaml", Seeds.Law);
        return load.Crisis.ShouldNotBeNull(string.Join("\n", load.Diagnostics));
    }
}
