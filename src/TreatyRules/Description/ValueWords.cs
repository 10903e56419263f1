using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Description;

/// <summary>Values and sets in words; a field keeps the path that the treaty's YAML writes.</summary>
internal static class ValueWords
{
    public static string Of(Value value) => value switch
    {
        Literal literal => literal.Datum.ToString() ?? "",
        FieldOf field => $"{field.Record.Name}.{field.Field}",
        VariableValue variable => variable.Variable.Name,
        AttributeOf attribute => $"{Of(attribute.Subject)}.{attribute.Attribute}",
        LastField last => $"the last {Phrases.Local(last.Event)}.{last.Field}",
        Today => "today",
        Arithmetic { Operator: ArithmeticOperator.Multiply, Left: Literal { Datum: NumberDatum { Number.IsWhole: true } } weight, Right: Count count } => $"{Of(weight)} times {Of(count)}",
        Arithmetic { Operator: ArithmeticOperator.Multiply, Left: Literal share, Right: Count count } => $"{Of(share)} of {Of(count)}",
        Arithmetic { Operator: ArithmeticOperator.Add, Type.Kind: ValueKind.Date } later => $"{Of(later.Right)} after {Of(later.Left)}",
        Arithmetic { Operator: ArithmeticOperator.Subtract, Type.Kind: ValueKind.Date } earlier => $"{Of(earlier.Right)} before {Of(earlier.Left)}",
        Arithmetic arithmetic => $"{Of(arithmetic.Left)} {Sign(arithmetic.Operator)} {Of(arithmetic.Right)}",
        Count count => count.Group is null ? Of(count.Of) : $"{Of(count.Of)} among the {count.Group}",
        _ => throw new UnreachableException(),
    };

    public static string Of(ValueSet set) => set switch
    {
        ListedSet listed => Phrases.And(listed.Codes),
        PartiesOf parties => $"the parties to {parties.Treaty}",
        SeatsOf { Group: null } seats => $"the seats of {seats.Organ}",
        SeatsOf seats => $"the {seats.Group} of {seats.Organ}",
        FieldSet field => $"{field.Record.Name}.{field.Field}",
        VariableSet variable => variable.Variable.Name,
        CollectedSet collected => $"every {Phrases.Local(collected.Type)}.{collected.Field}",
        CombinedSet combined => $"{Operand(combined.Left)} {Joint(combined.Operator)} {Operand(combined.Right)}",
        _ => throw new UnreachableException(),
    };

    private static string Operand(ValueSet set) => set is CombinedSet ? $"({Of(set)})" : Of(set);

    private static string Joint(SetOperator joint) => joint switch
    {
        SetOperator.Or => "or",
        SetOperator.And => "who are also among",
        SetOperator.Except => "except",
        _ => throw new UnreachableException(),
    };

    private static string Of(CountOf count) => count switch
    {
        CountOf.Yes => "votes in favour",
        CountOf.No => "votes against",
        CountOf.Abstain => "abstentions",
        CountOf.NotVoting => "present and not voting",
        CountOf.Absent => "absent",
        CountOf.Present => "present",
        CountOf.Voting => "votes in favour and against",
        CountOf.Seats => "seats",
        CountOf.Entitled => "seats entitled to vote",
        _ => throw new UnreachableException(),
    };

    private static string Sign(ArithmeticOperator sign) => sign switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        ArithmeticOperator.Multiply => "*",
        _ => throw new UnreachableException(),
    };
}
