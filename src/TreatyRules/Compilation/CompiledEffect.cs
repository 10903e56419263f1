using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>An effect of a state.</summary>
/// <param name="Effect">The effect as the law has it.</param>
/// <param name="Procedure">The procedure's number.</param>
/// <param name="State">The state's number.</param>
/// <param name="List">The list whose records each give one, or -1.</param>
/// <param name="Term">The entry of the term that narrows them.</param>
/// <param name="Applies">The entry that says when it is there.</param>
/// <param name="Unless">The entry that says who is exempt.</param>
/// <param name="Bearers">The set of those who bear it.</param>
/// <param name="Discretions">The entries of the versions of its discretion.</param>
internal sealed record CompiledEffect(
    Effect Effect,
    int Procedure,
    int State,
    int List,
    int Term,
    int Applies,
    int Unless,
    int Bearers,
    ImmutableArray<int> Discretions);
