using TreatyRules.Model;
using TreatyRules.Reasoning.Interviews;

namespace TreatyRules.Tests.Reasoning;

/// <summary>What an interview from nothing asks beside one of each kind on one day: when the crisis begins, whether there was another, on which day each was, and as of which day the verdict is wanted.</summary>
public sealed class InterviewsFromNothingTests
{
    private const string Article5 = "north-atlantic-treaty/article-5";
    private const string Withdrawal = "north-atlantic-treaty/withdrawal";

    [Fact]
    public void The_day_on_which_the_crisis_begins_is_asked_first_and_says_which_law_holds()
    {
        Interview interview = Interview.FromNothing(Seeds.Law, Article5);
        InterviewQuestion question = interview.Question.ShouldNotBeNull();
        (question.About, question.IsDay).ShouldBe(("date", true));
        question.Condition.ShouldNotBeNull().ShouldContain("from 1949-08-24");
        interview.Answer("last spring").ShouldNotBeNull().ShouldStartWith("'last spring' is no day.");
        interview.Answer("unknown").ShouldNotBeNull().ShouldStartWith("Which law holds is not known without a day.");
        interview.Answer("1948-06-24").ShouldBeNull();
        interview.Possible.ShouldBe([Outcome.NotEngaged]);
        interview.Question.ShouldBeNull();
        interview.Back().ShouldBeTrue();
        interview.Question.ShouldNotBeNull().About.ShouldBe("date");
    }

    [Theory]
    [InlineData("1955-05-05", false)]
    [InlineData("2024-05-05", true)]
    public void An_attack_on_Spain_engages_the_treaty_once_Spain_is_party(string day, bool isPossible)
    {
        Interview interview = Begin(Article5, day);
        Until(interview, "hostility.against", new() { ["hostility"] = "yes", ["hostility.kind"] = "armed-attack", ["end-of-measures"] = "no" });
        InterviewChoice spain = interview.Question.ShouldNotBeNull().Choices.Single(choice => choice.Values.Contains("ESP"));
        spain.Leaves.Contains(Outcome.Obliged).ShouldBe(isPossible);
    }

    [Fact]
    public void Where_the_first_was_no_armed_attack_it_is_asked_whether_there_was_another_hostility()
    {
        Interview interview = Begin(Article5, "2001-09-12");
        Answer(interview, "hostility=yes", "hostility.kind=threat");
        InterviewQuestion another = interview.Question.ShouldNotBeNull();
        (another.About, another.Text).ShouldBe(("hostility-2", "Was there another hostility?"));
        another.Choices.Single(choice => choice.Values[0] == "no").Leaves.ShouldBe([Outcome.NotEngaged]);

        Answer(interview, "hostility-2=yes");
        interview.Question.ShouldNotBeNull().Text.ShouldContain("the second hostility");
        interview.Answer("armed-attack").ShouldBeNull();
        interview.Possible.ShouldContain(Outcome.Obliged);
        interview.Crisis().File.Records.Select(record => record.Type).ShouldBe(["hostility", "hostility"]);
    }

    [Fact]
    public void Once_there_was_no_other_it_is_not_asked_again()
    {
        Interview interview = Begin(Article5, "2001-09-12");
        Answer(interview, "hostility=yes", "hostility.kind=threat", "hostility-2=no");
        interview.Question.ShouldBeNull();
        interview.Crisis().File.Records.ShouldHaveSingleItem();
    }

    [Fact]
    public void Where_another_vote_can_replace_the_first_it_is_asked_whether_there_was_one()
    {
        Interview interview = Begin("north-atlantic-treaty/council-decisions", "2001-09-12");
        Answer(interview, "council-decision=yes", "council-decision:BEL=all yes");
        interview.Possible.Length.ShouldBe(2);
        InterviewQuestion another = interview.Question.ShouldNotBeNull();
        another.Text.ShouldBe("Was there another council decision?");
        another.Article.ShouldBe("9");
        interview.Answer("no").ShouldBeNull();
        interview.Possible.ShouldBe([Outcome.Adopted]);
        interview.Question.ShouldBeNull();
    }

