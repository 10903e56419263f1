using TreatyRules.Text;

namespace TreatyRules.Syntax.Documents;

/// <summary>Changes a mapping as a JSON merge patch does (RFC 7396): what the patch has takes the place of what stands at the same key, mappings
/// are changed key by key, and null takes a key away.</summary>
internal static class MergePatch
{
    /// <summary>The mapping as the patch leaves it. What came from the patch keeps its place there, so that diagnostics point into it.</summary>
    public static YamlMapping Apply(YamlMapping target, IEnumerable<YamlEntry> patch)
    {
        List<YamlEntry> entries = [.. target.Entries];
        foreach (YamlEntry change in patch)
        {
            int at = entries.FindIndex(entry => entry.Name == change.Name);
            if (change.Value is YamlScalar { IsNull: true })
            {
                if (at >= 0)
                    entries.RemoveAt(at);
                continue;
            }

            YamlEntry changed = change with { Value = Changed(at < 0 ? null : entries[at].Value, change.Value) };
            if (at >= 0)
                entries[at] = changed;
            else
                entries.Add(changed);
        }

        return new YamlMapping(target.Span, [.. entries]);
    }

    private static YamlItem Changed(YamlItem? target, YamlItem patch) =>
        patch is YamlMapping mapping ? Apply(target as YamlMapping ?? new YamlMapping(mapping.Span, []), mapping.Entries) : patch;
}
