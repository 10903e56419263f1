using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>Random organs, voting rules and events of a treaty.</summary>
internal sealed class RandomVoting(Dice dice, RandomConditions conditions)
{
    public Organ Council(string treaty) => new(
        $"{treaty}/council",
        [
            new SeatGroup("permanent", [DraftLaw.Seats(Say.Listed([.. dice.SomeOrOne(Gazetteer.Actors, 35)]))]),
            new SeatGroup("elected", [DraftLaw.Seats(conditions.Sets.Listed(), Say.From(null, Gazetteer.Epoch.AddDays(14))), DraftLaw.Seats(conditions.Sets.Listed(), Say.From(Gazetteer.Epoch.AddDays(14), null))]),
        ],
        Provenance.None);

    public Organ Assembly(string treaty, IReadOnlyList<Question> questions) => new(
        $"{treaty}/assembly",
        [new SeatGroup(null, [DraftLaw.Seats(Say.Parties(treaty)), DraftLaw.Seats(Say.Listed("EEE"), Observer(questions))])],
        Provenance.None);

    public VotingRule Rule(string treaty, string name, Organ organ, bool isPlain)
    {
        Variable motion = new("event", Model.ValueType.Of(ValueKind.Record), $"{treaty}/motion", 0);
        Frame frame = new Frame([motion]) { IsBeforeResult = true, Procedures = true };
        return isPlain
            ? DraftLaw.Rule($"{treaty}/{name}", organ.Id, Way(null, frame, organ) with { Applies = Applicability.Always })
            : DraftLaw.Rule($"{treaty}/{name}", organ.Id, Way("unanimous", frame, organ) with { Objection = DraftLaw.Part(Say.SomeSeat(null, Ballot.No)) }, Way("by-majority", frame, organ));
    }

    public IEnumerable<EventType> Events(string treaty, bool supposes)
    {
        EventType motion = DraftLaw.Event(
            $"{treaty}/motion",
            null,
            DraftLaw.Field("theme", Say.OneOf("war", "peace"), dice.Chance(50) ? new WordDatum("war") : null),
            DraftLaw.Field("does", Say.AnyOf("use-force", "embargo")),
            dice.Chance(50) ? DraftLaw.Field("concerned", Say.Actors, new WordsDatum([])) : DraftLaw.Field("concerned", Say.Actors, null, Say.Parties(treaty)));
        yield return motion with { Supposed = supposes ? DraftCrisis.Fields(("theme", DraftCrisis.Word("war")), ("does", DraftCrisis.Words("use-force"))) : null };
        yield return DraftLaw.Event($"{treaty}/notice", null, DraftLaw.Field("by", Say.State), DraftLaw.Field("about", Say.Text, new WordDatum("E/0")));
    }

    /// <summary>By which rule a motion is voted on: often the first by its theme, else the second.</summary>
    public EventType Voted(EventType motion, VotingRule first, VotingRule second)
    {
        Variable variable = new("event", Model.ValueType.Of(ValueKind.Record), motion.Id, 0);
        Frame frame = new Frame([variable]) { IsBeforeResult = true, Procedures = true };
        return motion with { Votes = [DraftLaw.Choice(first.Id, conditions.Applies(frame, 40)), .. dice.Chance(80) ? [DraftLaw.Choice(second.Id)] : Array.Empty<VoteChoice>()] };
    }

    private Applicability Observer(IReadOnlyList<Question> questions)
    {
        Question question = dice.Pick(questions);
        return Say.When(Say.Reading(question.Id, question.Readings[0].Name)) with { Period = dice.Period() };
    }

    private Way Way(string? name, Frame frame, Organ organ)
    {
        Frame voting = frame with { Voting = organ };
        Binds binds = dice.Pick(Enum.GetValues<Binds>());
        return DraftLaw.Way(
            name,
            majority: dice.Chance(75) ? conditions.Ballots.Majority(voting) : null,
            veto: dice.Chance(45) ? Defeat(voting) : null,
            objection: dice.Chance(25) ? Defeat(voting) : null,
            quorum: dice.Chance(25) ? Say.AtLeast(Say.Count(CountOf.Present), Say.Times(new Rational(1, 2), Say.Count(CountOf.Seats))) : null) with
        {
            Applies = conditions.Applies(frame, 75),
            Excludes = dice.Times(0, 1, _ => DraftLaw.Exclusion(conditions.Sets.Make(frame), conditions.Applies(frame, 50))),
            Binds = binds,
            BoundSet = binds == Binds.Set ? conditions.Sets.Make(frame) : null,
        };
    }

    private Condition Defeat(Frame frame) => dice.From(0, 2) switch
    {
        0 => Say.SomeSeat(frame.Voting!.Groups[0].Name, Ballot.No),
        1 => Say.Any(Say.SomeSeat(frame.Voting!.Groups[0].Name, Ballot.No), conditions.Make(frame, 1)),
        _ => conditions.Make(frame, 1),
    };
}
