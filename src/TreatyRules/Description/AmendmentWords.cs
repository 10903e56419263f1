using TreatyRules.Model;

namespace TreatyRules.Description;

/// <summary>An amendment in words: what it is, and at which places of the treaty it says something else.</summary>
internal static class AmendmentWords
{
    public static Passage Of(Amendment amendment) => new(
        $"{amendment.Id}: {amendment.Title ?? "an amendment"}",
        null,
        [
            .. amendment.Provenance.Note is { } note ? [Passage.Of($"note: {note}")] : Array.Empty<Passage>(),
            .. amendment.Provenance.Sources.IsDefaultOrEmpty ? [] : new[] { Passage.Of($"after: {string.Join("; ", amendment.Provenance.Sources)}") },
            .. amendment.Changes.Select(key => Passage.Of(key.IsTakenAway ? $"takes away {key.Path}" : $"says anew {key.Path}")),
        ]);
}
