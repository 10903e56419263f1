namespace TreatyRules.Model;

/// <summary>A key of a treaty at which an amendment says something else, or nothing.</summary>
/// <param name="Path">The keys that lead to it, with dots between: <c>voting.substantive.veto</c>.</param>
/// <param name="IsTakenAway">Whether it is taken away; otherwise what the treaty says there is replaced, or said for the first time.</param>
public sealed record AmendedKey(string Path, bool IsTakenAway);
