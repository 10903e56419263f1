using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Model;

/// <summary><c>all:</c> of its items that are there; true when none is.</summary>
internal sealed record AllOf(ImmutableArray<Clause> Items, SourceSpan Span) : Condition(Span);

/// <summary><c>any:</c> of its items that are there; false when none is.</summary>
internal sealed record AnyOf(ImmutableArray<Clause> Items, SourceSpan Span) : Condition(Span);

/// <summary><c>not:</c>, or <c>not</c> in an expression.</summary>
internal sealed record Not(Condition Operand, SourceSpan Span) : Condition(Span);

/// <summary><c>versions:</c>, the first item that is there; false when none is (a majority must have one on every day).</summary>
internal sealed record VersionsOf(ImmutableArray<Clause> Items, SourceSpan Span) : Condition(Span);

/// <summary>Two values compared. Numbers and dates have an order; everything else is equal or not.</summary>
internal sealed record Comparison(Value Left, ComparisonOperator Operator, Value Right, SourceSpan Span) : Condition(Span);

/// <summary><c>X in SET</c>.</summary>
internal sealed record IsIn(Value Element, ValueSet Set, SourceSpan Span) : Condition(Span);

/// <summary><c>X is TERM</c>: the record, place or state meets the term.</summary>
internal sealed record Meets(Value Subject, string Term, SourceSpan Span) : Condition(Span);

/// <summary><c>X is party</c>, of the day or <c>on</c> another date.</summary>
internal sealed record IsParty(Value Subject, string Treaty, Value? On, SourceSpan Span) : Condition(Span);

/// <summary><c>X is state</c>: a state, not a non-state actor.</summary>
internal sealed record IsState(Value Subject, SourceSpan Span) : Condition(Span);

/// <summary><c>some</c>, <c>every</c> or <c>at least N</c> of a source, <c>where</c> a condition holds of each.</summary>
/// <param name="Quantifier">Which of the three.</param>
/// <param name="Least">For <see cref="Quantifier.AtLeast"/>: a whole number of members, or a fraction below one of all.</param>
/// <param name="Variable">The member looked at; the condition may name it.</param>
/// <param name="Source">What is gone through.</param>
/// <param name="Where">What must hold of the member; null: nothing.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record Quantified(Quantifier Quantifier, Rational Least, Variable Variable, Source Source, Condition? Where, SourceSpan Span) : Condition(Span);

/// <summary><c>QUESTION is READING</c>, of the day.</summary>
internal sealed record ReadingIs(string Question, string Reading, SourceSpan Span) : Condition(Span);

/// <summary><c>TREATY/PROCEDURE is STATE</c>.</summary>
internal sealed record StandsAt(string Procedure, string State, SourceSpan Span) : Condition(Span);

/// <summary><c>TREATY/PROCEDURE.outcome &gt;= authorised</c>: with effects in their order; an outcome without effect is only equal or not.</summary>
internal sealed record OutcomeIs(string Procedure, ComparisonOperator Operator, Outcome Outcome, SourceSpan Span) : Condition(Span);

/// <summary>True or false whatever the facts.</summary>
internal sealed record Constantly(bool IsTrue, SourceSpan Span) : Condition(Span);
