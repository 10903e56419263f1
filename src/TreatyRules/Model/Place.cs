using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>A place of the gazetteer or of a crisis, with a representative position in decimal degrees.</summary>
public sealed record Place(string Id, ImmutableArray<Sovereignty> Sovereigns, string? Region, Rational? Latitude, Rational? Longitude, bool IsIsland, Provenance Provenance)
{
    /// <summary>The state whose territory it is on a day; null: no state's.</summary>
    public string? SovereignOn(DateOnly day)
    {
        foreach (Sovereignty sovereignty in Sovereigns)
        {
            if (sovereignty.Period.Contains(day))
                return sovereignty.State;
        }

        return null;
    }
}
