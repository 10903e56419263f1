using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules;

/// <summary>A duty, permission or prohibition in force.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Bearers">Those who bear it, in the codes of the day.</param>
/// <param name="What">What they must, may or must not do.</param>
/// <param name="Action">The action's code.</param>
/// <param name="Discretion">What is left to them; null when it is unknown.</param>
/// <param name="Article">The article.</param>
/// <param name="For">The record that it is for: its id, symbol or type.</param>
public sealed record EffectInForce(EffectKind Kind, ImmutableArray<string> Bearers, string What, string? Action, Discretion? Discretion, string? Article, string? For)
{
    /// <inheritdoc/>
    public bool Equals(EffectInForce? other) => other is not null
        && (Kind, What, Action, Discretion, Article, For) == (other.Kind, other.What, other.Action, other.Discretion, other.Article, other.For)
        && Bearers.SequenceEqual(other.Bearers);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, What, Action, Article, For, Bearers.Length);
}
