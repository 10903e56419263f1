using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Diagnostics;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Documents;

/// <summary>A crisis with a matrix stands for as many crises as its matrix has cases: in each, <c>$name</c> is the value that the case gives to the name.</summary>
internal static class Scenario
{
    /// <summary>The key of the matrix.</summary>
    public const string Matrix = "matrix";

    /// <summary>How many cases one scenario may have.</summary>
    public const int MostCases = 1000;

    /// <summary>The crises of a document, each with what tells it from the others; a crisis without a matrix is itself. None when the matrix is wrong, which is then reported.</summary>
    public static ImmutableArray<(string Case, YamlMapping Root)> Cases(YamlMapping root, DiagnosticBag diagnostics)
    {
        if (root.Find(Matrix) is not { } matrix)
            return [("", root)];
        var plain = new YamlMapping(root.Span, root.Entries.Remove(matrix));
        ImmutableArray<ImmutableArray<YamlEntry>> cases = Cases(matrix, diagnostics);
        if (cases.IsEmpty)
            return [];
        var values = new CaseValues([.. cases[0].Select(value => value.Name)], diagnostics);
        ImmutableArray<(string Case, YamlMapping Root)> found = [.. cases.Select(values.Of(plain))];
        foreach (YamlEntry name in cases[0].Where(name => !values.IsUsed(name.Name)))
            diagnostics.Add(DocumentDiagnostics.UnusedCaseName.At(name.Key.Span, name.Name));
        return [.. Distinct(found)];
    }

    /// <summary>Rows that give the same values make the same crisis twice; the later ones are numbered.</summary>
    private static IEnumerable<(string Case, YamlMapping Root)> Distinct(ImmutableArray<(string Case, YamlMapping Root)> cases)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((string name, YamlMapping root) in cases)
        {
            int count = seen[name] = seen.GetValueOrDefault(name) + 1;
            yield return (count == 1 ? name : $"{name}_{count.ToString(CultureInfo.InvariantCulture)}", root);
        }
    }

    private static ImmutableArray<ImmutableArray<YamlEntry>> Cases(YamlEntry matrix, DiagnosticBag diagnostics)
    {
        var cases = ImmutableArray.CreateBuilder<ImmutableArray<YamlEntry>>();
        ImmutableArray<YamlItem> rows = matrix.Value is YamlSequence list ? list.Items : [matrix.Value];
        foreach (YamlItem row in rows)
        {
            if (row is not YamlMapping { Entries: [_, ..] } mapping || mapping.Entries.Any(entry => !NameForm.IsName(entry.Name) || entry.Value is YamlSequence { Items.IsEmpty: true }))
                return Wrong(diagnostics, DocumentDiagnostics.BadMatrix.At(row.Span));
            if (rows[0] is YamlMapping first && !first.Entries.Select(entry => entry.Name).Order().SequenceEqual(mapping.Entries.Select(entry => entry.Name).Order()))
                return Wrong(diagnostics, DocumentDiagnostics.BadMatrix.At(row.Span).Pointing(first.Span, "the first row"));
            if (cases.Count + mapping.Entries.Aggregate(1L, (count, entry) => Math.Min(MostCases + 1, count * Values(entry).Length)) > MostCases)
                return Wrong(diagnostics, DocumentDiagnostics.TooManyCases.At(matrix.Key.Span, MostCases.ToString("N0", CultureInfo.InvariantCulture)));
            cases.AddRange(Product(mapping));
        }

        return cases.ToImmutable();
    }

    private static ImmutableArray<ImmutableArray<YamlEntry>> Wrong(DiagnosticBag diagnostics, Diagnostic problem)
    {
        diagnostics.Add(problem);
        return [];
    }

    /// <summary>Every combination of a row's values; the last name changes first.</summary>
    private static IEnumerable<ImmutableArray<YamlEntry>> Product(YamlMapping row) => row.Entries.Aggregate(
        (IEnumerable<ImmutableArray<YamlEntry>>)[[]],
        (cases, entry) => cases.SelectMany(given => Values(entry).Select(value => given.Add(entry with { Value = value }))));

    private static ImmutableArray<YamlItem> Values(YamlEntry entry) => entry.Value is YamlSequence list ? list.Items : [entry.Value];
}
