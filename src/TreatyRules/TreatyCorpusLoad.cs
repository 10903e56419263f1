using System.Collections.Immutable;
using TreatyRules.Diagnostics;

namespace TreatyRules;

/// <summary>What came of loading a body of law.</summary>
/// <param name="Corpus">The law; null when there are errors.</param>
/// <param name="Diagnostics">What is wrong, and what is doubtful, by file and place.</param>
public sealed record TreatyCorpusLoad(TreatyCorpus? Corpus, ImmutableArray<Diagnostic> Diagnostics);
