using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>Random law: two treaties that ask about one another, of every part that the language has.</summary>
internal sealed class RandomLaw
{
    private readonly Dice _dice;
    private readonly Catalogue _law = new();
    private readonly RandomConditions _conditions;

    public RandomLaw(Dice dice)
    {
        _dice = dice;
        _conditions = new RandomConditions(dice, _law);
    }

    public Law Make()
    {
        _law.Treaties.AddRange([new TreatyInTheMaking("alpha"), new TreatyInTheMaking("beta")]);
        RandomVoting voting = new(_dice, _conditions);
        foreach (TreatyInTheMaking treaty in _law.Treaties)
        {
            treaty.Questions.Add(Question($"{treaty.Id}/question"));
            treaty.Organs.Add(voting.Council(treaty.Id));
            treaty.Organs.Add(voting.Assembly(treaty.Id, treaty.Questions));
        }

        foreach (TreatyInTheMaking treaty in _law.Treaties)
            treaty.Events.AddRange(voting.Events(treaty.Id, _dice.Chance(70)));
        foreach (TreatyInTheMaking treaty in _law.Treaties)
            MakeTerms(treaty);
        List<ProcedurePlan> plans = Plan();
        MakeProcedures(plans);
        foreach (TreatyInTheMaking treaty in _law.Treaties)
            MakeVotes(treaty, voting);
        return new Law(Gazetteer.Vocabulary, Gazetteer.States, Gazetteer.Places, Gazetteer.Calendar, [.. _law.Treaties.Select(Finish)]);
    }

    private Question Question(string id)
    {
        DateOnly change = _dice.Day();
        return new Question(
            id,
            id[(id.IndexOf('/') + 1)..],
            "?",
            [new Reading("broad", [new Period(null, change)], null, Provenance.None), new Reading("narrow", [new Period(change, null)], null, Provenance.None)],
            Provenance.None);
    }

    private void MakeTerms(TreatyInTheMaking treaty)
    {
        string id = treaty.Id;
        Add(treaty, new Term($"{id}/enough", TermSubject.Vote, null, null, Say.AtLeast(Say.Count(CountOf.Yes), Say.Of(_dice.From(1, 3))), Provenance.None));
        Variable place = new("place", Say.Place, null, 0);
        Add(treaty, new Term($"{id}/area", TermSubject.Place, null, place, _dice.OneOf<Condition>(
            Say.In(new AttributeOf(Say.The(place), "sovereign", Say.State, default), Say.Parties(id)),
            Say.Equal(new AttributeOf(Say.The(place), "region", Say.OneOf([.. Gazetteer.Regions]), default), Say.Word("north", Say.OneOf([.. Gazetteer.Regions])))), Provenance.None));
        Variable state = Say.StateNamed("state");
        Add(treaty, new Term($"{id}/neighbour", TermSubject.State, null, state, _conditions.Make(Frame.Empty.With(state), 1), Provenance.None));
        AddRecordTerm(treaty, "covered-attack", "hostility", Frame.Empty);
        AddRecordTerm(treaty, "grave-attack", $"{id}/covered-attack", Frame.Empty);
        Variable motion = Say.Record($"{id}/motion");
        Add(treaty, new Term($"{id}/decision", TermSubject.Record, motion.RecordType, motion, Say.FieldIs(motion, "result", Say.OneOf([.. Words.Results]), "adopted"), Provenance.None));
        AddRecordTerm(treaty, "strong-decision", $"{id}/decision", Frame.Empty);
    }

    private void AddRecordTerm(TreatyInTheMaking treaty, string name, string of, Frame frame)
    {
        Variable subject = Say.Record(_law.RecordTypeOf(of));
        Add(treaty, new Term($"{treaty.Id}/{name}", TermSubject.Record, of, subject, _conditions.Make(frame.With(subject), 2), Provenance.None));
    }

    private void Add(TreatyInTheMaking treaty, Term term)
    {
        treaty.Terms.Add(term);
        _law.Terms.Add(term);
    }

    private List<ProcedurePlan> Plan() => [.. _dice.Times(3, 4, index => new ProcedurePlan(_dice.Pick(_law.Treaties), $"p{index}", false)), new ProcedurePlan(_dice.Pick(_law.Treaties), "last", _dice.Chance(70))];

    /// <summary>Each may ask about those made before, itself or through a term.</summary>
    private void MakeProcedures(List<ProcedurePlan> plans)
    {
        RandomProcedures procedures = new(_dice, _law, _conditions);
        foreach (ProcedurePlan plan in plans)
        {
            Procedure made = procedures.Make($"{plan.Treaty.Id}/{plan.Name}", plan.AsksForEffects);
            plan.Treaty.Procedures.Add(made);
            if (plan.AsksForEffects)
                continue;
            _law.Procedures.Add(made);
            if (_dice.Chance(30))
                AddRecordTerm(plan.Treaty, $"matter-of-{plan.Name}", "hostility", Frame.Empty with { Procedures = true });
        }
    }

    /// <summary>Voting rules come last: they may ask about every procedure that asks for no effects.</summary>
    private void MakeVotes(TreatyInTheMaking treaty, RandomVoting voting)
    {
        treaty.Rules.Add(voting.Rule(treaty.Id, "plain", treaty.Organs[0], true));
        treaty.Rules.Add(voting.Rule(treaty.Id, "by-ways", _dice.Pick(treaty.Organs), false));
        (VotingRule first, VotingRule second) = _dice.Chance(50) ? (treaty.Rules[0], treaty.Rules[1]) : (treaty.Rules[1], treaty.Rules[0]);
        treaty.Events[0] = voting.Voted(treaty.Events[0], first, second);
    }

    private Treaty Finish(TreatyInTheMaking treaty) => DraftLaw.Treaty(treaty.Id) with
    {
        InForce = _dice.Chance(60) ? Period.Always : _dice.Period(),
        ClaimsToBe = _dice.OneOf(null, "regional-arrangement", "alliance"),
        Parties = Membership(treaty),
        Questions = [.. treaty.Questions],
        Terms = [.. treaty.Terms],
        Organs = [.. treaty.Organs],
        VotingRules = [.. treaty.Rules],
        Events = [.. treaty.Events],
        Procedures = _dice.Shuffled(treaty.Procedures),
    };

    private Membership Membership(TreatyInTheMaking treaty)
    {
        Variable state = Say.StateNamed("state");
        Question question = treaty.Questions[0];
        return _dice.From(0, 3) switch
        {
            0 when treaty.Id == "beta" => new SharedMembership("alpha"),
            1 => new ConditionalMembership(state, Say.Any(
                Say.Equal(new AttributeOf(Say.The(state), "region", Say.OneOf([.. Gazetteer.Regions]), default), Say.Word(_dice.Pick(Gazetteer.Regions), Say.OneOf([.. Gazetteer.Regions]))),
                Say.All(Say.Reading(question.Id, "broad"), Say.In(Say.The(state), _conditions.Sets.Listed())))),
            _ => new ListedMembership(
            [
                .. _dice.SomeOrOne(Gazetteer.Actors, 70).Select(party => DraftLaw.Party(party, _dice.From(0, 5) switch
                {
                    0 => Say.From(_dice.Day(), null),
                    1 => Say.From(null, _dice.Day()),
                    2 => Say.When(Say.Reading(question.Id, "narrow")),
                    _ => Applicability.Always,
                })),
            ]),
        };
    }

    private sealed record ProcedurePlan(TreatyInTheMaking Treaty, string Name, bool AsksForEffects);
}
