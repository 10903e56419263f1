using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Diagnostics;

namespace TreatyRules;

/// <summary>What came of loading the crises of a file.</summary>
/// <param name="Crises">The crises; none when there are errors.</param>
/// <param name="Diagnostics">What is wrong, and what is doubtful, by place.</param>
public sealed record CrisesLoad(ImmutableArray<Crisis> Crises, ImmutableArray<Diagnostic> Diagnostics)
{
    private const int MostTold = 3;

    /// <summary>One case of a scenario: by its whole name, or by those of its values that no other case has together (<c>target=vessel</c>, several with commas).</summary>
    /// <returns>The crisis of that case; or what is wrong with the file, or with the name.</returns>
    public CrisisLoad Case(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Crises.IsEmpty)
            return new CrisisLoad(null, Diagnostics);
        ImmutableArray<Crisis> found = [.. Crises.Where(crisis => crisis.Id == name)];
        if (found.IsEmpty)
            found = [.. Crises.Where(crisis => Has(crisis.Id, name))];
        if (found is [var only])
            return new CrisisLoad(only, Diagnostics);
        Diagnostic problem = found.IsEmpty
            ? DocumentDiagnostics.UnknownCase.At(Crises[0].File.Span, name, Told(Crises)).SuggestingNearest(name, Crises.SelectMany(crisis => Parts(crisis.Id).Append(crisis.Id)).Distinct())
            : DocumentDiagnostics.SeveralCases.At(Crises[0].File.Span, name, found.Length.ToString(CultureInfo.InvariantCulture), Told(found));
        return new CrisisLoad(null, Diagnostics.Add(problem));
    }

    // Names of crises have no underscore, values may: then the parts of a name are parted like those of a case.
    private static string[] Parts(string name) => name.Split(['_', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool Has(string id, string name) => Parts(name) is [_, ..] parts && parts.All(Parts(id).Contains);

    private static string Told(ImmutableArray<Crisis> crises)
    {
        string told = string.Join(", ", crises.Take(MostTold).Select(crisis => Parts(crisis.Id) is [_, _, ..] parts ? string.Join(',', parts.Skip(1)) : crisis.Id));
        return crises.Length > MostTold ? $"{told} and {(crises.Length - MostTold).ToString(CultureInfo.InvariantCulture)} more" : told;
    }
}
