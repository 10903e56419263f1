namespace TreatyRules.Evaluation;

/// <summary>A point between two steps of a run.</summary>
/// <param name="Happening">How many of the crisis's happenings lie behind.</param>
/// <param name="Stage">How far the day has come.</param>
internal readonly record struct RunPoint(int Happening, RunStage Stage)
{
    /// <summary>How many happenings lie behind, with the one that has been counted and is yet to take effect.</summary>
    public int Counted => Stage == RunStage.Counted ? Happening + 1 : Happening;
}
