namespace TreatyRules.Evaluation;

/// <summary>How far a run goes.</summary>
/// <param name="Day">At the close of this day.</param>
/// <param name="After">Right after this event, or -1.</param>
internal readonly record struct Until(int Day, int After);
