using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;
using TreatyRules.Text;

namespace TreatyRules.Binding;

/// <summary>Reads crises and binds them to a law. Safe to share between threads.</summary>
internal sealed class CrisisReader(Law law)
{
    private readonly Gazetteer _gazetteer = Gazetteer.Of(law);

    /// <summary>The crisis of a file; null when something in it is wrong.</summary>
    public static (CrisisFile? Crisis, ImmutableArray<Diagnostic> Diagnostics) Read(SourceText source, Law law) => new CrisisReader(law).Read(source);

    /// <summary>The crisis of a file; null when something in it is wrong, or its matrix makes several of it.</summary>
    public (CrisisFile? Crisis, ImmutableArray<Diagnostic> Diagnostics) Read(SourceText source)
    {
        (ImmutableArray<CrisisFile> crises, ImmutableArray<Diagnostic> diagnostics) = ReadAll(source);
        return crises.Length <= 1 ? (crises.FirstOrDefault(), diagnostics)
            : (null, diagnostics.Add(DocumentDiagnostics.ManyCrises.At(crises[0].Span, crises.Length.ToString(CultureInfo.InvariantCulture), CaseOf(crises[0].Id))));
    }

    private static string CaseOf(string id) => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..].Replace('_', ',');

    /// <summary>The crises of a file, one for each case of its matrix; none when something in it is wrong.</summary>
    public (ImmutableArray<CrisisFile> Crises, ImmutableArray<Diagnostic> Diagnostics) ReadAll(SourceText source)
    {
        var crises = ImmutableArray.CreateBuilder<CrisisFile>();
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach ((DocumentSyntax? document, DiagnosticBag diagnostics) in DocumentReader.ReadCrises(source))
        {
            if (document is not null && CrisisBinder.Bind(document, law, _gazetteer, diagnostics) is { } crisis)
                crises.Add(crisis);
            found.AddRange(Consequences.LeftOut(diagnostics.ToImmutable()));
        }

        // What is wrong in every case is wrong once.
        ImmutableArray<Diagnostic> distinct = [.. found.DistinctBy(diagnostic => diagnostic.ToString())];
        return (distinct.Any(diagnostic => diagnostic.IsError) ? [] : crises.ToImmutable(), distinct);
    }
}
