using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax;
using TreatyRules.Syntax.Documents;
using TreatyRules.Text;

namespace TreatyRules.Binding;

/// <summary>Reads law: vocabularies, gazetteers and the files of treaties, in any order.</summary>
internal static class LawReader
{
    /// <summary>The law of these files; null when something in them is wrong. The files of a treaty are those of one folder.</summary>
    public static (Law? Law, ImmutableArray<Diagnostic> Diagnostics) Read(IEnumerable<SourceText> sources)
    {
        var diagnostics = new DiagnosticBag();
        Law? law = LawBinder.Bind(Documents(sources, diagnostics), diagnostics);
        return (law, diagnostics.ToImmutable());
    }

    private static ImmutableArray<DocumentSyntax> Documents(IEnumerable<SourceText> sources, DiagnosticBag diagnostics)
    {
        var documents = new List<DocumentSyntax?>();
        foreach (IGrouping<string, SourceText> folder in sources.OrderBy(source => source.Path, StringComparer.Ordinal).GroupBy(source => FolderOf(source.Path)))
        {
            ILookup<bool, SourceText> ofTreaty = folder.ToLookup(source => FileKinds.Of(source) is DocumentKind.Treaty or DocumentKind.TreatySection);
            if (ofTreaty[true].Any())
                documents.Add(DocumentReader.ReadTreaty([.. ofTreaty[true]], NameOf(folder.Key), diagnostics));
            documents.AddRange(ofTreaty[false].Select(source => DocumentReader.Read(source, diagnostics)));
        }

        return [.. documents.OfType<DocumentSyntax>()];
    }

    private static string FolderOf(string path) => path.Replace('\\', '/') is var plain && plain.LastIndexOf('/') is > 0 and var slash ? plain[..slash] : "";

    private static string? NameOf(string folder) => folder.Length == 0 ? null : folder[(folder.LastIndexOf('/') + 1)..];
}
