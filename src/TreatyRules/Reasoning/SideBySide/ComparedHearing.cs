namespace TreatyRules.Reasoning.SideBySide;

/// <summary>A crisis heard in one of several ways that are held side by side.</summary>
/// <param name="Name">What sets it apart: a reading, an amendment, a day; <c>the law as it stands</c>.</param>
/// <param name="Hearing">The hearing.</param>
public sealed record ComparedHearing(string Name, Hearing Hearing);
