using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>A transition: where it leads and what it says.</summary>
/// <param name="Transition">The transition as the law has it.</param>
/// <param name="Procedure">The procedure's number.</param>
/// <param name="From">The state that it leaves, or -1 where it is open in every state.</param>
/// <param name="To">The state that it enters.</param>
/// <param name="Guard">Its conditions, for explanation.</param>
/// <param name="Settles">Whether nothing more can move once it is taken: it is open in every state, the state entered has no transitions of its own that come first, and no condition asks where the procedure itself stands.</param>
internal sealed record CompiledTransition(Transition Transition, int Procedure, int From, int To, CompiledCondition Guard, bool Settles);
