using System.Globalization;
using TreatyRules.Model;
using TreatyRules.Text;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Tests.Reference;

/// <summary>Conditions, values and sets, said shortly in code.</summary>
internal static class Say
{
    public static ValueType State { get; } = ValueType.Of(ValueKind.Actor) with { StatesOnly = true };

    public static ValueType Actor { get; } = ValueType.Of(ValueKind.Actor);

    public static ValueType Actors { get; } = ValueType.Of(ValueKind.Actors) with { StatesOnly = true };

    public static ValueType Place { get; } = ValueType.Of(ValueKind.Place);

    public static ValueType Text { get; } = ValueType.Of(ValueKind.Text);

    public static ValueType Number { get; } = ValueType.Of(ValueKind.Number);

    public static ValueType Date { get; } = ValueType.Of(ValueKind.Date);

    public static ValueType Flag { get; } = ValueType.Of(ValueKind.Flag);

    public static ValueType OneOf(params string[] words) => new(ValueKind.Code, [.. words]);

    public static ValueType AnyOf(params string[] words) => new(ValueKind.Codes, [.. words]);

    /// <summary>A day of 2001, as <c>03-05</c>.</summary>
    public static DateOnly Day(string day) => DateOnly.ParseExact($"2001-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Variable Record(string type, int depth = 0) => new(type, ValueType.Of(ValueKind.Record), type, depth);

    public static Variable StateNamed(string name, int depth = 0) => new(name, State, null, depth);

    public static Literal Word(string word, ValueType type) => new(new WordDatum(word), type, SourceSpan.None);

    public static Literal Word(string word) => Word(word, Text);

    public static Literal Of(Rational number) => new(new NumberDatum(number), Number, SourceSpan.None);

    public static Literal Of(DateOnly day) => new(new DateDatum(day), Date, SourceSpan.None);

    public static Literal Of(bool flag) => new(new FlagDatum(flag), Flag, SourceSpan.None);

    public static Literal Of(int length, DurationUnit unit) => new(new DurationDatum(new Duration(length, unit)), ValueType.Of(ValueKind.Duration), SourceSpan.None);

    public static FieldOf Field(Variable record, string field, ValueType type) => new(record, field, type, SourceSpan.None);

    public static VariableValue The(Variable variable) => new(variable, SourceSpan.None);

    public static Count Count(CountOf of, string? group = null) => new(group, of, SourceSpan.None);

    public static Arithmetic Calculate(Value left, ArithmeticOperator operation, Value right) => new(left, operation, right, left.Type, SourceSpan.None);

    /// <summary>A number of times what is counted.</summary>
    public static Arithmetic Times(Rational number, Value value) => Calculate(Of(number), ArithmeticOperator.Multiply, value);

    public static Comparison Compare(Value left, ComparisonOperator comparison, Value right) => new(left, comparison, right, SourceSpan.None);

    public static Comparison Equal(Value left, Value right) => Compare(left, ComparisonOperator.Equal, right);

    public static Comparison AtLeast(Value left, Value right) => Compare(left, ComparisonOperator.AtLeast, right);

    public static Comparison FieldIs(Variable record, string field, ValueType type, string word) => Equal(Field(record, field, type), Word(word, type));

    public static Clause Item(Condition holds, Applicability? applies = null) => new(holds, applies ?? Applicability.Always, Provenance.None);

    public static AllOf All(params Condition[] items) => new([.. items.Select(item => Item(item))], SourceSpan.None);

    public static AnyOf Any(params Condition[] items) => new([.. items.Select(item => Item(item))], SourceSpan.None);

    public static VersionsOf Versions(params Clause[] items) => new([.. items], SourceSpan.None);

    public static Not No(Condition operand) => new(operand, SourceSpan.None);

    public static Quantified Some(string type, Func<Variable, Condition?>? where = null, int depth = 0) =>
        Quantify(Quantifier.Some, 1, new RecordsOf(type), Record(type, depth), where);

    public static Quantified Quantify(Quantifier quantifier, Rational least, Source source, Variable variable, Func<Variable, Condition?>? where) =>
        new(quantifier, least, variable, source, where?.Invoke(variable), SourceSpan.None);

    /// <summary><c>some GROUP where ballot = ...</c>; the event is variable 0.</summary>
    public static Quantified SomeSeat(string? group, params Ballot[] ballots) =>
        Quantify(Quantifier.Some, 1, new BallotsOf(group), StateNamed(group ?? "seat", 1), seat => BallotIn(seat, ballots));

    public static IsIn BallotIn(Variable seat, params Ballot[] ballots) =>
        In(Field(seat, "ballot", OneOf([.. Words.Ballots])), Listed([.. ballots.Select(ballot => ballot.Word())]));

    public static IsIn In(Value element, ValueSet set) => new(element, set, SourceSpan.None);

    public static Meets Meets(Value subject, string term) => new(subject, term, SourceSpan.None);

    public static ReadingIs Reading(string question, string reading) => new(question, reading, SourceSpan.None);

    public static StandsAt Stands(string procedure, string state) => new(procedure, state, SourceSpan.None);

    public static ListedSet Listed(params string[] codes) => new([.. codes], State, SourceSpan.None);

    public static PartiesOf Parties(string treaty) => new(treaty, State, SourceSpan.None);

    public static FieldSet FieldSet(Variable record, string field) => new(record, field, State, SourceSpan.None);

    public static Applicability From(string? from, string? until = null) => From(from is null ? null : Day(from), until is null ? null : Day(until));

    public static Applicability From(DateOnly? from, DateOnly? until) => Applicability.Always with { Period = new Period(from, until) };

    public static Applicability When(Condition when) => Applicability.Always with { When = when };
}
