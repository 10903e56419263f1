using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>A part of a voting rule: where its condition is entered, and what the result is when it fails.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="FailsWhen">The end of the walk that is a failure: a majority fails when false, a veto when true.</param>
/// <param name="Failure">The result then.</param>
/// <param name="NeedsOneInFavour">Whether at least one vote in favour is needed too.</param>
/// <param name="Tree">Its conditions, for explanation.</param>
internal sealed record CompiledPart(int Entry, int FailsWhen, VoteResult Failure, bool NeedsOneInFavour, CompiledCondition Tree)
{
    /// <summary>Whether no rule says it, since it goes without saying: that somebody may vote.</summary>
    public bool IsImplied { get; init; }

    /// <summary>Whether it asks for more than the ballots and the event: for records or procedures, which may not stay as they were when the vote was counted.</summary>
    public bool ReadsMore { get; } = Asks(Tree);

    private static bool Asks(CompiledCondition condition) =>
        condition.Quantifier >= 0 || condition.Term is not null || condition.Condition is StandsAt or OutcomeIs or IsIn
        || condition.Reads.Any(read => read.Value is LastField or AttributeOf or Today or Arithmetic) || condition.Children.Any(Asks);
}
