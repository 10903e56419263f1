using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Explanation;

/// <summary>The ballots of a vote as they were counted.</summary>
/// <param name="Rule">The voting rule.</param>
/// <param name="Result">The result.</param>
/// <param name="Way">The way in which it was adopted, if it has a name.</param>
/// <param name="Groups">The valid ballots by group of seats.</param>
/// <param name="Void">The ballots that do not count, and why.</param>
/// <param name="Span">Where the ballots stand in the crisis file.</param>
public sealed record CountedVote(string Rule, VoteResult Result, string? Way, ImmutableArray<CountedGroup> Groups, ImmutableArray<VoidBallots> Void, SourceSpan Span)
{
    /// <summary>How many valid ballots of a kind there are, as far as they are known.</summary>
    public int Count(Ballot ballot) => Groups.Where(group => group.IsWhole).SelectMany(group => group.Ballots).Where(ballots => ballots.Ballot == ballot).Sum(ballots => ballots.Count);
}
