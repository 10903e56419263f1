namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>What kind of thing is changed.</summary>
[Flags]
public enum FlipKind
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A seat's ballot.</summary>
    Ballot = 1,

    /// <summary>The reading of a question.</summary>
    Reading = 2,

    /// <summary>A field of a fact or event that has a list of values, or whether it happened.</summary>
    Fact = 4,

    /// <summary>A date of a fact or event.</summary>
    Date = 8,

    /// <summary>Everything that can be varied.</summary>
    All = Ballot | Reading | Fact | Date,
}
