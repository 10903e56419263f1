using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>Where a procedure stands when it is read: its state, what that means, since when, and what it puts in force.</summary>
internal sealed record ReferenceStanding(string State, Outcome Outcome, DateOnly Since, ImmutableArray<ReferenceEffect> Effects)
{
    public override string ToString() =>
        $"{State} = {Outcome.Word()} since {Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{string.Concat(Effects.Select(effect => $"\n    {effect}").Order(StringComparer.Ordinal))}";
}
