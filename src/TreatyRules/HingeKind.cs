namespace TreatyRules;

/// <summary>What it is on which a verdict hangs.</summary>
public enum HingeKind
{
    /// <summary>A vote: another result would have made another verdict.</summary>
    Vote,

    /// <summary>A contested question: another reading would have made another verdict.</summary>
    Reading,
}
