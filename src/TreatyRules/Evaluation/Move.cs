namespace TreatyRules.Evaluation;

/// <summary>A transition taken.</summary>
/// <param name="Day">When.</param>
/// <param name="Procedure">The procedure's number.</param>
/// <param name="From">The state that it left.</param>
/// <param name="Transition">The transition's number.</param>
/// <param name="Held">The event that brought it about, or -1.</param>
/// <param name="Finding">What was found of its guard.</param>
internal sealed record Move(int Day, int Procedure, int From, int Transition, int Held, Finding Finding);
