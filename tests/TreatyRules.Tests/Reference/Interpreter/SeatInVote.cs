using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>A seat and how it voted, as a quantifier over ballots goes through them.</summary>
internal sealed record SeatInVote(string Seat, Ballot Ballot);
