using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax;
using TreatyRules.Syntax.Documents;
using TreatyRules.Text;

namespace TreatyRules.Binding;

/// <summary>Reads crises.</summary>
internal static class CrisisReader
{
    /// <summary>The crisis of a file, bound to the law; null when something in it is wrong.</summary>
    public static (CrisisFile? Crisis, ImmutableArray<Diagnostic> Diagnostics) Read(SourceText source, Law law)
    {
        var diagnostics = new DiagnosticBag();
        CrisisFile? crisis = DocumentReader.Read(source, diagnostics, DocumentKind.Crisis) is { } document ? CrisisBinder.Bind(document, law, diagnostics) : null;
        return (crisis, diagnostics.ToImmutable());
    }
}
