using System.Collections.Immutable;

namespace TreatyRules;

/// <summary>Who sits in a group of an organ, or is party to a treaty, on a day.</summary>
/// <param name="Name">The group's name; null for the seats of an organ without groups, and for parties.</param>
/// <param name="Members">Their codes on the day, in alphabetical order; null when it hangs on what is not known.</param>
public sealed record RosterGroup(string? Name, ImmutableArray<string>? Members);
