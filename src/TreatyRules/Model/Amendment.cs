using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>A change to a treaty that comes with the law and is no part of it: it applies where whoever hears a crisis says so.</summary>
/// <param name="Id">Its qualified name, <c>treaty/amendment</c>.</param>
/// <param name="Title">What it is, in a line; null when it says none.</param>
/// <param name="Changes">What it changes, each by the path of keys in the treaty.</param>
/// <param name="Provenance">Its note, its sources, and where it stands.</param>
public sealed record Amendment(string Id, string? Title, ImmutableArray<AmendedKey> Changes, Provenance Provenance)
{
    /// <summary>The treaty that it changes.</summary>
    public string Treaty => Id[..Id.IndexOf('/')];

    /// <summary>Its own name.</summary>
    public string Name => Id[(Id.IndexOf('/') + 1)..];

    /// <summary>Its qualified name.</summary>
    public override string ToString() => Id;
}
