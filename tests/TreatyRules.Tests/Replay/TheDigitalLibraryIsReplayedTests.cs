using TreatyRules.Replay;

namespace TreatyRules.Tests.Replay;

/// <summary>A made-up file with a row for each member and resolution.</summary>
public sealed class TheDigitalLibraryIsReplayedTests
{
    private const string Headings =
        "undl_id,ms_code,ms_name,permanent_member,ms_vote,date,resolution,draft,meeting,description,agenda,subjects,vote_note,modality,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link\n";

    private static readonly string[] Members = ["CHN", "FRA", "GBR", "RUS", "USA", "AGO", "EGY", "ESP", "JPN", "MYS", "NZL", "SEN", "UKR", "URY", "VEN"];

    [Fact]
    public void Rows_of_one_resolution_are_one_vote()
    {
        var report = Replay(Vote("S/RES/1 (2016)", "YYYAYYYYYYYYYYY", 14, 0, 1), Vote("S/RES/2 (2016)", "YYYYYYYYYYYYYYY", 15, 0, 0));
        report.Layout.ShouldBe("un-charter/digital-library");
        (report.Rows, report.Votes, report.Complete, report.Agree).ShouldBe((30, 2, 2, 2));
        report.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void What_the_file_does_not_tell_leaves_a_vote_open_only_where_it_matters()
    {
        var open = Replay(Vote("S/RES/3 (2016)", "YYYNYYYYYYYYYYY", 14, 1, 0)).Open.ShouldHaveSingleItem();
        open.Missing.ShouldBe(["whether it was substantive or procedural"]);
    }

    [Fact]
    public void A_blank_ballot_is_what_the_totals_leave() =>
        Replay(Vote("S/RES/4 (2016)", "YYYYYYYYY YYYYY", 14, 0, 0, 1)).Agree.ShouldBe(1);

    [Fact]
    public void Where_all_ballots_are_blank_the_totals_decide()
    {
        var report = Replay(Vote("S/RES/5 (2016)", "               ", 15, 0, 0));
        (report.Agree, report.Complete).ShouldBe((1, 0));
    }

    [Fact]
    public void What_was_adopted_without_a_vote_is_no_vote() =>
        Replay(Vote("S/RES/6 (2016)", "YYYYYYYYYYYYYYY", 15, 0, 0, manner: "Adopted without vote")).WithoutVote.ShouldBe(1);

    [Fact]
    public void A_resolution_that_was_adopted_with_too_few_votes_is_a_disagreement()
    {
        var found = Replay(Vote("S/RES/7 (2016)", "AYYYYAAYYYYYAAA", 9, 0, 6), Vote("S/RES/8 (2016)", "AYYYYAAAYYYYAAA", 8, 0, 7)).Disagreements.ShouldHaveSingleItem();
        (found.Id, found.Cause?.Needed, found.Cause?.Had).ShouldBe(("S/RES/8 (2016)", "yes >= 9", "8"));
    }

    [Fact]
    public void Rows_of_one_resolution_in_two_places_are_told()
    {
        var report = Replay(Vote("S/RES/9 (2016)", "YYYYYYYYYYYYYYY", 15, 0, 0), Vote("S/RES/10 (2016)", "YYYYYYYYYYYYYYY", 15, 0, 0), Vote("S/RES/9 (2016)", "YYYYYYYYYYYYYYY", 15, 0, 0));
        var diagnostic = report.Diagnostics.ShouldHaveSingleItem();
        (diagnostic.Code, diagnostic.Span.Line, report.LeftOut).ShouldBe(("TR0709", 32, 1));
    }

    [Fact]
    public void Text_in_quotation_marks_moves_no_column()
    {
        string vote = Vote("S/RES/11 (2016)", "YYYYYYYYYYYYYYY", 15, 0, 0).Replace("a topic", "\"a topic, with \"\"quotes\"\"\nand two lines\"", StringComparison.Ordinal);
        Replay(vote).Agree.ShouldBe(1);
    }

    private static ReplayReport Replay(params string[] votes) => VoteReplay.Run(new StringReader("\uFEFF" + Headings + string.Concat(votes)), TreatyCorpus.Embedded);

    private static string Vote(string symbol, string ballots, int yes, int no, int abstain, int notVoting = 0, string manner = "Vote") =>
        string.Concat(Members.Select((state, i) =>
            $"1,{state},a member,{i < 5},{ballots[i]},2016-05-03,{symbol},,S/PV.7000,a topic,,,,{manner},{yes},{no},{abstain},{notVoting},15,\r\n".Replace(", ,", ",,", StringComparison.Ordinal)));
}
