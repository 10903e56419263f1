using System.Collections.Immutable;
using TreatyRules.Description;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>A question of an interview: the answers part what can still come of the crisis.</summary>
/// <param name="About">What is asked for: <c>hostility</c>, <c>hostility.place</c>, a ballot's vote and state.</param>
/// <param name="Text">The question, as a sentence.</param>
/// <param name="Article">The article of the condition that asks for it; null when none is named.</param>
/// <param name="Condition">That condition, in words.</param>
/// <param name="Reasons">All conditions of the law that ask for it on the day, each with its article.</param>
/// <param name="Choices">The answers, those together that come to the same; none where they cannot be listed.</param>
/// <param name="Expects">What can be answered, in words.</param>
/// <param name="Default">What the law takes it to be where nothing is said, which <c>default</c> answers; null where it is unknown then.</param>
/// <param name="Alike">The codes of other seats that nothing tells apart from the one that is asked for.</param>
public sealed record InterviewQuestion(
    string About,
    string Text,
    string? Article,
    string? Condition,
    ImmutableArray<Passage> Reasons,
    ImmutableArray<InterviewChoice> Choices,
    string Expects,
    string? Default,
    ImmutableArray<string> Alike)
{
    /// <summary>
    /// Whether no other question leaves fewer outcomes open on average, nor as few where it comes first in the law's order. False where more is open than could be
    /// looked through, and that is not shown by other means either: then another question might be more decisive.
    /// </summary>
    public bool IsMostDecisive { get; init; } = true;

    /// <summary>Whether two completions that differ in the answer alone, and in outcome, were found. False only where more is open than could be looked through, and nothing of which that is shown is left to ask.</summary>
    public bool IsShown { get; init; } = true;

    /// <summary>Whether a day is asked for: that of the crisis, of a fact or event, or of the verdict.</summary>
    public bool IsDay { get; init; }
}
