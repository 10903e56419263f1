namespace TreatyRules.Evaluation;

/// <summary>How a run ended.</summary>
internal enum RunEnd
{
    /// <summary>At the close of its last day, or right after the event asked for.</summary>
    Done,

    /// <summary>At something unknown.</summary>
    Unknown,

    /// <summary>A procedure came back to a state within one settling: a mistake in the treaty.</summary>
    Cycle,

    /// <summary>At a point from which it can go on.</summary>
    Paused,
}
