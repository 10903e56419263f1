namespace TreatyRules.Model;

/// <summary>An arithmetic operation.</summary>
internal enum ArithmeticOperator
{
    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,
}
