using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>Answers to a question of an interview that come to the same.</summary>
/// <param name="Values">The answers, in the words of a crisis file; the first stands for them.</param>
/// <param name="Label">What they have in common, in the words of the law; null when nothing is known of it.</param>
/// <param name="Leaves">The outcomes that they leave open; empty where more is open than could be looked through, and it is not known.</param>
public sealed record InterviewChoice(ImmutableArray<string> Values, string? Label, ImmutableArray<Outcome> Leaves);
