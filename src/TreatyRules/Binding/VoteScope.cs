using System.Collections.Immutable;
using TreatyRules.Model;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Binding;

/// <summary>The vote that a part of a rule counts: its organ and the organ's groups of seats.</summary>
internal sealed record VoteScope(string Organ, ImmutableArray<string> Groups)
{
    /// <summary>The name of the seat whose ballot is looked at.</summary>
    public const string Seat = "seat";

    /// <summary>The field that has a seat's ballot.</summary>
    public const string Ballot = "ballot";

    /// <summary>By what a seat can be asked in a vote.</summary>
    public static RecordShape SeatShape { get; } = new(
        Seat,
        ImmutableDictionary<string, ValueType>.Empty.Add(Ballot, new ValueType(ValueKind.Code, Words.Ballots)),
        ImmutableDictionary<string, string>.Empty);
}
