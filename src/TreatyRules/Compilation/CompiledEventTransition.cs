namespace TreatyRules.Compilation;

/// <summary>A transition that an event brings about.</summary>
/// <param name="Event">The event's number.</param>
/// <param name="Result">The word of the result or way that it answers to, or <see cref="Slots.Absent"/> for any.</param>
/// <param name="Guard">The entry of its guard.</param>
/// <param name="Transition">The transition's number.</param>
internal readonly record struct CompiledEventTransition(int Event, int Result, int Guard, int Transition);
