namespace TreatyRules.Text;

/// <summary>A key of a mapping and what stands at it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">Its value; an empty scalar when nothing was written.</param>
internal sealed record YamlEntry(YamlScalar Key, YamlItem Value)
{
    /// <summary>The key's text.</summary>
    public string Name => Key.Value;
}
