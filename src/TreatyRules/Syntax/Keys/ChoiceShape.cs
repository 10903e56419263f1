using System.Collections.Immutable;

namespace TreatyRules.Syntax.Keys;

/// <summary>One of several shapes, told apart by what is written: a scalar, a list, a mapping, and a mapping by its marking keys.</summary>
internal sealed record ChoiceShape(ImmutableArray<Shape> Alternatives) : Shape
{
    /// <inheritdoc/>
    public override string Expected => string.Join(", or ", Alternatives.Select(a => a.Expected));
}
