using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Replay;

/// <summary>The layouts of files of votes that the law knows.</summary>
internal static class VoteLayouts
{
    /// <summary>The layout asked for, or the first that fits the headings; null, with a diagnostic, when there is none.</summary>
    public static VoteFile? Choose(Law law, string? name, string path, ImmutableArray<string> headings, DiagnosticBag diagnostics)
    {
        ImmutableArray<VoteFile> all = [.. law.Treaties.SelectMany(treaty => treaty.VoteFiles)];
        string known = all.IsEmpty ? "none" : string.Join(", ", all.Select(layout => layout.Id));
        var top = SourceSpan.StartOf(path);
        if (name is not null && !all.Any(layout => IsNamed(layout, name)))
        {
            diagnostics.Add(VoteFileDiagnostics.UnknownLayout.At(top, name, known).SuggestingNearest(name, all.Select(layout => layout.Id)));
            return null;
        }

        VoteFile? fitting = all.FirstOrDefault(layout => (name is null || IsNamed(layout, name)) && VoteTable.Fits(layout, headings));
        if (fitting is null)
            diagnostics.Add(VoteFileDiagnostics.NoLayoutFits.At(top, $"'{string.Join(", ", headings)}'", name ?? known));
        return fitting;
    }

    private static bool IsNamed(VoteFile layout, string name) => layout.Id == name || layout.Id.EndsWith("/" + name, StringComparison.Ordinal);
}
