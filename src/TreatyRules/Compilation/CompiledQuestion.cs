using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>A question: the default reading by date.</summary>
/// <param name="Question">The question as the law has it.</param>
/// <param name="Starts">The days on which a default begins; the first is the beginning of time.</param>
/// <param name="Defaults">The reading that is the default from each of these days.</param>
internal sealed record CompiledQuestion(Question Question, ImmutableArray<int> Starts, ImmutableArray<int> Defaults);
