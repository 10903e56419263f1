namespace TreatyRules.Evaluation;

/// <summary>How far a day has come, in the order of the day.</summary>
internal enum RunStage
{
    /// <summary>It begins.</summary>
    Beginning,

    /// <summary>What holds without an event has settled.</summary>
    Opened,

    /// <summary>An event lies behind.</summary>
    Held,

    /// <summary>The next event has been counted, and has not taken effect yet.</summary>
    Counted,
}
