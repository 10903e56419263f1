using System.Collections.Immutable;
using TreatyRules.Compilation;

namespace TreatyRules.Verdicts;

/// <summary>A transition as a step that could be taken.</summary>
/// <param name="From">The state that it leaves, or -1 for any.</param>
/// <param name="To">The state that it enters.</param>
/// <param name="Transition">Its number.</param>
/// <param name="On">The event that brings it about; null when none does.</param>
/// <param name="After">The time that brings it about; null when none does.</param>
internal sealed record WhyNotEdge(int From, int To, int Transition, CompiledEventTransition? On, CompiledTimedTransition? After)
{
    /// <summary>Whether it is taken as soon as its condition holds.</summary>
    public bool IsAlways => On is null && After is null;

    /// <summary>Whether it leads out of a state.</summary>
    public bool Leaves(int state) => state != To && (From < 0 || From == state);

    /// <summary>The steps of a procedure, in the order of the file.</summary>
    public static ImmutableArray<WhyNotEdge> Of(CompiledLaw law, int procedure)
    {
        CompiledProcedure compiled = law.Procedures[procedure];
        Dictionary<int, CompiledEventTransition> on = compiled.States.SelectMany(state => state.On).DistinctBy(one => one.Transition).ToDictionary(one => one.Transition);
        Dictionary<int, CompiledTimedTransition> after = compiled.States.SelectMany(state => state.After).DistinctBy(one => one.Transition).ToDictionary(one => one.Transition);
        return
        [
            .. Enumerable.Range(0, law.Transitions.Length).Where(number => law.Transitions[number].Procedure == procedure).Select(number => new WhyNotEdge(
                law.Transitions[number].From,
                law.Transitions[number].To,
                number,
                on.TryGetValue(number, out CompiledEventTransition byEvent) ? byEvent : null,
                after.TryGetValue(number, out CompiledTimedTransition byTime) ? byTime : null)),
        ];
    }
}
