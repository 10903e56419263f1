using TreatyRules.Model;

namespace TreatyRules.Writing;

/// <summary>The ballots of a vote in code: states by code. Seats that are not named are unknown unless it is said how they voted.</summary>
public sealed class BallotDraft
{
    private readonly List<(string, string?)> _entries = [];

    internal BallotDraft()
    {
    }

    /// <summary>In favour.</summary>
    public BallotDraft Yes(params string[] states) => Cast(Ballot.Yes, states);

    /// <summary>Against.</summary>
    public BallotDraft No(params string[] states) => Cast(Ballot.No, states);

    /// <summary>Abstaining.</summary>
    public BallotDraft Abstain(params string[] states) => Cast(Ballot.Abstain, states);

    /// <summary>Cast by states.</summary>
    public BallotDraft Cast(Ballot ballot, params string[] states)
    {
        _entries.Add((ballot.Word(), YamlText.List(states)));
        return this;
    }

    /// <summary>Not known, although it is said how the rest voted.</summary>
    public BallotDraft Unknown(params string[] states)
    {
        _entries.Add(("unknown", YamlText.List(states)));
        return this;
    }

    /// <summary>All other seats in favour.</summary>
    public BallotDraft OtherwiseYes() => Otherwise(Ballot.Yes);

    /// <summary>All other seats.</summary>
    public BallotDraft Otherwise(Ballot ballot)
    {
        _entries.Add(("otherwise", ballot.Word()));
        return this;
    }

    /// <summary>The ballots as a crisis file has them.</summary>
    public override string ToString() => YamlText.Mapping(_entries) ?? "{ otherwise: unknown }";
}
