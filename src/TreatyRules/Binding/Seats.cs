using System.Collections.Immutable;

namespace TreatyRules.Binding;

/// <summary>Who certainly has a seat, and who may have one.</summary>
internal sealed record Seats(ImmutableHashSet<string> Certain, ImmutableHashSet<string> Possible)
{
    /// <summary>Nobody.</summary>
    public static Seats None { get; } = new([], []);

    /// <summary>Those of either.</summary>
    public Seats Or(Seats other) => new(Certain.Union(other.Certain), Possible.Union(other.Possible));

    /// <summary>Those of both.</summary>
    public Seats And(Seats other) => new(Certain.Intersect(other.Certain), Possible.Intersect(other.Possible));

    /// <summary>Those of this and not of the other.</summary>
    public Seats Except(Seats other) => new(Certain.Except(other.Possible), Possible.Except(other.Certain));
}
