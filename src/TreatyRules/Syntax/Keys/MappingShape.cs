namespace TreatyRules.Syntax.Keys;

/// <summary>A mapping with keys of its own.</summary>
/// <param name="Of">Which; asked for late, since mappings contain each other.</param>
internal sealed record MappingShape(Func<MappingDefinition> Of) : Shape
{
    /// <summary>Its keys.</summary>
    public MappingDefinition Definition => Of();

    /// <inheritdoc/>
    public override string Expected => $"a mapping ({Definition.Described})";
}
