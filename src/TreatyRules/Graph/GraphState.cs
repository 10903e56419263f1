using TreatyRules.Model;

namespace TreatyRules.Graph;

/// <summary>A state of a procedure as a node.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Outcome">What it means.</param>
/// <param name="IsInitial">Whether the procedure begins in it.</param>
public sealed record GraphState(string Name, Outcome Outcome, bool IsInitial);
