using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>A transition that time brings about.</summary>
/// <param name="Time">How long it takes.</param>
/// <param name="Since">The event that starts the clock, or -1 for entry into the state.</param>
/// <param name="Guard">The entry of its guard.</param>
/// <param name="Transition">The transition's number.</param>
internal readonly record struct CompiledTimedTransition(Duration Time, int Since, int Guard, int Transition);
