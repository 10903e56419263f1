namespace TreatyRules.Syntax.Keys;

/// <summary>A mapping whose keys the author chooses.</summary>
/// <param name="Key">What its keys are.</param>
/// <param name="Value">What stands at each.</param>
internal sealed record MapShape(ScalarShape Key, Shape Value) : Shape
{
    /// <inheritdoc/>
    public override string Expected => $"a mapping whose keys are each {Key.Expected}";
}
