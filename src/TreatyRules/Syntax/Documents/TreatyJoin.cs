using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Documents;

/// <summary>Joins the files of a treaty's folder. Sections of the same name are joined key by key; what stands in two files is an error, for
/// which of the two is the law could only be guessed.</summary>
internal static class TreatyJoin
{
    /// <summary>The treaty with all its sections.</summary>
    public static YamlMapping Join(YamlMapping treaty, IEnumerable<YamlMapping> files, DiagnosticBag diagnostics)
    {
        var entries = treaty.Entries.ToList();
        foreach (var section in files.SelectMany(f => f.Entries))
        {
            var at = entries.FindIndex(e => e.Name == section.Name);
            if (at < 0)
                entries.Add(section);
            else if (entries[at].Value is YamlMapping first && section.Value is YamlMapping second)
                entries[at] = entries[at] with { Value = Joined(first, second, diagnostics) };
            else
                Twice(entries[at], section, diagnostics);
        }
        return new YamlMapping(treaty.Span, [.. entries]);
    }

    private static YamlMapping Joined(YamlMapping first, YamlMapping second, DiagnosticBag diagnostics)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        entries.AddRange(first.Entries);
        foreach (var entry in second.Entries)
        {
            if (first.Find(entry.Name) is { } declared)
                Twice(declared, entry, diagnostics);
            else
                entries.Add(entry);
        }
        return new YamlMapping(first.Span, entries.ToImmutable());
    }

    private static void Twice(YamlEntry first, YamlEntry second, DiagnosticBag diagnostics) =>
        diagnostics.Add(DocumentDiagnostics.InTwoFiles.At(second.Key.Span, second.Name).Pointing(first.Key.Span, "first declared here"));
}
