using TreatyRules.Model;
using TreatyRules.Text;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Tests.Reference;

/// <summary>Random conditions on what a variable stands for: a state, or a record and its fields.</summary>
internal sealed class RandomFields(Dice dice, Catalogue law, RandomSets sets)
{
    private static readonly ComparisonOperator[] _equality = [ComparisonOperator.Equal, ComparisonOperator.Equal, ComparisonOperator.NotEqual];

    public Condition Make(Frame frame, Variable variable)
    {
        if (variable.RecordType is not { } type)
            return OfState(frame, Say.The(variable), true);
        List<Term> terms = [.. law.Terms.Where(term => term.Of == TermSubject.Record && law.RecordTypeOf(term.Id) == type)];
        if (terms.Count > 0 && dice.Chance(25) && !(frame.IsBeforeResult && variable.Depth == 0))
            return Say.Meets(Say.The(variable), dice.Pick(terms).Id);
        (string name, ValueType of) = dice.Pick(law.FieldsOf(type).Where(field => RandomSets.IsKnown(frame, variable, field.Name)).ToList());
        return Of(frame, Say.Field(variable, name, of));
    }

    /// <summary>A condition on <c>last EVENT.field</c>.</summary>
    public Condition Last(Frame frame)
    {
        EventType type = dice.Pick(law.Events.ToList());
        (string name, ValueType of) = dice.Pick(law.FieldsOf(type.Id).Where(field => field.Type.Kind is not (ValueKind.Actors or ValueKind.Codes)).ToList());
        return Of(frame, new LastField(type.Id, name, of, SourceSpan.None));
    }

    private Condition Of(Frame frame, Value value) => value.Type.Kind switch
    {
        ValueKind.Actor => OfState(frame, value, value.Type.StatesOnly),
        ValueKind.Place => OfPlace(frame, value),
        ValueKind.Code when dice.Chance(30) => Say.In(value, new ListedSet(dice.SomeOrOne(value.Type.Words, 40), value.Type, SourceSpan.None)),
        ValueKind.Code => Say.Compare(value, dice.Pick(_equality), Say.Word(dice.Pick(value.Type.Words), value.Type)),
        ValueKind.Text => Say.Compare(value, dice.Pick(_equality), OtherOf(frame, value) ?? Say.Word(dice.OneOf("E/0", "E/1", "fact-0"))),
        ValueKind.Number => Say.Compare(value, dice.Pick(Enum.GetValues<ComparisonOperator>()), Say.Of(dice.From(0, 3))),
        ValueKind.Date => OfDate(frame, value),
        ValueKind.Flag => Say.Compare(value, dice.Pick(_equality), Say.Of(dice.Chance(50))),
        ValueKind.Actors => OfStates(frame, (FieldOf)value),
        ValueKind.Codes => Say.In(Say.Word(dice.Pick(value.Type.Words), ValueType.Of(ValueKind.Code) with { Words = value.Type.Words }), new FieldSet(((FieldOf)value).Record, ((FieldOf)value).Field, value.Type, SourceSpan.None)),
        _ => new Constantly(true, SourceSpan.None),
    };

    private Condition OfState(Frame frame, Value state, bool isState)
    {
        List<Term> terms = [.. law.Terms.Where(term => isState && term.Of == TermSubject.State)];
        return dice.From(0, 9) switch
        {
            0 or 1 => Say.Compare(state, dice.Pick(_equality), OtherOf(frame, state) ?? Say.Word(dice.Pick(Gazetteer.Actors), Say.State)),
            2 or 3 => new IsParty(state, dice.Pick(law.Treaties).Id, dice.Chance(70) ? null : Date(frame), SourceSpan.None),
            4 => new IsState(state, SourceSpan.None),
            5 => Say.Compare(new AttributeOf(state, "region", Say.OneOf([.. Gazetteer.Regions]), SourceSpan.None), dice.Pick(_equality), Say.Word(dice.Pick(Gazetteer.Regions), Say.OneOf([.. Gazetteer.Regions]))),
            6 when terms.Count > 0 => Say.Meets(state, dice.Pick(terms).Id),
            _ => Say.In(state, sets.Make(frame)),
        };
    }

