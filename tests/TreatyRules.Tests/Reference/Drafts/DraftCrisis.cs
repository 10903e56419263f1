using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Tests.Reference;

/// <summary>Parts of a crisis, drafted shortly in code.</summary>
internal static class DraftCrisis
{
    public static CrisisFile On(DateOnly date) => new(
        "crisis", null, date, null, [], [], [], ImmutableSortedDictionary.Create<string, BallotSheet>(StringComparer.Ordinal), [], [], [], [], SourceSpan.None);

    public static CrisisRecord Fact(string type, string id, DateOnly from, DateOnly? until, params (string Field, Datum Value)[] fields) =>
        new(type, id, from, until, false, Fields(fields), SourceSpan.None);

    public static HeldEvent Held(string type, string symbol, DateOnly on, BallotSheet? ballots = null, params (string Field, Datum Value)[] fields) =>
        new(type, on, on, symbol, true, Fields(fields), ballots, VoteResult.None, null, [], SourceSpan.None);

    public static ImmutableArray<FieldDatum> Fields(params (string Field, Datum Value)[] fields) => [.. fields.Select(field => new FieldDatum(field.Field, field.Value, SourceSpan.None))];

    /// <summary>Ballots of named states; null is unknown.</summary>
    public static BallotSheet Ballots(Ballot? otherwise, params (string Seat, Ballot? Ballot)[] named) =>
        new(named.ToImmutableDictionary(one => one.Seat, one => new NamedBallot(one.Ballot, SourceSpan.None)), [0, 0, 0, 0, 0], otherwise, SourceSpan.None);

    public static WordDatum Word(string word) => new(word);

    public static WordsDatum Words(params string[] words) => new([.. words]);
}
