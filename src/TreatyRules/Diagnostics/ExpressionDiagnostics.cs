using System.Collections.Immutable;
using static TreatyRules.Diagnostics.DiagnosticDescriptor;

namespace TreatyRules.Diagnostics;

/// <summary>TR02xx: how expressions are written. What their words mean is another stage's.</summary>
internal static class ExpressionDiagnostics
{
    /// <summary>A character without a meaning.</summary>
    public static DiagnosticDescriptor UnknownSign { get; } = Error("TR0201", "Character without meaning",
        "The character '{0}' has no meaning in an expression.");

    /// <summary>A sign of other languages.</summary>
    public static DiagnosticDescriptor MistakenSign { get; } = Error("TR0202", "Sign of another language",
        "'{0}' is written '{1}' here.");

    /// <summary>A value is expected where something else stands.</summary>
    public static DiagnosticDescriptor ValueExpected { get; } = Error("TR0203", "Value expected",
        "A value or a condition is expected here, before '{0}'.");

    /// <summary>The expression ends where a value is expected.</summary>
    public static DiagnosticDescriptor ValueMissingAtEnd { get; } = Error("TR0204", "Expression ends too early",
        "The expression ends here, but a value or a condition is expected.");

    /// <summary>A word that cannot follow.</summary>
    public static DiagnosticDescriptor Unexpected { get; } = Error("TR0205", "Word that cannot follow",
        "'{0}' cannot follow what stands before it; conditions are joined by 'and' or 'or'.");

    /// <summary>And and or without parentheses.</summary>
    public static DiagnosticDescriptor MixedAndOr { get; } = Error("TR0206", "'and' and 'or' mixed",
        "'and' and 'or' are mixed here; put what belongs together in parentheses.");

    /// <summary>Or after the condition of a quantifier.</summary>
    public static DiagnosticDescriptor OrAfterWhere { get; } = Error("TR0207", "'or' after 'where'",
        "This 'or' can be read in two ways; write 'where (a or b)', or put the whole 'some ... where ...' in parentheses.");

    /// <summary>Two comparisons in a row.</summary>
    public static DiagnosticDescriptor ChainedComparison { get; } = Error("TR0208", "Comparisons in a row",
        "A comparison cannot be compared again with '{0}'; write two comparisons joined by 'and'.");

    /// <summary>A parenthesis that is not closed.</summary>
    public static DiagnosticDescriptor UnclosedParenthesis { get; } = Error("TR0209", "Parenthesis not closed",
        "This parenthesis is not closed in the expression; sets are written 'kind in (a or b)', without commas.");

    /// <summary>A parenthesis that was not opened.</summary>
    public static DiagnosticDescriptor UnopenedParenthesis { get; } = Error("TR0210", "Parenthesis not opened",
        "This parenthesis closes none.");

    /// <summary>A day that is in no calendar.</summary>
    public static DiagnosticDescriptor BadDate { get; } = Error("TR0211", "Not a date",
        "'{0}' is not a date; dates are written year-month-day, such as 1950-11-03.");

    /// <summary>A number that is none.</summary>
    public static DiagnosticDescriptor BadNumber { get; } = Error("TR0212", "Not a number",
        "'{0}' is neither a number nor a word; numbers are written 9, 23.44 or 2/3, and words begin with a letter.");

    /// <summary>A minus without spaces.</summary>
    public static DiagnosticDescriptor MinusNeedsSpaces { get; } = Error("TR0213", "Minus without spaces",
        "A minus stands between spaces; inside a word a hyphen belongs to the word.");

    /// <summary>A slash in a wrong place.</summary>
    public static DiagnosticDescriptor Slash { get; } = Error("TR0214", "Misplaced slash",
        "A slash stands only in 'treaty/name' and in a fraction such as 2/3; a text such as a symbol is written in double quotes.");

    /// <summary>A text without closing quote.</summary>
    public static DiagnosticDescriptor UnclosedText { get; } = Error("TR0215", "Text not closed",
        "This text has no closing double quote.");

    /// <summary>Every without where.</summary>
    public static DiagnosticDescriptor WhereNeeded { get; } = Error("TR0216", "'every' without 'where'",
        "'every' says what holds of each: a 'where' with a condition is expected after this.");

    /// <summary>Nothing where an expression is expected.</summary>
    public static DiagnosticDescriptor Empty { get; } = Error("TR0217", "Empty expression",
        "An expression is expected here and nothing is written.");

    /// <summary>Nested too deeply.</summary>
    public static DiagnosticDescriptor TooDeep { get; } = Error("TR0218", "Expression nested too deeply",
        "The expression is nested deeper than {0} here.");

    /// <summary>Too long.</summary>
    public static DiagnosticDescriptor TooLong { get; } = Error("TR0219", "Expression too long",
        "The expression is longer than {0} characters; write a list of conditions.");

    /// <summary>All kinds of this stage.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        UnknownSign, MistakenSign, ValueExpected, ValueMissingAtEnd, Unexpected, MixedAndOr, OrAfterWhere, ChainedComparison, UnclosedParenthesis,
        UnopenedParenthesis, BadDate, BadNumber, MinusNeedsSpaces, Slash, UnclosedText, WhereNeeded, Empty, TooDeep, TooLong,
    ];
}
