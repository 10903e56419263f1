using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>An event as it was held: what came of it, by which way, who defeated it, whom it binds, and the counts.</summary>
/// <param name="Index">Its place among the events of the crisis, from 0.</param>
/// <param name="Event">The event's qualified name.</param>
/// <param name="Symbol">Its symbol.</param>
/// <param name="On">The day on which it was held and counted.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Way">The way by which it was adopted.</param>
/// <param name="By">Who vetoed it, or objected.</param>
/// <param name="Bound">Whom it binds.</param>
/// <param name="InFavour">Who voted for it, with a ballot that is not void.</param>
/// <param name="Opposed">Who voted against it, with a ballot that is not void.</param>
/// <param name="Counts">The counts of the whole organ, in the order of <see cref="CountOf"/>; empty where nothing was counted.</param>
internal sealed record ReferenceEvent(
    int Index,
    string Event,
    string? Symbol,
    DateOnly On,
    VoteResult Result,
    string? Way,
    ImmutableSortedSet<string> By,
    ImmutableSortedSet<string> Bound,
    ImmutableSortedSet<string> InFavour,
    ImmutableSortedSet<string> Opposed,
    ImmutableArray<int> Counts)
{
    public override string ToString() =>
        $"{Event} {Symbol ?? "-"} {On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: {Result.Word()} way={Way ?? "-"} by=[{string.Join(' ', By)}] "
        + $"bound=[{string.Join(' ', Bound)}] for=[{string.Join(' ', InFavour)}] against=[{string.Join(' ', Opposed)}] counts={string.Join(',', Counts)}";
}
