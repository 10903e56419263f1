using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>A state: the entries of its chains.</summary>
/// <param name="State">The state as the law has it.</param>
/// <param name="Always">The entry of its own transitions and then the procedure's.</param>
/// <param name="On">The event transitions that it accepts, in order.</param>
/// <param name="After">The timed transitions, in order.</param>
/// <param name="Effects">The numbers of the effects in force in it.</param>
internal sealed record CompiledState(ProcedureState State, int Always, ImmutableArray<CompiledEventTransition> On, ImmutableArray<CompiledTimedTransition> After, ImmutableArray<int> Effects);
