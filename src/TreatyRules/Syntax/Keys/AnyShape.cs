namespace TreatyRules.Syntax.Keys;

/// <summary>Whatever a declaration elsewhere says: the value of a field.</summary>
internal sealed record AnyShape : Shape
{
    /// <inheritdoc/>
    public override string Expected => "a value as its declaration says";
}
