using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>A treaty or instrument: who is party, what is contested, what it defines, and how it proceeds.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="InForce">From its entry into force to its end.</param>
/// <param name="ClaimsToBe">What it calls itself, such as a regional arrangement; decided by analysis, not believed.</param>
/// <param name="IsBinding">Whether it binds in law or politically only.</param>
/// <param name="Parties">Its parties by date.</param>
/// <param name="Questions">Its contested points.</param>
/// <param name="Records">The record types it adds to the vocabulary.</param>
/// <param name="Terms">What it defines.</param>
/// <param name="Organs">Its organs.</param>
/// <param name="VotingRules">How they decide.</param>
/// <param name="Events">What may happen under it.</param>
/// <param name="Procedures">How it proceeds, in the YAML's order.</param>
/// <param name="Provenance">Its article and file.</param>
public sealed record Treaty(
    string Id,
    string Title,
    Period InForce,
    string? ClaimsToBe,
    bool IsBinding,
    Membership Parties,
    ImmutableArray<Question> Questions,
    ImmutableArray<RecordType> Records,
    ImmutableArray<Term> Terms,
    ImmutableArray<Organ> Organs,
    ImmutableArray<VotingRule> VotingRules,
    ImmutableArray<EventType> Events,
    ImmutableArray<Procedure> Procedures,
    Provenance Provenance)
{
    /// <summary>What people call it besides, such as an abbreviation: no name by which law or a crisis says it.</summary>
    public ImmutableArray<string> AlsoCalled { get; init; } = [];

    /// <summary>The layouts of files in which votes under it are recorded.</summary>
    public ImmutableArray<VoteFile> VoteFiles { get; init; } = [];
}
