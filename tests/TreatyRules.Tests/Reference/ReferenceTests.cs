using TreatyRules.Model;
using static TreatyRules.Tests.Reference.DraftCrisis;
using static TreatyRules.Tests.Reference.DraftLaw;

namespace TreatyRules.Tests.Reference;

/// <summary>A tiny law for the tests of the interpreter: a pact of four with a council of two permanent and two other seats.</summary>
public abstract class ReferenceTests
{
    private protected const string Motion = "pact/motion";

    private protected static readonly DateOnly First = Say.Day("03-05");

    private protected static readonly Dictionary<string, string> NoReadings = [];

    private protected static Organ Council { get; } = Organ("pact/council", Group("permanent", "AAA", "BBB"), Group("elected", "CCC", "DDD"));

    private protected static Condition ThreeVotes { get; } = Say.AtLeast(Say.Count(CountOf.Yes), Say.Of(3));

    private protected static Condition PermanentNo { get; } = Say.SomeSeat("permanent", Ballot.No);

    private protected static RecordType Hostility { get; } = Record(
        "hostility", OmittedList.None, Field("by", Say.State), Field("against", Say.State), Field("kind", Say.OneOf("attack", "raid")));

    private protected static Law LawOf(params Treaty[] treaties) => new(
        [Hostility, Record("request", OmittedList.Unknown, Field("by", Say.State))],
        [.. States("AAA", "BBB", "CCC", "DDD", "EEE")],
        [],
        Calendar.Weekdays,
        [.. treaties]);

    /// <summary>The pact, with a motion voted on by the ways given.</summary>
    private protected static Treaty Pact(params Way[] ways) => Treaty("pact", "AAA", "BBB", "CCC", "DDD") with
    {
        Organs = [Council],
        VotingRules = [Rule("pact/rule", Council.Id, ways.Length == 0 ? [Way(majority: ThreeVotes, veto: PermanentNo)] : ways)],
        Events = [Event(Motion, "pact/rule"), Event("pact/notice", null)],
    };

    private protected static ReferenceRun Run(Treaty treaty, CrisisFile crisis, DateOnly? asOf = null, string? after = null) =>
        ReferenceInterpreter.Run(LawOf(treaty), crisis, NoReadings, asOf, after);

    private protected static ReferenceEvent Vote(Treaty treaty, BallotSheet ballots) =>
        Run(treaty, On(First) with { Events = [Held(Motion, "M/1", First, ballots)] }).Events.ShouldHaveSingleItem();

    private protected static CrisisRecord Attack(string by, string against, DateOnly from, DateOnly? until = null) =>
        Fact("hostility", $"{by} on {against}", from, until, ("by", Word(by)), ("against", Word(against)), ("kind", Word("attack")));
}
