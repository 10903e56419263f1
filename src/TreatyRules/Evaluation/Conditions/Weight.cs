namespace TreatyRules.Evaluation.Conditions;

/// <summary>What a record comes to in the count of a quantifier.</summary>
internal static class Weight
{
    /// <summary>Not decided.</summary>
    public const int Open = -1;

    /// <summary>Nothing: it changes nothing that the quantifier asks.</summary>
    public const int None = 0;

    /// <summary>It meets the condition.</summary>
    public const int Meeting = 1;

    /// <summary>It does not, and that matters.</summary>
    public const int Failing = 2;
}
