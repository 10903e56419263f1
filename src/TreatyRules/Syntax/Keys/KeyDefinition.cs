namespace TreatyRules.Syntax.Keys;

/// <summary>A key that an author may write.</summary>
/// <param name="Name">The key.</param>
/// <param name="Shape">What may stand at it.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Help">One sentence: what it says.</param>
internal sealed record KeyDefinition(string Name, Shape Shape, bool IsRequired, string Help)
{
    /// <summary>The key and what may stand at it.</summary>
    public override string ToString() => $"{Name}: {Shape.Expected}";
}
