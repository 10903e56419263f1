using System.Collections.Immutable;

namespace TreatyRules.Tests.Reference;

/// <summary>What a run comes to: where each procedure stands and what came of each event. Two runs are the same when their texts are.</summary>
/// <param name="Procedures">By qualified name.</param>
/// <param name="Events">The events held until the reading, in the order in which they were counted.</param>
/// <param name="Error">The error of the treaty that stopped the run, if one did.</param>
internal sealed record ReferenceRun(ImmutableSortedDictionary<string, ReferenceStanding> Procedures, ImmutableArray<ReferenceEvent> Events, string? Error)
{
    public override string ToString() => string.Join('\n',
    [
        .. Procedures.Select(pair => $"{pair.Key}: {pair.Value}"),
        .. Events.Select(held => held.ToString()),
        .. Error is null ? Array.Empty<string>() : [$"error: {Error}"],
    ]);
}
