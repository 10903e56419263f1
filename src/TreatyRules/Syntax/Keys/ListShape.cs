namespace TreatyRules.Syntax.Keys;

/// <summary>A list. One item may stand without brackets.</summary>
/// <param name="Item">What its items are.</param>
internal sealed record ListShape(Shape Item) : Shape
{
    /// <inheritdoc/>
    public override string Expected => $"a list, each item {Item.Expected}";
}
