using TreatyRules.Model;

namespace TreatyRules;

/// <summary>A step that a procedure took in a crisis.</summary>
/// <param name="Day">When.</param>
/// <param name="From">The state that it left.</param>
/// <param name="To">The state that it entered; the same one where a step leads back to it.</param>
/// <param name="Transition">The step as the law has it; null when the treaty ended, which puts the procedure back to its beginning.</param>
/// <param name="On">What of an event it answered to; null when no event brought it about.</param>
public sealed record ProcedureStep(DateOnly Day, string From, string To, Transition? Transition, EventTransition? On);
