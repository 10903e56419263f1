using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Syntax.Keys;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Documents;

/// <summary>Reads files into checked documents.</summary>
internal static class DocumentReader
{
    /// <summary>The document of a file of its own: a crisis, a vocabulary, a gazetteer, an amendment, or a treaty in one file.</summary>
    /// <returns>The document, or null when the file cannot be read at all or does not say what it is; both are reported.</returns>
    public static DocumentSyntax? Read(SourceText source, DiagnosticBag diagnostics, DocumentKind? expected = null)
    {
        if (Opened(source, diagnostics) is not var (kind, root))
            return null;
        if ((expected is { } other && kind != other) || kind == DocumentKind.TreatySection)
        {
            diagnostics.Add(DocumentDiagnostics.OtherDocument.At(
                root.Entries[0].Key.Span, DocumentKinds.Described(kind), DocumentKinds.Described(expected ?? DocumentKind.Treaty)));
            return null;
        }
        return Checked(kind, root, [source.Path], diagnostics);
    }

    /// <summary>The crises of a file: one, or one for each case of its matrix, which is then part of its name. None when the file is no crisis; what is wrong is reported, once.</summary>
    public static ImmutableArray<(DocumentSyntax? Document, DiagnosticBag Diagnostics)> ReadCrises(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        if (Opened(source, diagnostics) is not (DocumentKind.Crisis, var root) || root.Find(Scenario.Matrix) is null)
        {
            var alone = new DiagnosticBag();
            return [(Read(source, alone, DocumentKind.Crisis), alone)];
        }

        ImmutableArray<(string Case, YamlMapping Root)> cases = Scenario.Cases(root, diagnostics);
        if (diagnostics.HasErrors)
            return [(null, diagnostics)];
        return
        [
            .. cases.Select(one =>
            {
                var own = new DiagnosticBag();
                own.AddRange(diagnostics.ToImmutable());
                DocumentSyntax document = Checked(DocumentKind.Crisis, one.Root, [source.Path], own);
                return (document with { Id = $"{document.Id}_{one.Case}" }, own);
            }),
        ];
    }

    /// <summary>The treaty of a folder: the file that begins with <c>treaty:</c>, joined with those that begin with a section.</summary>
    /// <param name="sources">The folder's files, in an order that does not depend on the machine.</param>
    /// <param name="folder">The folder's name, which is the treaty's; null when that does not matter.</param>
    /// <param name="diagnostics">Where mistakes are reported.</param>
    /// <param name="amendments">Changes that are applied before the treaty is checked, in their order, where they amend this treaty.</param>
    /// <returns>The treaty, or null when there is none; what is wrong is reported.</returns>
    public static DocumentSyntax? ReadTreaty(
        IReadOnlyList<SourceText> sources, string? folder, DiagnosticBag diagnostics, params IReadOnlyList<AmendmentSyntax> amendments)
    {
        var before = diagnostics.Count;
        YamlMapping? treaty = null;
        var sections = new List<YamlMapping>();
        foreach (var source in sources)
        {
            if (Opened(source, diagnostics) is not var (kind, root))
                continue;
            if (kind == DocumentKind.TreatySection)
                sections.Add(root);
            else if (kind != DocumentKind.Treaty)
                diagnostics.Add(DocumentDiagnostics.OtherDocument.At(root.Entries[0].Key.Span, DocumentKinds.Described(kind), DocumentKinds.Described(DocumentKind.Treaty)));
            else if (treaty is null)
                treaty = root;
            else
                diagnostics.Add(DocumentDiagnostics.TwoTreaties.At(root.Entries[0].Key.Span, Name(root)).Pointing(treaty.Entries[0].Key.Span, "the first"));
        }
        if (treaty is null)
        {
            // A file that could not be read may be the one that says it.
            if (diagnostics.Count == before)
                diagnostics.Add(DocumentDiagnostics.NoTreaty.At(sources.Count == 0 ? SourceSpan.None : SourceSpan.StartOf(sources[0].Path)));
            return null;
        }
        if (folder is not null && Name(treaty) != folder)
            diagnostics.Add(DocumentDiagnostics.NameOfFile.At(treaty.Entries[0].Value.Span, Name(treaty), folder));
        var joined = TreatyJoin.Join(treaty, sections, diagnostics);
        foreach (var amendment in amendments.Where(a => a.Amends.ToString() == Name(treaty)))
            joined = MergePatch.Apply(joined, amendment.Changes);
        return Checked(DocumentKind.Treaty, joined, [.. sources.Select(s => s.Path)], diagnostics);
    }

    /// <summary>The amendment of a file, or null when it is none; what is wrong is reported.</summary>
    public static AmendmentSyntax? ReadAmendment(SourceText source, DiagnosticBag diagnostics)
    {
        if (Read(source, diagnostics, DocumentKind.Amendment) is not { } document || document.Root["amends"].Name is not { } amends)
            return null;
        // Read again for the entries as written: a patch is applied before its keys have a meaning.
        var root = YamlReader.Read(source, new DiagnosticBag()) as YamlMapping;
        return new AmendmentSyntax(document.Id, amends, [.. root?.Entries.Where(e => DocumentKeys.TreatySection.Find(e.Name) is not null) ?? []], document.Root);
    }

    private static (DocumentKind Kind, YamlMapping Root)? Opened(SourceText source, DiagnosticBag diagnostics)
    {
        switch (YamlReader.Read(source, diagnostics))
        {
            case null:
                return null;
            case YamlMapping { Entries: [var first, ..] } root:
                if (DocumentKinds.Of(first.Name) is { } kind)
                    return (kind, root);
                diagnostics.Add(DocumentDiagnostics.UnknownDocument
                    .At(first.Key.Span, first.Name, "'treaty', 'amendment', 'crisis', 'vocabulary', 'gazetteer' or 'claims', or in a treaty's folder with a section")
                    .SuggestingNearest(first.Name, DocumentKinds.AllFirstKeys));
                return null;
            case var other:
                diagnostics.Add(DocumentDiagnostics.WrongKind.At(other.Span, "the top of the file", other.Described, "a mapping that begins with treaty, crisis or the like"));
                return null;
        }
    }

    private static DocumentSyntax Checked(DocumentKind kind, YamlMapping root, ImmutableArray<string> paths, DiagnosticBag diagnostics)
    {
        var context = new SyntaxContext(diagnostics);
        new DocumentChecker(context).Check(root, DocumentKeys.Of(kind), null);
        return new DocumentSyntax(kind, Name(root), root.Entries[0].Value.Span, new Node(context, root, root.Span), paths);
    }

    private static string Name(YamlMapping root) => (root.Entries[0].Value as YamlScalar)?.Value ?? "";
}
