using System.Collections.Immutable;

namespace TreatyRules.Text;

/// <summary>A mapping of keys to values. No key stands twice.</summary>
internal sealed record YamlMapping : YamlItem
{
    /// <summary>With fewer entries than this a search from the front is as fast as a table.</summary>
    private const int WorthATable = 12;

    private readonly Dictionary<string, YamlEntry>? _byName;

    /// <summary>A mapping.</summary>
    /// <param name="span">From its first key to its last value, or from brace to brace.</param>
    /// <param name="entries">Its entries, in the order of the file; no key stands twice.</param>
    public YamlMapping(SourceSpan span, ImmutableArray<YamlEntry> entries)
        : base(span)
    {
        Entries = entries;
        _byName = entries.Length < WorthATable ? null : entries.ToDictionary(e => e.Name, StringComparer.Ordinal);
    }

    /// <summary>Its entries, in the order of the file.</summary>
    public ImmutableArray<YamlEntry> Entries { get; }

    /// <inheritdoc/>
    public override string Described => "a mapping";

    /// <summary>The entry at a key, or null.</summary>
    public YamlEntry? Find(string name) =>
        _byName is null ? Entries.FirstOrDefault(e => e.Name == name) : _byName.GetValueOrDefault(name);

    /// <summary>What stands at a key, or null.</summary>
    public YamlItem? this[string name] => Find(name)?.Value;
}
