using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>An event: how it is voted on and who asks for it.</summary>
/// <param name="Event">The event as the law has it.</param>
/// <param name="List">The list of its records.</param>
/// <param name="Votes">The rules, and the entry that says when each is the one.</param>
/// <param name="HasReaders">Whether some condition asks for its records.</param>
/// <param name="Needs">What a vote on it cannot do without.</param>
internal sealed record CompiledEvent(EventType Event, int List, ImmutableArray<CompiledVoteChoice> Votes, bool HasReaders, Needs Needs);
