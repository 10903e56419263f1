using TreatyRules.Model;
using TreatyRules.Reasoning.Interviews;

namespace TreatyRules.Tests.Reasoning;

/// <summary>Interviews under the law that comes with the library.</summary>
public sealed class InterviewTests
{
    private const string Article5 = "north-atlantic-treaty/article-5";
    private const string Council = "un-charter/security-council";
    private static readonly DateOnly s_september = new(2001, 9, 12);

    private static readonly Dictionary<string, string> s_attack = new()
    {
        ["hostility"] = "yes",
        ["hostility.kind"] = "armed-attack",
        ["hostility.against"] = "United States",
        ["hostility.by"] = "no-state",
        ["hostility.directed-from-abroad"] = "yes",
        ["end-of-measures"] = "no",
    };

    private static readonly Dictionary<string, string> s_force = new() { ["S/1.does"] = "authorises-force", ["S/1.under"] = "chapter-vii", ["S/1.expires"] = "2001-12-31" };

    [Fact]
    public void An_attack_from_abroad_on_a_party_that_the_council_finds_obliges()
    {
        Interview interview = FromNothing(Article5);
        interview.Possible.ShouldBe([Outcome.NotEngaged, Outcome.Pending, Outcome.Blocked, Outcome.Obliged]);
        Answer(interview, new(s_attack) { ["hostility.place"] = "new-york", ["council-finding"] = "yes", ["council-finding.on-condition"] = "no" }, ballot: "all not-voting");

        interview.Possible.ShouldBe([Outcome.Obliged]);
        interview.Verdict().ShouldSatisfyAllConditions(
            verdict => verdict.Outcome.ShouldBe(Outcome.Obliged),
            verdict => verdict.Duties.Single().Bearers.ShouldNotContain("USA"));
        interview.Answers.Length.ShouldBeLessThan(13);
    }

    [Fact]
    public void What_no_longer_matters_is_not_asked()
    {
        Interview interview = FromNothing(Article5);
        interview.Answer("no").ShouldBeNull();
        interview.Question.ShouldBeNull();
        interview.Verdict().Outcome.ShouldBe(Outcome.NotEngaged);
    }

    [Fact]
    public void A_fact_is_asked_about_once_it_is_said_to_have_happened()
    {
        Interview interview = FromNothing(Article5);
        interview.Question.ShouldNotBeNull().About.ShouldBe("hostility");
        interview.Question.Text.ShouldStartWith("Was there a hostility?");
        interview.Question.Choices.Select(choice => choice.Values.Single()).ShouldBe(["yes", "no"]);
        interview.Answer("yes").ShouldBeNull();
        interview.Question.ShouldNotBeNull().About.ShouldStartWith("hostility.");
    }

    [Fact]
    public void A_question_cites_the_article_whose_condition_asks_for_it()
    {
        Interview interview = FromNothing(Article5);
        Until(interview, "hostility.place", s_attack);
        InterviewQuestion question = interview.Question.ShouldNotBeNull();
        question.Article.ShouldBe("6");
        question.Condition.ShouldNotBeNull().ShouldContain("treaty-territory");
        InterviewChoice covered = question.Choices.Single(choice => choice.Label == "a treaty territory");
        covered.Values.ShouldContain("alaska");
        covered.Leaves.ShouldBe([Outcome.Pending, Outcome.Blocked, Outcome.Obliged]);
        question.Choices.Single(choice => choice.Values.Contains("hawaii")).Leaves.ShouldBe([Outcome.NotEngaged]);
    }

    [Fact]
    public void What_is_not_known_is_not_asked_again_and_stays_unknown()
    {
        Interview interview = FromNothing(Article5);
        Until(interview, "hostility.place", s_attack);
        interview.Answer("unknown").ShouldBeNull();
        while (interview.Question is { } question)
        {
            question.About.ShouldNotBe("hostility.place");
            interview.Answer(question.About.Contains(':') ? "all yes" : question.Text.StartsWith("Was there another", StringComparison.Ordinal) ? "no" : question.Choices[0].Values[0]).ShouldBeNull();
        }

        interview.Verdict().Missing.ShouldBe(["hostilities[0].place"], ignoreOrder: true);
    }

