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
    /// <summary>With fewer files another thread is not worth its beginning.</summary>
    private const int WorthAThread = 8;

    /// <summary>The law of these files; null when something in them is wrong. The files of a treaty are those of one folder. Amendments
    /// among them are listed and change nothing: which are in force is for the reader to say.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="amendments">Amendments that change the law, in their order.</param>
    public static (Law? Law, ImmutableArray<Diagnostic> Diagnostics) Read(IEnumerable<SourceText> sources, params IEnumerable<SourceText> amendments)
    {
        var diagnostics = new DiagnosticBag();
        ImmutableArray<SourceText> files = [.. sources];
        ParseAhead(files);
        ImmutableArray<AmendmentSyntax> changes = [.. amendments.Select(source => DocumentReader.ReadAmendment(source, diagnostics)).OfType<AmendmentSyntax>()];
        ImmutableArray<DocumentSyntax> documents = Documents(files.Where(file => !IsAmendment(file)), changes, diagnostics);
        // While a file is unread, every name that it may declare would look like a mistake.
        if (diagnostics.ToImmutable() is var read && read.Any(told => told.IsError && TextDiagnostics.All.Contains(told.Descriptor)))
            return (null, read);
        CheckAmended(changes, documents, diagnostics);
        Law? law = LawBinder.Bind(documents, AmendmentBinder.Bind(files.Where(IsAmendment)), diagnostics);
        return (law, Consequences.LeftOut(diagnostics.ToImmutable()));
    }

    /// <summary>Has another thread parse files from the last backwards, while they are read from the first. What is read, and what is told of it, does not hang on which of the two came first.</summary>
    private static void ParseAhead(ImmutableArray<SourceText> files)
    {
        if (Environment.ProcessorCount == 1 || files.Length < WorthAThread)
            return;
        _ = Task.Run(() =>
        {
            for (int i = files.Length - 1; i >= 0; i--)
                _ = files[i].Yaml;
        });
    }

    private static bool IsAmendment(SourceText source) => FileKinds.Of(source) == DocumentKind.Amendment;

    private static void CheckAmended(ImmutableArray<AmendmentSyntax> amendments, ImmutableArray<DocumentSyntax> documents, DiagnosticBag diagnostics)
    {
        List<string> treaties = [.. documents.Where(document => document.Kind == DocumentKind.Treaty).Select(document => document.Id)];
        foreach (AmendmentSyntax amendment in amendments.Where(amendment => !treaties.Contains(amendment.Amends.ToString())))
            diagnostics.Add(NameDiagnostics.UnknownTreaty.At(amendment.Amends.Span, amendment.Amends.ToString()).SuggestingNearest(amendment.Amends.ToString(), treaties));
    }

    private static ImmutableArray<DocumentSyntax> Documents(IEnumerable<SourceText> sources, ImmutableArray<AmendmentSyntax> amendments, DiagnosticBag diagnostics)
    {
        var documents = new List<DocumentSyntax?>();
        foreach (IGrouping<string, SourceText> folder in sources.OrderBy(source => source.Path, StringComparer.Ordinal).GroupBy(source => FolderOf(source.Path)))
        {
            ILookup<bool, SourceText> ofTreaty = folder.ToLookup(source => FileKinds.Of(source) is DocumentKind.Treaty or DocumentKind.TreatySection);
            if (ofTreaty[true].Any())
                documents.Add(DocumentReader.ReadTreaty([.. ofTreaty[true]], NameOf(folder.Key), diagnostics, amendments));
            documents.AddRange(ofTreaty[false].Select(source => DocumentReader.Read(source, diagnostics)));
        }

        return [.. documents.OfType<DocumentSyntax>()];
    }

    private static string FolderOf(string path) => path.Replace('\\', '/') is var plain && plain.LastIndexOf('/') is > 0 and var slash ? plain[..slash] : "";

    private static string? NameOf(string folder) => folder.Length == 0 ? null : folder[(folder.LastIndexOf('/') + 1)..];
}
