using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Tests.Reference;

/// <summary>Random sets of states.</summary>
internal sealed class RandomSets(Dice dice, Catalogue law)
{
    public ValueSet Make(Frame frame, int depth = 1) => dice.From(0, 9) switch
    {
        0 or 1 => Listed(),
        2 or 3 => Say.Parties(dice.Pick(law.Treaties).Id),
        4 when law.Organs.Any() => Seats(),
        5 when depth > 0 => new CombinedSet(Make(frame, depth - 1), dice.OneOf(SetOperator.Or, SetOperator.And, SetOperator.Except), Make(frame, depth - 1), Say.State, SourceSpan.None),
        6 => Collected(frame),
        _ => OfVariable(frame) ?? Say.Parties(dice.Pick(law.Treaties).Id),
    };

    public ListedSet Listed() => Say.Listed([.. dice.SomeOrOne(Gazetteer.Actors, 40)]);

    private SeatsOf Seats()
    {
        Organ organ = dice.Pick(law.Organs.ToList());
        return new SeatsOf(organ.Id, dice.Chance(50) ? null : dice.Pick(organ.Groups).Name, Say.State, SourceSpan.None);
    }

    private CollectedSet Collected(Frame frame) => dice.From(0, frame.Effects ? 3 : 2) switch
    {
        0 => new CollectedSet("hostility", dice.OneOf("by", "against"), Say.Actor, SourceSpan.None),
        1 => new CollectedSet("request", "by", Say.State, SourceSpan.None),
        2 => new CollectedSet(dice.Pick(law.Treaties).Id + "/motion", dice.OneOf("concerned", "bound", "in-favour"), Say.State, SourceSpan.None),
        _ => new CollectedSet(RecordType.Effect, "bearers", Say.State, SourceSpan.None),
    };

    private ValueSet? OfVariable(Frame frame)
    {
        if (frame.Variables.IsEmpty)
            return null;
        Variable variable = dice.Pick(frame.Variables);
        if (variable.RecordType is not { } type)
            return new VariableSet(variable, Say.State, SourceSpan.None);
        List<string> fields = [.. law.FieldsOf(type).Where(field => field.Type.Kind is ValueKind.Actor or ValueKind.Actors && IsKnown(frame, variable, field.Name)).Select(field => field.Name)];
        return fields.Count == 0 ? null : Say.FieldSet(variable, dice.Pick(fields));
    }

    /// <summary>An event that is being voted on has no result.</summary>
    public static bool IsKnown(Frame frame, Variable variable, string field) =>
        !frame.IsBeforeResult || variable.Depth > 0 || Gazetteer.OfEveryResult.All(one => one.Name != field);
}
