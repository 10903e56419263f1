using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Tests.Reference;

/// <summary>Random conditions: lists, versions, quantifiers and what stands alone.</summary>
internal sealed class RandomConditions
{
    private readonly Dice _dice;
    private readonly Catalogue _law;
    private readonly RandomFields _fields;

    public RandomConditions(Dice dice, Catalogue law)
    {
        _dice = dice;
        _law = law;
        Sets = new RandomSets(dice, law);
        Ballots = new RandomBallots(dice, law, Sets);
        _fields = new RandomFields(dice, law, Sets);
    }

    public RandomSets Sets { get; }

    public RandomBallots Ballots { get; }

    public Condition Make(Frame frame, int depth = 2) => (depth == 0 ? 9 : _dice.From(0, 11)) switch
    {
        0 or 1 => new AllOf(Items(frame, depth - 1), SourceSpan.None),
        2 or 3 => new AnyOf(Items(frame, depth - 1), SourceSpan.None),
        4 => new VersionsOf(Items(frame, depth - 1), SourceSpan.None),
        5 => Say.No(Make(frame, depth - 1)),
        6 or 7 or 8 => Quantified(frame, depth - 1),
        _ => Alone(frame),
    };

    /// <summary>A condition that facts or votes often decide.</summary>
    public Condition Telling(Frame frame)
    {
        TreatyInTheMaking treaty = _dice.Pick(_law.Treaties);
        return _dice.From(0, 9) switch
        {
            0 or 8 or 9 => Say.Some($"{treaty.Id}/decision", depth: frame.Depth),
            1 => Say.Some($"{treaty.Id}/motion", motion => Say.FieldIs(motion, "result", Say.OneOf([.. Words.Results]), _dice.OneOf("adopted", "vetoed", "shortfall")), frame.Depth),
            2 => Say.Some("hostility", attack => Say.FieldIs(attack, "kind", Gazetteer.Hostility.Fields[0].Type, _dice.OneOf("attack", "raid")), frame.Depth),
            3 => Say.Some("hostility", attack => new IsParty(Say.Field(attack, _dice.OneOf("by", "against"), Say.Actor), treaty.Id, null, SourceSpan.None), frame.Depth),
            4 => Say.Some("request", request => _fields.Make(frame.With(request), request), frame.Depth),
            5 => Say.Some("hostility", attack => Say.Meets(Say.Field(attack, "place", Say.Place), $"{treaty.Id}/area"), frame.Depth),
            6 => Say.No(Say.Some($"{treaty.Id}/motion", motion => Say.In(Say.Word(_dice.Pick(Gazetteer.Actors), Say.State), Say.FieldSet(motion, _dice.OneOf("in-favour", "opposed", "bound"))), frame.Depth)),
            _ => Say.Some(_dice.OneOf("request", "hostility"), depth: frame.Depth),
        };
    }

    /// <summary>When an item is there: mostly always.</summary>
    public Applicability Applies(Frame frame, int percentAlways = 70)
    {
        if (_dice.Chance(percentAlways))
            return Applicability.Always;
        Frame without = frame.WithoutBallots;
        return _dice.From(0, 3) switch
        {
            0 or 1 => Applicability.Always with { Period = _dice.Period() },
            2 => Applicability.Always with { When = Make(without, 0) },
            _ => Applicability.Always with { Unless = Make(without, 0) },
        };
    }

    private ImmutableArray<Clause> Items(Frame frame, int depth) => _dice.Times(1, 3, _ => Say.Item(Make(frame, depth), Applies(frame)));

    private Condition Alone(Frame frame)
    {
        if (frame.Voting is not null && _dice.Chance(65))
            return Ballots.Make(frame);
        if (!frame.Variables.IsEmpty && _dice.Chance(75))
            return _fields.Make(frame, _dice.Pick(frame.Variables));
        return OfNothing(frame);
    }

    private Condition OfNothing(Frame frame) => _dice.From(0, 9) switch
    {
        0 or 1 when _law.Questions.Any() => Reading(),
        2 or 3 or 4 when frame.Procedures && _law.Procedures.Count > 0 => OfProcedure(),
        5 => Say.Compare(new Today(SourceSpan.None), _dice.OneOf(ComparisonOperator.AtLeast, ComparisonOperator.Less, ComparisonOperator.Equal), Say.Of(_dice.Day())),
        6 when _law.Events.Any() => _fields.Last(frame),
        7 => new Constantly(_dice.Chance(50), SourceSpan.None),
        _ => Quantified(frame, 0),
    };

    private ReadingIs Reading()
    {
        Question question = _dice.Pick(_law.Questions.ToList());
        return Say.Reading(question.Id, _dice.Pick(question.Readings).Name);
    }

    private Condition OfProcedure()
    {
        Procedure procedure = _dice.Pick(_law.Procedures);
        if (_dice.Chance(50))
            return Say.Stands(procedure.Id, _dice.Pick(procedure.States).Name);
        return _dice.Chance(40)
            ? new OutcomeIs(procedure.Id, _dice.OneOf(ComparisonOperator.Equal, ComparisonOperator.NotEqual), _dice.Pick(procedure.States).Outcome, SourceSpan.None)
            : new OutcomeIs(procedure.Id, _dice.Pick(Enum.GetValues<ComparisonOperator>()), _dice.OneOf(Outcome.Consultation, Outcome.Recommended, Outcome.Authorised, Outcome.Obliged), SourceSpan.None);
    }

    private Quantified Quantified(Frame frame, int depth)
    {
        Frame without = frame.WithoutBallots;
        if (_dice.Chance(25))
        {
            Variable member = Say.StateNamed("member", frame.Depth);
            return Quantify(new MembersOf(Sets.Make(without)), member, without, depth, 100);
        }

        string type = _dice.Pick(SourcesIn(frame));
        string recordType = _law.RecordTypeOf(type);
        return Quantify(new RecordsOf(type), Say.Record(recordType, frame.Depth) with { Name = type[(type.IndexOf('/') + 1)..] }, without, depth, 60);
    }

    private Quantified Quantify(Source source, Variable variable, Frame frame, int depth, int percentWhere)
    {
        Condition? where = _dice.Chance(percentWhere) ? Make(frame.With(variable), depth) : null;
        Rational least = _dice.OneOf<Rational>(1, 2, 2, new Rational(1, 2), new Rational(2, 3));
        return Say.Quantify(_dice.OneOf(Quantifier.Some, Quantifier.Some, Quantifier.Every, Quantifier.AtLeast), least, source, variable, _ => where);
    }

    /// <summary>The record types, events and terms whose records may be gone through.</summary>
    private List<string> SourcesIn(Frame frame) =>
    [
        "hostility",
        "hostility",
        "request",
        .. _law.Events.Select(type => type.Id),
        .. _law.Terms.Where(term => term.Of == TermSubject.Record).Select(term => term.Id),
        .. frame.Effects ? [RecordType.Effect, RecordType.Effect, RecordType.Effect] : Array.Empty<string>(),
    ];
}