    private Condition OfPlace(Frame frame, Value place)
    {
        List<Term> terms = [.. law.Terms.Where(term => term.Of == TermSubject.Place)];
        return dice.From(0, 6) switch
        {
            0 => Say.Compare(place, dice.Pick(_equality), Say.Word(dice.Pick(Gazetteer.Places).Id, Say.Place)),
            1 => Of(frame, new AttributeOf(place, "region", Say.OneOf([.. Gazetteer.Regions]), SourceSpan.None)),
            2 => Say.Compare(new AttributeOf(place, dice.OneOf("latitude", "longitude"), Say.Number, SourceSpan.None), dice.Pick(Enum.GetValues<ComparisonOperator>()), Say.Of(dice.From(-10, 50))),
            3 => Of(frame, new AttributeOf(place, "island", Say.Flag, SourceSpan.None)),
            4 or 5 when terms.Count > 0 => Say.Meets(place, dice.Pick(terms).Id),
            _ => OfState(frame, new AttributeOf(place, "sovereign", Say.State, SourceSpan.None), true),
        };
    }

    private Condition OfStates(Frame frame, FieldOf field)
    {
        FieldSet set = Say.FieldSet(field.Record, field.Field);
        if (dice.Chance(50))
            return Say.In(OtherOf(frame, Say.Word("AAA", Say.State)) ?? Say.Word(dice.Pick(Gazetteer.Actors), Say.State), set);
        Variable member = Say.StateNamed("member", frame.Depth);
        Condition where = OfState(frame.WithoutBallots.With(member), Say.The(member), true);
        return Say.Quantify(dice.OneOf(Quantifier.Some, Quantifier.Every), 1, new MembersOf(set), member, _ => where);
    }

    private Condition OfDate(Frame frame, Value date)
    {
        Value other = dice.Chance(40) ? new Today(SourceSpan.None) : Date(frame);
        return Say.Compare(Moved(date), dice.Pick(Enum.GetValues<ComparisonOperator>()), other);
    }

    private Value Date(Frame frame) => OtherOf(frame, Say.Of(Gazetteer.Epoch)) ?? Say.Of(dice.Day());

    private Value Moved(Value date) => dice.From(0, 4) switch
    {
        0 => Say.Calculate(date, ArithmeticOperator.Add, Say.Of(dice.From(1, 9), DurationUnit.Days)),
        1 => Say.Calculate(date, ArithmeticOperator.Add, Say.Of(dice.From(1, 2), dice.OneOf(DurationUnit.Weeks, DurationUnit.Months))),
        2 => Say.Calculate(date, ArithmeticOperator.Add, Say.Of(dice.From(1, 6), DurationUnit.WorkingDays)),
        3 => Say.Calculate(date, ArithmeticOperator.Subtract, Say.Of(dice.From(1, 9), DurationUnit.Days)),
        _ => date,
    };

    /// <summary>A field of some record in scope of the same kind as a value; null: none, or chance would not have it.</summary>
    private Value? OtherOf(Frame frame, Value value)
    {
        List<Value> others =
        [
            .. from variable in frame.Variables
               from type in new[] { variable.RecordType }.OfType<string>()
               from field in law.FieldsOf(type)
               where field.Type.Kind == value.Type.Kind && RandomSets.IsKnown(frame, variable, field.Name)
               select Say.Field(variable, field.Name, field.Type),
            .. from variable in frame.Variables where variable.Type.Kind == value.Type.Kind select Say.The(variable),
        ];
        return others.Count == 0 || dice.Chance(40) ? null : dice.Pick(others);
    }
}
