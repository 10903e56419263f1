using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax;
using TreatyRules.Syntax.Documents;
using TreatyRules.Text;

namespace TreatyRules.Binding;

/// <summary>Reads crises and binds them to a law. Safe to share between threads.</summary>
internal sealed class CrisisReader(Law law)
{
    private readonly Gazetteer _gazetteer = Gazetteer.Of(law);

    /// <summary>The crisis of a file; null when something in it is wrong.</summary>
    public static (CrisisFile? Crisis, ImmutableArray<Diagnostic> Diagnostics) Read(SourceText source, Law law) => new CrisisReader(law).Read(source);

    /// <summary>The crisis of a file; null when something in it is wrong.</summary>
    public (CrisisFile? Crisis, ImmutableArray<Diagnostic> Diagnostics) Read(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        CrisisFile? crisis = DocumentReader.Read(source, diagnostics, DocumentKind.Crisis) is { } document
            ? CrisisBinder.Bind(document, law, _gazetteer, diagnostics)
            : null;
        return (crisis, Consequences.LeftOut(diagnostics.ToImmutable()));
    }
}
