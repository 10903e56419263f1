namespace TreatyRules.Reasoning.Interviews;

/// <summary>An answer given in an interview.</summary>
/// <param name="About">What was asked for: a fact or event, a field of one, or a ballot.</param>
/// <param name="Asked">The question.</param>
/// <param name="Value">The answer, in the words of a crisis file; <c>unknown</c> where it is not known.</param>
public sealed record InterviewAnswer(string About, string Asked, string Value);
