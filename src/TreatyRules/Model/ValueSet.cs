using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Model;

/// <summary>A set of states or of words.</summary>
public abstract record ValueSet(ValueType ElementType, SourceSpan Span)
{
    /// <summary>The set in the words of the language.</summary>
    public sealed override string ToString() => ModelText.Of(this);
}

/// <summary>A set written out: codes of states, or words.</summary>
internal sealed record ListedSet(ImmutableArray<string> Codes, ValueType ElementType, SourceSpan Span) : ValueSet(ElementType, Span);

/// <summary>The parties of a treaty, of the day.</summary>
internal sealed record PartiesOf(string Treaty, ValueType ElementType, SourceSpan Span) : ValueSet(ElementType, Span);

/// <summary>The seats of an organ or of a group in it, of the day.</summary>
internal sealed record SeatsOf(string Organ, string? Group, ValueType ElementType, SourceSpan Span) : ValueSet(ElementType, Span);

/// <summary>A field of a record as a set: a field of several, or of one.</summary>
internal sealed record FieldSet(Variable Record, string Field, ValueType ElementType, SourceSpan Span) : ValueSet(ElementType, Span);

/// <summary>The state that a variable is, as a set of one.</summary>
internal sealed record VariableSet(Variable Variable, ValueType ElementType, SourceSpan Span) : ValueSet(ElementType, Span);

/// <summary><c>TYPE.field</c> outside <c>where</c>: the values of a field over all records of a type or term that are there.</summary>
internal sealed record CollectedSet(string Type, string Field, ValueType ElementType, SourceSpan Span) : ValueSet(ElementType, Span);

/// <summary><c>or</c>, <c>and</c>, <c>except</c> of two sets.</summary>
internal sealed record CombinedSet(ValueSet Left, SetOperator Operator, ValueSet Right, ValueType ElementType, SourceSpan Span) : ValueSet(ElementType, Span);
