using TreatyRules.Text;

namespace TreatyRules.Model;

/// <summary>Something that has a value in a crisis on a day, or is unknown.</summary>
public abstract record Value(ValueType Type, SourceSpan Span)
{
    /// <summary>The value in the words of the language.</summary>
    public sealed override string ToString() => ModelText.Of(this);
}

/// <summary>A value written out.</summary>
internal sealed record Literal(Datum Datum, ValueType Type, SourceSpan Span) : Value(Type, Span);

/// <summary>A field of a record.</summary>
internal sealed record FieldOf(Variable Record, string Field, ValueType Type, SourceSpan Span) : Value(Type, Span);

/// <summary>A variable itself: a record, or the state that a <c>bearer</c>, <c>seat</c> or member of a set is.</summary>
internal sealed record VariableValue(Variable Variable, SourceSpan Span) : Value(Variable.Type, Span);

/// <summary>An attribute of a place (<c>sovereign</c> of the day, <c>region</c>, <c>latitude</c>, <c>longitude</c>, <c>island</c>) or of a state (<c>region</c>).</summary>
internal sealed record AttributeOf(Value Subject, string Attribute, ValueType Type, SourceSpan Span) : Value(Type, Span);

/// <summary><c>last EVENT.field</c>: the field of the event held last; every comparison with it is false before there was one.</summary>
internal sealed record LastField(string Event, string Field, ValueType Type, SourceSpan Span) : Value(Type, Span);

/// <summary><c>today</c>.</summary>
internal sealed record Today(SourceSpan Span) : Value(ValueType.Of(ValueKind.Date), Span);

/// <summary><c>+ - *</c> of numbers, or a date with a duration added or taken away.</summary>
internal sealed record Arithmetic(Value Left, ArithmeticOperator Operator, Value Right, ValueType Type, SourceSpan Span) : Value(Type, Span);

/// <summary>A count of ballots or seats, of a group or of the whole organ; only in a voting rule.</summary>
internal sealed record Count(string? Group, CountOf Of, SourceSpan Span) : Value(ValueType.Of(ValueKind.Number), Span);
