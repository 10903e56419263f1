using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace TreatyRules.Syntax.Expressions;

/// <summary>Writes an expression in its canonical form: one space around operators, parentheses only where the meaning needs them.</summary>
internal static class ExpressionPrinter
{
    // Higher binds tighter. A level stands for what may stand bare at that place.
    private enum Level
    {
        Or,
        And,
        Not,
        Comparison,
        Except,
        Sum,
        Product,
        Primary,
    }

    /// <summary>The canonical text.</summary>
    public static string Print(ExpressionSyntax expression) => expression switch
    {
        MissingSyntax => "?",
        NumberSyntax number => number.Written,
        DateSyntax date => date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DurationSyntax d => string.Create(CultureInfo.InvariantCulture, $"{d.Count} {DurationWords.Word(d.Unit, d.Count)}"),
        TextSyntax text => $"\"{text.Value}\"",
        TodaySyntax => "today",
        NameSyntax name => name.Treaty is null ? name.Name : $"{name.Treaty}/{name.Name}",
        PathSyntax path => path.Root + Fields(path.Fields),
        LastSyntax last => $"last {last.Event}{Fields(last.Fields)}",
        NotSyntax not => $"not {AtNot(not.Operand)}",
        AndSyntax and => Chain(" and ", and.Operands, Level.Not),
        OrSyntax or => Chain(" or ", or.Operands, Level.Not),
        ComparisonSyntax c => $"{At(c.Left, Level.Except)} {Sign(c.Sign)} {At(c.Right, Level.Except)}",
        InSyntax i => $"{At(i.Value, Level.Except)} {(i.IsNegated ? "not in" : "in")} {At(i.Set, Level.Except)}",
        IsSyntax i => $"{At(i.Subject, Level.Except)} {(i.IsNegated ? "is not" : "is")} {At(i.Target, Level.Except)}",
        IsPartySyntax party => Party(party),
        QuantifierSyntax quantifier => Quantified(quantifier),
        ExceptSyntax e => $"{At(e.Set, Level.Except)} except {At(e.Without, Level.Sum)}",
        ArithmeticSyntax { Sign: ArithmeticSign.Times } a => $"{At(a.Left, Level.Product)} * {At(a.Right, Level.Primary)}",
        ArithmeticSyntax a => $"{At(a.Left, Level.Sum)} {(a.Sign == ArithmeticSign.Plus ? "+" : "-")} {At(a.Right, Level.Product)}",
        _ => throw new UnreachableException(),
    };

    /// <summary>The sign of a comparison.</summary>
    public static string Sign(ComparisonSign sign) => sign switch
    {
        ComparisonSign.Equal => "=",
        ComparisonSign.NotEqual => "!=",
        ComparisonSign.Less => "<",
        ComparisonSign.AtMost => "<=",
        ComparisonSign.Greater => ">",
        ComparisonSign.AtLeast => ">=",
        _ => throw new UnreachableException(),
    };

    private static string Fields(ImmutableArray<FieldName> fields) => string.Concat(fields.Select(f => "." + f.Name));

    private static string Party(IsPartySyntax party) =>
        At(party.State, Level.Except) + (party.IsNegated ? " is not party" : " is party")
        + (party.Treaty is null ? "" : $" of {party.Treaty}")
        + (party.On is null ? "" : $" on {At(party.On, Level.Sum)}");

    private static string Quantified(QuantifierSyntax q)
    {
        var over = q.Over is NameSyntax or PathSyntax ? Print(q.Over) : $"({Print(q.Over)})";
        var opening = q.Quantifier switch
        {
            QuantifierWord.Some => $"some {over}",
            QuantifierWord.No => $"no {over}",
            QuantifierWord.Every => $"every {over}",
            QuantifierWord.AtLeast => $"at least {q.Number} {(q.Number is { IsWhole: true } ? "" : "of ")}{over}",
            _ => throw new UnreachableException(),
        };
        return q.Where is null ? opening : $"{opening} where {At(q.Where, Level.And)}";
    }

    private static string AtNot(ExpressionSyntax operand) =>
        operand is NotSyntax || LevelOf(operand) is Level.Primary ? Print(operand) : $"({Print(operand)})";

    // An operand that ends in 'where ...' would draw the next one into its condition.
    private static string Chain(string word, ImmutableArray<ExpressionSyntax> operands, Level level) =>
        string.Join(word, operands.Select((o, i) => i < operands.Length - 1 && EndsInWhere(o) ? $"({Print(o)})" : At(o, level)));

    private static bool EndsInWhere(ExpressionSyntax expression) => expression switch
    {
        QuantifierSyntax q => q.Where is not null,
        NotSyntax not => EndsInWhere(not.Operand),
        _ => false,
    };

    private static string At(ExpressionSyntax expression, Level level) =>
        LevelOf(expression) >= level && !(level > Level.Not && EndsInWhere(expression)) ? Print(expression) : $"({Print(expression)})";

    private static Level LevelOf(ExpressionSyntax expression) => expression switch
    {
        OrSyntax => Level.Or,
        AndSyntax => Level.And,
        NotSyntax => Level.Not,
        ComparisonSyntax or InSyntax or IsSyntax or IsPartySyntax => Level.Comparison,
        ExceptSyntax => Level.Except,
        ArithmeticSyntax { Sign: ArithmeticSign.Times } => Level.Product,
        ArithmeticSyntax => Level.Sum,
        _ => Level.Primary,
    };
}