    [Fact]
    public void A_wrong_answer_says_what_can_be_answered()
    {
        Interview interview = FromNothing(Article5);
        interview.Answer("yess").ShouldBe("'yess' is no answer; did you mean 'yes'? Answer with yes, no or unknown.");
        interview.Answer("yes").ShouldBeNull();
        interview.Answer("armed-atack").ShouldNotBeNull().ShouldContain("did you mean 'armed-attack'?");
        interview.Answer("77").ShouldNotBeNull().ShouldStartWith("There is no choice 77.");
        interview.Answers.Length.ShouldBe(1);
    }

    [Fact]
    public void An_answer_can_be_taken_back()
    {
        Interview interview = FromNothing(Article5);
        interview.Back().ShouldBeFalse();
        interview.Answer("no").ShouldBeNull();
        interview.Back().ShouldBeTrue();
        interview.Question.ShouldNotBeNull().About.ShouldBe("hostility");
        interview.Answers.ShouldBeEmpty();
    }

    [Fact]
    public void A_saved_interview_comes_to_the_same_verdict()
    {
        Interview interview = FromNothing(Article5);
        Until(interview, "hostility.place", s_attack);
        using var folder = new TemporaryFolder();
        string path = folder.At("an-attack.yaml");
        interview.Save(path);
        Should.Throw<IOException>(() => interview.Save(path));
        interview.Answer("hawaii").ShouldBeNull();
        interview.Save(path, replaces: true);
        Directory.GetFiles(folder.Path).ShouldBe([path]);

        CrisisLoad load = Crisis.Load(path, Seeds.Law);
        Crisis saved = load.Crisis.ShouldNotBeNull(string.Join("\n", load.Diagnostics));
        saved.Id.ShouldBe("an-attack");
        Seeds.Law.Hear(saved).Verdict(Article5).Outcome.ShouldBe(interview.Verdict().Outcome);
        saved.File.Expectations.Single().Outcome.ShouldBe(Outcome.NotEngaged);
    }

    [Fact]
    public void A_draft_that_authorises_force_needs_nine_votes_and_no_veto()
    {
        Interview interview = Interview.From(Seeds.Law, Draft(), Council);
        Until(interview, "S/1:CHN", s_force);
        InterviewQuestion permanent = interview.Question.ShouldNotBeNull();
        permanent.Text.ShouldBe("How did China (CHN, permanent) vote on the draft resolution S/1?");
        permanent.Article.ShouldNotBeNull().ShouldContain("27(3)");
        permanent.Alike.ShouldBe(["FRA", "GBR", "RUS", "USA"]);
        interview.Answer("all yes").ShouldBeNull();
        interview.Question.ShouldNotBeNull().Alike.Length.ShouldBe(9);
        interview.Answer("all yes").ShouldBeNull();
        interview.Question.ShouldBeNull();
        interview.Verdict().Outcome.ShouldBe(Outcome.Authorised);
    }

    [Fact]
    public void One_negative_vote_of_a_permanent_member_leaves_no_authorisation()
    {
        Interview interview = Interview.From(Seeds.Law, Draft(), Council);
        Until(interview, "S/1:CHN", s_force);
        interview.Answer("no").ShouldBeNull();
        interview.Possible.ShouldBe([Outcome.NotAdopted, Outcome.Blocked]);
    }

    private static Crisis Draft() => new CrisisBuilder("a-draft", s_september)
        .Event("un-charter/draft-resolution", draft => draft.Symbol("S/1").With("under", "unknown").With("does", "unknown").With("expires", "unknown"))
        .Build(Seeds.Law);

    private static Interview FromNothing(string procedure) => Interview.FromNothing(Seeds.Law, procedure, s_september);

    private static void Until(Interview interview, string about, Dictionary<string, string> answers)
    {
        while (interview.Question is { } question && question.About != about)
            interview.Answer(answers[question.About]).ShouldBeNull(question.About);
        interview.Question.ShouldNotBeNull().About.ShouldBe(about);
    }

    private static void Answer(Interview interview, Dictionary<string, string> answers, string ballot)
    {
        while (interview.Question is { } question)
            interview.Answer(question.About.Contains(':') ? ballot : answers.GetValueOrDefault(question.About, question.Text.StartsWith("Was there another", StringComparison.Ordinal) ? "no" : "default")).ShouldBeNull(question.About);
    }
}
