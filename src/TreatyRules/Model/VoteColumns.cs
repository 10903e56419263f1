namespace TreatyRules.Model;

/// <summary>The headings of the columns of a file of votes; null: the file does not tell.</summary>
/// <param name="Vote">What the vote is known by.</param>
/// <param name="Date">The day.</param>
public sealed record VoteColumns(string Vote, string Date)
{
    /// <summary>What came of it.</summary>
    public string? Result { get; init; }

    /// <summary>The state whose ballot a row is.</summary>
    public string? State { get; init; }

    /// <summary>That state's ballot.</summary>
    public string? Ballot { get; init; }

    /// <summary>All ballots that are known.</summary>
    public string? Ballots { get; init; }

    /// <summary>How many voted in favour.</summary>
    public string? Yes { get; init; }

    /// <summary>How many voted against.</summary>
    public string? No { get; init; }

    /// <summary>How many abstained.</summary>
    public string? Abstain { get; init; }

    /// <summary>How many took no part.</summary>
    public string? NotVoting { get; init; }

    /// <summary>How many seats the organ had.</summary>
    public string? Seats { get; init; }

    /// <summary>Who defeated it.</summary>
    public string? DefeatedBy { get; init; }

    /// <summary>Whether a vote was taken.</summary>
    public string? Manner { get; init; }

    /// <summary>All headings that a file of this layout must have.</summary>
    public IEnumerable<string> All => new[] { Vote, Date, Result, State, Ballot, Ballots, Yes, No, Abstain, NotVoting, Seats, DefeatedBy, Manner }.OfType<string>();
}
