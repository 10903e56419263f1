namespace TreatyRules.Evaluation.Diagrams;

/// <summary>Which of two completions takes something.</summary>
internal enum PairSide
{
    /// <summary>Both: they must agree.</summary>
    Both,

    /// <summary>The one.</summary>
    Left,

    /// <summary>The other.</summary>
    Right,
}
