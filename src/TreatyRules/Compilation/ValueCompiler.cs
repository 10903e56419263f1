using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>Compiles values to operands.</summary>
internal sealed class ValueCompiler(Pools pools, Universe universe, Func<string, RecordLayout> layoutOf, Func<string, int> eventOf)
{
    /// <summary>The operand of a value.</summary>
    public int Compile(Value value, Scope scope) => value switch
    {
        Literal { Datum: DurationDatum } => throw new UnreachableException("A duration stands beside a date only."),
        Literal literal => pools.Add(new Operand(OperandKind.Constant, 0, Constant(literal.Datum, literal.Type), 0)),
        FieldOf field => pools.Add(new Operand(OperandKind.Field, field.Record.Depth, SlotOf(field, scope), 0)),
        VariableValue variable => pools.Add(new Operand(OperandKind.Field, variable.Variable.Depth, 0, 0)),
        AttributeOf attribute => pools.Add(new Operand(AttributeKind(attribute), 0, Compile(attribute.Subject, scope), 0)),
        LastField last => pools.Add(new Operand(OperandKind.LastField, 0, eventOf(last.Event), layoutOf(last.Event).SlotOf(last.Field))),
        Today => pools.Add(new Operand(OperandKind.Today, 0, 0, 0)),
        Arithmetic arithmetic => Compile(arithmetic, scope),
        _ => throw new UnreachableException(),
    };

    /// <summary>Whether a value moves with today. A sovereign changes on days of its own, which reading it tells.</summary>
    public static bool ReadsToday(Value value) => value switch
    {
        Today => true,
        AttributeOf attribute => ReadsToday(attribute.Subject),
        Arithmetic arithmetic => ReadsToday(arithmetic.Left) || ReadsToday(arithmetic.Right),
        _ => false,
    };

    /// <summary>The slot of a field in the record that its variable stands for.</summary>
    public int SlotOf(FieldOf field, Scope scope) => LayoutOf(field.Record, scope).SlotOf(field.Field);

    /// <summary>The layout of the record that a variable stands for.</summary>
    public RecordLayout LayoutOf(Variable record, Scope scope) =>
        scope.Event is { } held && record.Depth == 0 ? held : layoutOf(record.RecordType ?? throw new UnreachableException("Only a record has fields."));

    /// <summary>A value written out, as a slot keeps it.</summary>
    public int Constant(Datum datum, Model.ValueType type) => datum switch
    {
        WordDatum word => type.Kind switch
        {
            ValueKind.Actor => universe.ActorOf(word.Word),
            ValueKind.Place => universe.PlaceOf(word.Word),
            _ => universe.WordOf(word.Word),
        },
        FlagDatum flag => flag.IsYes ? 1 : 0,
        DateDatum date => date.Date.DayNumber,
        NumberDatum number => Scaled(number.Number),
        UnknownDatum => Slots.Unknown,
        WordsDatum or DurationDatum => throw new UnreachableException("Sets and durations are not compared."),
        _ => throw new UnreachableException(),
    };

    /// <summary>A number as a slot keeps it: to four decimals, what is beyond cut off; beyond what a slot can hold, the greatest or least that it can.</summary>
    public static int Scaled(Rational number)
    {
        Int128 parts = (Int128)number.Numerator * Slots.Scale;
        Int128 whole = parts / number.Denominator;
        if (parts < 0 && whole * number.Denominator != parts)
            whole--;
        return (int)Int128.Clamp(whole, Slots.Least, Slots.Most);
    }

    private static OperandKind AttributeKind(AttributeOf attribute) => (attribute.Subject.Type.Kind, attribute.Attribute) switch
    {
        (ValueKind.Place, "sovereign") => OperandKind.Sovereign,
        (ValueKind.Place, "region") => OperandKind.PlaceRegion,
        (ValueKind.Place, "latitude") => OperandKind.Latitude,
        (ValueKind.Place, "longitude") => OperandKind.Longitude,
        (ValueKind.Place, "island") => OperandKind.Island,
        (ValueKind.Actor, "region") => OperandKind.StateRegion,
        _ => throw new UnreachableException($"No attribute '{attribute.Attribute}'."),
    };

    private int Compile(Arithmetic arithmetic, Scope scope)
    {
        if (arithmetic.Right is Literal { Datum: DurationDatum duration })
        {
            OperandKind kind = arithmetic.Operator == ArithmeticOperator.Add ? OperandKind.Later : OperandKind.Earlier;
            return pools.Add(new Operand(kind, 0, Compile(arithmetic.Left, scope), pools.Add(duration.Duration)));
        }

        OperandKind operation = arithmetic.Operator switch
        {
            ArithmeticOperator.Add => OperandKind.Add,
            ArithmeticOperator.Subtract => OperandKind.Subtract,
            ArithmeticOperator.Multiply => OperandKind.Multiply,
            _ => throw new UnreachableException(),
        };
        return pools.Add(new Operand(operation, 0, Compile(arithmetic.Left, scope), Compile(arithmetic.Right, scope)));
    }
}
