namespace TreatyRules.Syntax.Expressions;

/// <summary>The kinds of words and signs of an expression.</summary>
internal enum TokenKind
{
    /// <summary>The end of the expression.</summary>
    End,

    /// <summary>A word, perhaps with its treaty: also <c>and</c>, <c>some</c> and the like, which are words by their place only.</summary>
    Word,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A text in double quotes.</summary>
    Text,

    /// <summary>The dot before a field.</summary>
    Dot,

    /// <summary>An opening parenthesis.</summary>
    Open,

    /// <summary>A closing parenthesis.</summary>
    Close,

    /// <summary>A sign of comparison.</summary>
    Comparison,

    /// <summary>A sign of arithmetic.</summary>
    Arithmetic,
}
