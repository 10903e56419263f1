using TreatyRules.Model;
using TreatyRules.Replay;

namespace TreatyRules.Tests.Replay;

/// <summary>Files of votes made up for the test, decided by the Charter.</summary>
public sealed class TheRecordIsReplayedTests
{
    private const string Headings = "id,date,kind,yes,no,abstain,not_voting,council_size,veto_by,votes,mode,procedural\n";

    private const string Elected1956 = "AUS:{0};BEL:{0};CUB:Y;IRN:Y;PER:Y;YUG:Y";

    [Fact]
    public void A_vote_with_all_names_agrees_or_not_with_its_record()
    {
        var report = Replay($"S/1,1956-10-30,vetoed,7,2,2,0,11,FRA;GBR,CHN:Y;FRA:N;GBR:N;RUS:Y;USA:Y;{string.Format(Elected1956, 'A')},vote,");
        report.Layout.ShouldBe("un-charter/tally");
        (report.Rows, report.Votes, report.Decided, report.Complete, report.Agree).ShouldBe((1, 1, 1, 1, 1));
        report.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_ballots_carry_where_the_record_says_that_the_matter_was_procedural() =>
        Replay($"S/2,1956-10-31,adopted,7,2,2,0,11,,CHN:Y;FRA:N;GBR:N;RUS:Y;USA:Y;{string.Format(Elected1956, 'A')},vote,1").Agree.ShouldBe(1);

    [Fact]
    public void A_disagreement_names_the_question_whose_other_reading_gives_the_record()
    {
        var found = Replay($"S/3,1956-10-30,vetoed,8,0,3,0,11,FRA,CHN:Y;FRA:A;GBR:Y;RUS:Y;USA:Y;{string.Format(Elected1956, 'A')},vote,").Disagreements.ShouldHaveSingleItem();
        (found.Id, found.Line, found.Recorded, found.Decided).ShouldBe(("S/3", 2, VoteResult.Vetoed, VoteResult.Adopted));
        found.Readings.ShouldHaveSingleItem().ToString().ShouldBe("un-charter/abstention-of-a-permanent-member=a-veto");
        found.Cause.ShouldBeNull();
    }

    [Fact]
    public void A_disagreement_names_the_motion_that_would_give_the_record()
    {
        var found = Replay($"S/4,1956-10-30,adopted,9,2,0,0,11,,CHN:Y;FRA:N;GBR:N;RUS:Y;USA:Y;{string.Format(Elected1956, 'Y')},vote,").Disagreements.ShouldHaveSingleItem();
        found.Decided.ShouldBe(VoteResult.Vetoed);
        found.DecidedBy.ShouldBe(["FRA", "GBR"]);
        found.Cause.ShouldNotBeNull().Article.ShouldBe("27(3)");
        found.Motions.ShouldBe(["procedural"]);
        found.Readings.ShouldBeEmpty();
    }

    [Fact]
    public void A_record_that_names_others_as_having_cast_the_veto_is_a_disagreement()
    {
        var found = Replay($"S/5,1956-10-30,vetoed,9,2,0,0,11,RUS,CHN:Y;FRA:N;GBR:N;RUS:Y;USA:Y;{string.Format(Elected1956, 'Y')},vote,").Disagreements.ShouldHaveSingleItem();
        found.RecordedBy.ShouldBe(["SUN"]);
        found.DecidedBy.ShouldBe(["FRA", "GBR"]);
    }

    [Fact]
    public void A_tally_without_names_decides_where_it_suffices()
    {
        var report = Replay(
            "S/6,1946-04-29,adopted,10,0,1,0,11,,,vote,",
            "S/7,1946-09-20,vetoed,8,2,1,0,11,RUS,RUS:N,vote,",
            "S/8,1965-05-06,shortfall,6,2,3,0,11,,,vote,");
        (report.Decided, report.Agree, report.LeftOut).ShouldBe((2, 2, 1));
        report.Diagnostics.ShouldHaveSingleItem().Message.ShouldStartWith("'shortfall' in the column 'kind' is not a result");
    }

    [Fact]
    public void A_tally_that_leaves_open_who_voted_no_leaves_the_vote_open()
    {
        var report = Replay("S/9,1950-06-27,adopted,7,1,0,3,11,,,vote,", "S/10,1982-04-03,adopted,10,1,4,0,15,,,vote,");
        report.Decided.ShouldBe(0);
        report.Open.Select(open => string.Join(" ", open.Possible.Select(result => result.Word()))).ShouldBe(["adopted vetoed", "adopted vetoed"]);
        report.Open.ShouldAllBe(open => open.Missing.Single() == $"names of the ballots on {open.Id}");
    }

    [Fact]
    public void A_decision_without_a_vote_is_no_vote()
    {
        var report = Replay("S/11,1946-01-25,adopted,,,,,11,,,without-vote,", "S/12,1946-01-25,adopted,,,,,11,,,consensus,");
        (report.Rows, report.WithoutVote, report.Votes).ShouldBe((2, 2, 0));
    }

    [Fact]
    public void Under_another_reading_the_record_is_another()
    {
        string row = $"S/13,1956-10-30,adopted,8,0,3,0,11,,CHN:Y;FRA:A;GBR:Y;RUS:Y;USA:Y;{string.Format(Elected1956, 'A')},vote,";
        Replay(row).Agree.ShouldBe(1);
        var options = new ReplayOptions();
        options = options with { Readings = options.Readings.Add("un-charter/abstention-of-a-permanent-member", "a-veto") };
        var found = VoteReplay.Run(new StringReader(Headings + row), TreatyCorpus.Embedded, options).Disagreements.ShouldHaveSingleItem();
        found.DecidedBy.ShouldBe(["FRA"]);
        found.Readings.ShouldHaveSingleItem().Reading.ShouldBe("not-a-veto");
    }

    [Theory]
    [InlineData("S/14,1956-10-30,adopted,8,0,3,0,11,,,vote", "TR0704")]
    [InlineData("S/14,30 October 1956,adopted,8,0,3,0,11,,,vote,", "TR0706")]
    [InlineData("S/14,1956-10-30,adopted,eight,0,3,0,11,,,vote,", "TR0706")]
    [InlineData("S/14,1956-10-30,adopted,8,0,3,0,eleven,,,vote,", "TR0706")]
    [InlineData("S/14,1956-10-30,adopted,8,0,3,0,11,,FRA:Q,vote,", "TR0706")]
    [InlineData("S/14,1956-10-30,adopted,8,0,3,0,11,,FRA,vote,", "TR0706")]
    [InlineData("S/14,1956-10-30,adopted,8,0,3,0,11,,FRA:Y;FRA:Y,vote,", "TR0706")]
    [InlineData("S/14,1956-10-30,adopted,8,0,3,0,11,,XXX:Y,vote,", "TR0706")]
    [InlineData("S/14,1956-10-30,vetoed,8,1,2,0,11,XXX,,vote,", "TR0706")]
    [InlineData("S/14,1956-10-30,adopted,8,0,3,0,11,,CHE:Y,vote,", "TR0707")]
    [InlineData("S/14,1956-10-30,adopted,8,0,4,0,11,,,vote,", "TR0708")]
    [InlineData("S/14,1956-10-30,adopted,8,0,3,0,11,,FRA:N,vote,", "TR0708")]
    [InlineData("S/14,1956-10-30,adopted,8,0,3,0,11,,,\"vote,", "TR0705")]
    public void A_row_that_cannot_be_used_is_told_with_its_line_and_left_out(string row, string code)
    {
        var report = Replay("S/0,1956-10-30,adopted,11,0,0,0,11,,,vote,", row);
        var diagnostic = report.Diagnostics.ShouldHaveSingleItem();
        (diagnostic.Code, diagnostic.Span.Line).ShouldBe((code, 3));
        (report.Decided, report.Agree).ShouldBe((1, 1));
    }

    [Fact]
    public void Another_number_of_seats_is_told_and_the_vote_is_counted()
    {
        var report = Replay("S/15,1956-10-30,adopted,8,0,3,0,15,,,vote,");
        report.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("TR0710");
        report.Agree.ShouldBe(1);
    }

    [Fact]
    public void A_file_that_no_layout_fits_is_told_at_once()
    {
        var report = VoteReplay.Run(new StringReader("a,b\n1,2\n"), TreatyCorpus.Embedded, new ReplayOptions { Path = "votes.csv" });
        report.Layout.ShouldBeNull();
        var diagnostic = report.Diagnostics.ShouldHaveSingleItem();
        (diagnostic.Code, diagnostic.IsError).ShouldBe(("TR0702", true));
        diagnostic.Message.ShouldContain("un-charter/digital-library, un-charter/tally");
    }

    [Fact]
    public void A_layout_that_there_is_not_is_told_with_the_one_meant()
    {
        var report = VoteReplay.Run(new StringReader(Headings), TreatyCorpus.Embedded, new ReplayOptions { Layout = "un-charter/taly" });
        report.Diagnostics.ShouldHaveSingleItem().Suggestion.ShouldBe("un-charter/tally");
    }

    [Fact]
    public void Progress_is_told_by_rows()
    {
        var told = new List<int>();
        string rows = string.Concat(Enumerable.Range(0, 250).Select(i => $"S/{i},1956-10-30,adopted,11,0,0,0,11,,,vote,\n"));
        VoteReplay.Run(new StringReader(Headings + rows), TreatyCorpus.Embedded, null, new Told(told));
        told.ShouldBe([100, 200, 250]);
    }

    private static ReplayReport Replay(params string[] rows) => VoteReplay.Run(new StringReader(Headings + string.Join("\n", rows)), TreatyCorpus.Embedded);

    private sealed class Told(List<int> rows) : IProgress<int>
    {
        public void Report(int value) => rows.Add(value);
    }
}
