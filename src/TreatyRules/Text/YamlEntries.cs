using System.Collections.Immutable;
using TreatyRules.Diagnostics;

namespace TreatyRules.Text;

/// <summary>Gathers the entries of one mapping, in their order; a key that is no text, merges or stands twice is told and left out.</summary>
internal sealed class YamlEntries(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, YamlEntry> _byKey = new(StringComparer.Ordinal);
    private readonly ImmutableArray<YamlEntry>.Builder _inOrder = ImmutableArray.CreateBuilder<YamlEntry>();

    /// <summary>The entries gathered so far.</summary>
    public ImmutableArray<YamlEntry> All => _inOrder.ToImmutable();

    /// <summary>Adds a key and what it has.</summary>
    public void Add(YamlItem key, YamlItem value)
    {
        if (key is not YamlScalar name)
        {
            diagnostics.Add(TextDiagnostics.KeyNotText.At(key.Span));
            return;
        }
        if (name is { Value: "<<", IsQuoted: false })
        {
            diagnostics.Add(TextDiagnostics.MergeKey.At(name.Span));
            return;
        }
        var entry = new YamlEntry(name, value);
        if (_byKey.TryAdd(name.Value, entry))
            _inOrder.Add(entry);
        else
            diagnostics.Add(TextDiagnostics.DuplicateKey.At(name.Span, name.Value).Pointing(_byKey[name.Value].Key.Span, "first written here"));
    }
}
