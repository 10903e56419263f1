using System.Collections.Immutable;
using System.Diagnostics;

namespace TreatyRules.Model;

/// <summary>Prints conditions, values and sets in the words of the language.</summary>
internal static class ModelText
{
    public static string Of(Condition condition) => condition switch
    {
        AllOf all => List("all", " and ", all.Items),
        AnyOf any => List("any", " or ", any.Items),
        VersionsOf versions => $"versions [{string.Join("; ", versions.Items.Select(Of))}]",
        Not { Operand: Quantified { Quantifier: Quantifier.Some } some } => $"no {Quantifying(some)}",
        Not not => $"not {Grouped(not.Operand)}",
        Comparison comparison => $"{comparison.Left} {comparison.Operator.Word()} {comparison.Right}",
        IsIn isIn => $"{isIn.Element} in {isIn.Set}",
        Meets meets => $"{meets.Subject} is {Name(meets.Term)}",
        IsParty party => $"{party.Subject} is party of {party.Treaty}{(party.On is null ? "" : $" on {party.On}")}",
        IsState state => $"{state.Subject} is state",
        Quantified quantified => $"{quantified.Quantifier switch
        {
            Quantifier.Some => "some",
            Quantifier.Every => "every",
            Quantifier.AtLeast => $"at least {quantified.Least} of",
            _ => throw new UnreachableException(),
        }} {Quantifying(quantified)}",
        ReadingIs reading => $"{Name(reading.Question)} is {reading.Reading}",
        StandsAt stands => $"{stands.Procedure} is {stands.State}",
        OutcomeIs outcome => $"{outcome.Procedure}.outcome {outcome.Operator.Word()} {outcome.Outcome.Word()}",
        Constantly constantly => constantly.IsTrue ? "always" : "never",
        _ => throw new UnreachableException(),
    };

    public static string Of(Value value) => value switch
    {
        Literal literal => literal.Datum.ToString() ?? "",
        FieldOf field => $"{field.Record.Name}.{field.Field}",
        VariableValue variable => variable.Variable.Name,
        AttributeOf attribute => $"{attribute.Subject}.{attribute.Attribute}",
        LastField last => $"last {Name(last.Event)}.{last.Field}",
        Today => "today",
        Arithmetic arithmetic => $"{arithmetic.Left} {arithmetic.Operator switch
        {
            ArithmeticOperator.Add => "+",
            ArithmeticOperator.Subtract => "-",
            ArithmeticOperator.Multiply => "*",
            _ => throw new UnreachableException(),
        }} {arithmetic.Right}",
        Count count => count.Group is null ? count.Of.Word() : $"{count.Group}.{count.Of.Word()}",
        _ => throw new UnreachableException(),
    };

    public static string Of(ValueSet set) => set switch
    {
        ListedSet listed => listed.Codes.Length == 1 ? listed.Codes[0] : $"({string.Join(" or ", listed.Codes)})",
        PartiesOf parties => $"{parties.Treaty}/parties",
        SeatsOf seats => seats.Group is null ? seats.Organ : $"{seats.Organ}/{seats.Group}",
        FieldSet field => $"{field.Record.Name}.{field.Field}",
        VariableSet variable => variable.Variable.Name,
        CollectedSet collected => $"{Name(collected.Type)}.{collected.Field}",
        CombinedSet combined => $"{combined.Left} {combined.Operator switch
        {
            SetOperator.Or => "or",
            SetOperator.And => "and",
            SetOperator.Except => "except",
            _ => throw new UnreachableException(),
        }} {combined.Right}",
        _ => throw new UnreachableException(),
    };

    /// <summary>A qualified name without its treaty.</summary>
    private static string Name(string qualified) => qualified[(qualified.IndexOf('/') + 1)..];

    private static string Quantifying(Quantified quantified)
    {
        string source = quantified.Source switch
        {
            RecordsOf records => Name(records.Type),
            MembersOf members => members.Set.ToString(),
            BallotsOf ballots => ballots.Group ?? "seat",
            _ => throw new UnreachableException(),
        };
        return quantified.Where is null ? source : $"{source} where {Grouped(quantified.Where)}";
    }

    private static string Grouped(Condition condition) => condition is AllOf { Items.Length: > 1 } or AnyOf { Items.Length: > 1 } ? $"({Of(condition)})" : Of(condition);

    private static string List(string word, string joint, ImmutableArray<Clause> items) => items.Length switch
    {
        0 => $"{word} []",
        1 => Of(items[0]),
        _ => string.Join(joint, items.Select(Of)),
    };

    private static string Of(Clause clause) => clause.Applies.IsUnconditional ? Grouped(clause.Holds) : $"[{Of(clause.Applies)}] {Grouped(clause.Holds)}";

    private static string Of(Applicability applies)
    {
        IEnumerable<string> parts =
        [
            .. applies.Period.From is { } from ? [$"from {from:yyyy-MM-dd}"] : Array.Empty<string>(),
            .. applies.Period.Until is { } until ? [$"until {until:yyyy-MM-dd}"] : Array.Empty<string>(),
            .. applies.When is { } when ? [$"when {Of(when)}"] : Array.Empty<string>(),
            .. applies.Unless is { } unless ? [$"unless {Of(unless)}"] : Array.Empty<string>(),
        ];
        return string.Join(", ", parts);
    }
}
