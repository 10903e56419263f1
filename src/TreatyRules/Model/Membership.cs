using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>Who is party to a treaty, by date.</summary>
public abstract record Membership;

/// <summary>Parties listed one by one.</summary>
internal sealed record ListedMembership(ImmutableArray<PartyPeriod> Periods) : Membership;

/// <summary>Every state that meets a condition; variable 0 is the state.</summary>
internal sealed record ConditionalMembership(Variable State, Condition Condition) : Membership;

/// <summary>The parties of another treaty.</summary>
internal sealed record SharedMembership(string Treaty) : Membership;
