namespace TreatyRules.Syntax.Expressions;

/// <summary>A word or sign of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character, counted in the expression.</param>
/// <param name="End">The character after its last.</param>
/// <param name="Text">Its text; for a quoted text, what is between the quotes.</param>
/// <param name="AfterMistake">Whether a mistake was reported right before it, so that what seems wrong here is most likely its consequence.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Text, bool AfterMistake)
{
    /// <summary>Whether it is this word.</summary>
    public bool Is(string word) => Kind == TokenKind.Word && Text == word;
}
