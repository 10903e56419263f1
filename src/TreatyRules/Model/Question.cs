using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>A contested point of a treaty; one reading of it is chosen.</summary>
/// <param name="Id">Its qualified name, <c>treaty/question</c>.</param>
/// <param name="Name">Its name in its treaty.</param>
/// <param name="Asks">The question.</param>
/// <param name="Readings">The answers, in the YAML's order; exactly one is the default on any day.</param>
/// <param name="Provenance">Its article.</param>
public sealed record Question(string Id, string Name, string Asks, ImmutableArray<Reading> Readings, Provenance Provenance)
{
    /// <summary>The reading that holds on a day when none is chosen.</summary>
    public Reading DefaultOn(DateOnly day) => Readings.First(reading => reading.Defaults.Any(period => period.Contains(day)));
}
