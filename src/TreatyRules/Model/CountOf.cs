namespace TreatyRules.Model;

/// <summary>What a count in a voting rule counts. Ballots that are void by an exclusion are in none but <see cref="Seats"/>.</summary>
internal enum CountOf
{
    /// <summary>In favour.</summary>
    Yes,

    /// <summary>Against.</summary>
    No,

    /// <summary>Abstaining.</summary>
    Abstain,

    /// <summary>Present, and taking no part.</summary>
    NotVoting,

    /// <summary>Not there.</summary>
    Absent,

    /// <summary>Everybody in the room: all but the absent.</summary>
    Present,

    /// <summary>In favour and against.</summary>
    Voting,

    /// <summary>All seats, those whose ballot is void among them.</summary>
    Seats,

    /// <summary>All seats but those whose ballot is void.</summary>
    Entitled,
}
