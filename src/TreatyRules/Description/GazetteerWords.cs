using System.Globalization;
using TreatyRules.Model;

namespace TreatyRules.Description;

/// <summary>States and places in words.</summary>
internal static class GazetteerWords
{
    public static Passage Of(State state) => new(
        $"{state.Code}: {state.Name}, a state",
        null,
        [
            .. state.Lifetime == Period.Always ? [] : new[] { Passage.Of($"a state {Phrases.Period(state.Lifetime)}") },
            .. state.Continues is { } earlier ? [Passage.Of($"continues {earlier}: the two are one actor")] : Array.Empty<Passage>(),
            .. state.Region is { } region ? [Passage.Of($"region: {region}")] : Array.Empty<Passage>(),
            .. Note(state.Provenance),
        ]);

    public static Passage Of(Place place) => new(
        $"{place.Id}: a place",
        null,
        [
            .. place.Sovereigns.IsEmpty ? [Passage.Of("no state's territory")] : place.Sovereigns.Select(Sovereign),
            .. place.Region is { } region ? [Passage.Of($"region: {region}")] : Array.Empty<Passage>(),
            .. place.IsIsland ? [Passage.Of("an island")] : Array.Empty<Passage>(),
            .. place is { Latitude: { } latitude, Longitude: { } longitude }
                ? [Passage.Of(string.Create(CultureInfo.InvariantCulture, $"at {Degrees(latitude)} degrees north, {Degrees(longitude)} degrees east"))] : Array.Empty<Passage>(),
            .. Note(place.Provenance),
        ]);

    private static Passage Sovereign(Sovereignty sovereignty) =>
        Passage.Of(sovereignty.Period == Period.Always ? $"territory of {sovereignty.State}" : $"territory of {sovereignty.State} {Phrases.Period(sovereignty.Period)}");

    private static decimal Degrees(Rational degrees) => decimal.Round((decimal)degrees.Numerator / (decimal)degrees.Denominator, 4);

    private static IEnumerable<Passage> Note(Provenance provenance) => provenance.Note is { } note ? [Passage.Of($"note: {note}")] : [];
}
