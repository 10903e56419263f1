using TreatyRules.Model;

namespace TreatyRules.Reasoning.Pivotality;

/// <summary>A verdict that changes with a vote.</summary>
/// <param name="Procedure">The procedure's qualified name.</param>
/// <param name="From">The outcome as it is.</param>
/// <param name="To">The outcome then.</param>
public sealed record PivotalVerdict(string Procedure, Outcome From, Outcome To);
