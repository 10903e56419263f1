namespace TreatyRules.Explanation;

/// <summary>What kind of step of a run.</summary>
public enum StepKind
{
    /// <summary>A vote was counted.</summary>
    Vote,

    /// <summary>A procedure went from one state to another.</summary>
    Move,

    /// <summary>A procedure stays where it is, and why.</summary>
    Stay,
}
