using TreatyRules.Model;

namespace TreatyRules;

/// <summary>Where a procedure stands: the short form of a verdict, which costs no allocation.</summary>
/// <param name="Outcome">What it has come to; <see cref="Outcome.Undetermined"/> when something unknown stopped the run.</param>
/// <param name="State">The state's name; when undetermined, the one in which the run stopped.</param>
/// <param name="Since">The day on which the state was entered.</param>
public readonly record struct Standing(Outcome Outcome, string State, DateOnly Since);
