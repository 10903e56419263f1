using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>A procedure: its states and the procedures that it asks about.</summary>
/// <param name="Procedure">The procedure as the law has it.</param>
/// <param name="Treaty">Its treaty's number.</param>
/// <param name="Initial">The number of its initial state.</param>
/// <param name="States">Its states.</param>
/// <param name="Asks">The numbers of the procedures that it asks about.</param>
/// <param name="Needs">What a run of it cannot do without.</param>
/// <param name="Lists">The lists of records that it goes through or whose events it answers to.</param>
/// <param name="ReadsEffects">Whether it asks for effects, so that it runs after all others and leaves none itself.</param>
internal sealed record CompiledProcedure(
    Procedure Procedure,
    int Treaty,
    int Initial,
    ImmutableArray<CompiledState> States,
    ImmutableArray<int> Asks,
    Needs Needs,
    ImmutableArray<int> Lists,
    bool ReadsEffects)
{
    /// <summary>Whether time alone can move it.</summary>
    public bool IsTimed { get; } = States.Any(state => !state.After.IsEmpty);
}