    [Fact]
    public void A_notice_runs_for_a_year_so_it_is_asked_as_of_which_day_the_verdict_is_wanted()
    {
        Interview interview = Begin(Withdrawal, "1975-01-01");
        Answer(interview, "notice-of-denunciation=yes", "notice-of-denunciation.by=BEL");
        InterviewQuestion day = interview.Question.ShouldNotBeNull();
        (day.About, day.Article, day.Default).ShouldBe(("as-of", "13", "1975-01-01"));
        day.Choices.Single(choice => choice.Leaves.SequenceEqual([Outcome.Adopted])).Values.ShouldBe(["1976-01-01"]);
        interview.Answer("1974-12-31").ShouldNotBeNull().ShouldStartWith("1974-12-31 is before 1975-01-01.");
        interview.Answer("1976-03-01").ShouldBeNull();
        interview.Possible.ShouldBe([Outcome.Adopted]);
        interview.Verdict().AsOf.ShouldBe(new DateOnly(1976, 3, 1));
    }

    [Fact]
    public void A_day_that_is_not_known_stays_the_day_of_the_crisis()
    {
        Interview interview = Begin(Withdrawal, "1975-01-01");
        Answer(interview, "notice-of-denunciation=yes", "notice-of-denunciation.by=BEL", "as-of=unknown");
        interview.Possible.ShouldBe([Outcome.Pending]);
        interview.AsOf.ShouldBe(new DateOnly(1975, 1, 1));
    }

    [Fact]
    public void After_measures_have_ended_the_day_of_the_attack_matters()
    {
        Interview interview = Begin(Article5, "2001-09-12");
        Answer(interview, "hostility=yes", "hostility.kind=armed-attack", "hostility.against=USA", "end-of-measures=yes");
        InterviewQuestion day = interview.Question.ShouldNotBeNull();
        (day.About, day.Text).ShouldBe(("hostility.from", "On what day was the hostility?"));
        day.Condition.ShouldNotBeNull().ShouldContain("end-of-measures");
        Answer(interview, "hostility.from=2001-09-20");
        interview.Possible.ShouldContain(Outcome.Obliged);
        interview.AsOf.ShouldBe(new DateOnly(2001, 9, 20));
    }

    [Fact]
    public void A_crisis_file_says_what_happened_and_when_so_no_other_is_asked_for()
    {
        Crisis crisis = new CrisisBuilder("a-threat", new DateOnly(2001, 9, 12)).Fact("hostilities", ("kind", "threat"), ("by", "RUS"), ("against", "USA")).Build(Seeds.Law);
        Interview interview = Interview.From(Seeds.Law, crisis, Article5);
        interview.Possible.ShouldBe([Outcome.NotEngaged]);
        interview.Question.ShouldBeNull();
    }

    [Theory]
    [InlineData("1990-03-24", true)]
    [InlineData("1999-03-24", false)]
    public void What_only_a_treaty_asks_for_that_is_no_longer_in_force_is_not_drafted(string day, bool isDrafted) =>
        Begin("un-charter/article-53", day).Crisis().File.Events.Any(held => held.Event == "warsaw-treaty/committee-decision").ShouldBe(isDrafted);

    [Fact]
    public void Of_a_treaty_that_has_ended_nothing_is_asked() => Begin("league-covenant/article-15", "2020-06-01").Question.ShouldBeNull();

    private static Interview Begin(string procedure, string day) => Interview.FromNothing(Seeds.Law, procedure, DateOnly.Parse(day));

    private static void Answer(Interview interview, params string[] answers)
    {
        foreach (string[] answer in answers.Select(answer => answer.Split('=')))
        {
            interview.Question.ShouldNotBeNull(answer[0]).About.ShouldBe(answer[0]);
            interview.Answer(answer[1]).ShouldBeNull(answer[0]);
        }
    }

    private static void Until(Interview interview, string about, Dictionary<string, string> answers)
    {
        while (interview.Question is { } question && question.About != about)
            interview.Answer(answers[question.About]).ShouldBeNull(question.About);
    }

    [Fact]
    public void Who_looks_less_far_ahead_is_told_that_another_question_might_be_more_decisive()
    {
        InterviewQuestion Asked(InterviewOptions options) => Interview.FromNothing(Seeds.Law, "un-charter/security-council", new DateOnly(2020, 6, 1), options).Question.ShouldNotBeNull();

        Asked(new InterviewOptions { MostSteps = 20 }).IsMostDecisive.ShouldBeFalse();
        Asked(new InterviewOptions()).IsMostDecisive.ShouldBeTrue();
    }
}
