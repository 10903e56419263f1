namespace TreatyRules.Syntax.Expressions;

/// <summary>What is done with two numbers, or a day and a length of time.</summary>
internal enum ArithmeticSign
{
    /// <summary><c>+</c></summary>
    Plus,

    /// <summary><c>-</c></summary>
    Minus,

    /// <summary><c>*</c></summary>
    Times,
}
