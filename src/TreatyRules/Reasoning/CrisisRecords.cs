using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Reasoning;

/// <summary>Finds the facts and events that a path means. A fact written with several values is several records, all of which are meant.</summary>
internal sealed class CrisisRecords(Law law, CrisisFile file, DiagnosticBag diagnostics)
{
    /// <summary>The places of the facts among all; none, with a diagnostic, when there are none.</summary>
    public ImmutableArray<int> FindFacts(CrisisPath path, string written)
    {
        if (law.Records.FirstOrDefault(type => type.Plural == path.List) is not { } type)
        {
            diagnostics.Add(CrisisDiagnostics.UnknownFacts.At(SourceSpan.StartOf(written), path.List)
                .SuggestingNearest(path.List, law.Records.Select(known => known.Plural).Append(CrisisPath.Events)));
            return [];
        }

        ImmutableArray<int> ofType = [.. Enumerable.Range(0, file.Records.Length).Where(i => file.Records[i].Type == type.Id)];
        return Find(path, written, ofType, i => file.Records[i].Id, i => file.Records[i].Span);
    }

    /// <summary>The places of the events; none, with a diagnostic, when there are none.</summary>
    public ImmutableArray<int> FindEvents(CrisisPath path, string written) =>
        Find(path, written, [.. Enumerable.Range(0, file.Events.Length)], i => file.Events[i].Symbol, i => file.Events[i].Span);

    private ImmutableArray<int> Find(CrisisPath path, string written, ImmutableArray<int> all, Func<int, string?> nameOf, Func<int, SourceSpan> spanOf)
    {
        ImmutableArray<int> named = [.. all.Where(i => nameOf(i) == path.Key)];
        if (!named.IsEmpty)
            return named;

        // Records of one fact stand at one place of the file.
        ImmutableArray<ImmutableArray<int>> facts = [.. all.GroupBy(i => spanOf(i) == SourceSpan.None ? (object)i : spanOf(i)).Select(group => group.ToImmutableArray())];
        if (int.TryParse(path.Key, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < facts.Length)
            return facts[index];
        ImmutableArray<string> known = [.. all.Select(nameOf).OfType<string>().Distinct()];
        string has = facts.Length == 0 ? "none" : string.Join(", ", facts.Select((fact, i) => nameOf(fact[0]) ?? i.ToString(CultureInfo.InvariantCulture)));
        diagnostics.Add(VariationDiagnostics.NotInTheCrisis.At(SourceSpan.StartOf(written), path.List, path.Key, has).SuggestingNearest(path.Key, known));
        return [];
    }
}
