namespace TreatyRules.Corpus.Tests.Code;

/// <summary>An identifier, or the text between the quotes of a literal.</summary>
internal readonly record struct Lexeme(string Text, bool IsText, int Line);
