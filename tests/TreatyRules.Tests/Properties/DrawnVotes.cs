using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using TreatyRules.Model;
using TreatyRules.Tests.Reference;
using TreatyRules.Text;
using Outcome = TreatyRules.Model.Outcome;

namespace TreatyRules.Tests.Properties;

/// <summary>A vote of a council of five by a rule in which a vote in favour counts for nothing but adoption.</summary>
internal static class DrawnVotes
{
    private static readonly ImmutableArray<string> Seats = ["AAA", "BBB", "CCC", "DDD", "EEE"];

    public static Arbitrary<World> ByMonotoneRules { get; } = Arb.From(
        from permanent in Gen.SubListOf(Seats.AsEnumerable()).Where(some => some.Count > 0)
        from ways in Gen.Choose(1, 2).SelectMany(count => Gen.ArrayOf(Way, count))
        from excluded in Gen.Frequency((3, Gen.Constant<string?>(null)), (1, Gen.Elements(Seats.ToArray()).Select(seat => (string?)seat)))
        from ballots in Gen.ArrayOf(Gen.Elements(Enum.GetValues<Ballot>()), Seats.Length)
        select World(permanent, [.. ways.Select(way => excluded is null ? way : way with { Excludes = [DraftLaw.Exclusion(Say.Listed(excluded))] })], ballots));

    private static Gen<Way> Way =>
        from majority in Gen.OneOf(
            from least in Gen.Choose(1, 5) select Say.AtLeast(Say.Count(CountOf.Yes), Say.Of(least)),
            from share in Share from all in Gen.Elements(CountOf.Seats, CountOf.Entitled, CountOf.Present, CountOf.Voting)
            from sign in Gen.Elements(ComparisonOperator.AtLeast, ComparisonOperator.Greater)
            select Say.Compare(Say.Count(CountOf.Yes), sign, Say.Times(share, Say.Count(all))))
        from inGroup in Gen.Elements<Condition?>(null, Say.AtLeast(Say.Count(CountOf.Yes, "permanent"), Say.Of(1)))
        from veto in Gen.Elements<Condition?>(null, Say.SomeSeat("permanent", Ballot.No), Say.Quantify(Quantifier.AtLeast, 2, new BallotsOf("permanent"), Say.StateNamed("permanent", 1), seat => Say.BallotIn(seat, Ballot.No)))
        from objection in Gen.Elements<Condition?>(null, null, Say.SomeSeat(null, Ballot.No, Ballot.Absent))
        from quorum in Gen.Elements<Condition?>(null, Say.AtLeast(Say.Count(CountOf.Present), Say.Times(new Rational(1, 2), Say.Count(CountOf.Seats))))
        select DraftLaw.Way(null, inGroup is null ? majority : Say.All(majority, inGroup), veto, objection, quorum);

    private static Gen<Rational> Share => Gen.Elements(new Rational(1, 2), new Rational(2, 3), new Rational(3, 5), new Rational(1, 1));

    private static World World(IEnumerable<string> permanent, ImmutableArray<Way> ways, Ballot[] ballots)
    {
        string[] few = [.. permanent];
        Organ council = DraftLaw.Organ("pact/council", DraftLaw.Group("permanent", few), DraftLaw.Group("elected", [.. Seats.Except(few)]));
        Treaty pact = DraftLaw.Treaty("pact", [.. Seats]) with
        {
            Organs = [council],
            VotingRules = [DraftLaw.Rule("pact/rule", council.Id, [.. ways.Select((way, i) => way with { Name = $"way-{i}" })])],
            Events = [DraftLaw.Event("pact/motion", "pact/rule")],
            Procedures = [DraftLaw.Procedure("pact/course", DraftLaw.Stage("open", Outcome.Pending))],
        };
        var law = new Law([], [.. DraftLaw.States([.. Seats])], [], Calendar.Weekdays, [pact]);
        DateOnly day = Say.Day("03-05");
        CrisisFile crisis = DraftCrisis.On(day) with { Events = [DraftCrisis.Held("pact/motion", "M/1", day, Sheet(ballots))] };
        return new World("a vote", law, crisis, new Dictionary<string, string>(), null, null);
    }

    /// <summary>The same vote with each ballot that was not in favour cast in favour, one at a time.</summary>
    public static IEnumerable<World> WithOneMoreInFavour(World vote)
    {
        HeldEvent held = vote.Crisis.Events[0];
        BallotSheet sheet = held.Ballots ?? throw new ArgumentException("There was no vote.", nameof(vote));
        return sheet.Named.Where(named => named.Value.Ballot != Ballot.Yes).Select(named =>
            vote with { Crisis = vote.Crisis with { Events = [held with { Ballots = sheet with { Named = sheet.Named.SetItem(named.Key, new NamedBallot(Ballot.Yes, SourceSpan.None)) } }] } });
    }

    private static BallotSheet Sheet(Ballot[] ballots) => DraftCrisis.Ballots(Ballot.Absent, [.. Seats.Zip(ballots, (seat, ballot) => (seat, (Ballot?)ballot))]);
}
