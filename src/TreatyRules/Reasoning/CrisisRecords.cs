using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Reasoning;

/// <summary>Finds the facts and events that a path means. A fact written with several values is several records, all of which are meant.</summary>
internal sealed class CrisisRecords(Law law, CrisisFile file, DiagnosticBag diagnostics)
{
    private static readonly RecordsMeant s_none = new([], []);

    /// <summary>What a path means; nothing, with a diagnostic, when the crisis has no such thing, or several.</summary>
    public RecordsMeant Find(CrisisPath path, string written)
    {
        if (path.List == CrisisPath.Events)
            return s_none with { Events = InList(path, written, [.. Enumerable.Range(0, file.Events.Length)], i => file.Events[i].Symbol, i => file.Events[i].Span) };
        if (law.Records.FirstOrDefault(type => type.Plural == path.List) is { } type)
            return s_none with { Facts = InList(path, written, OfType(type), i => file.Records[i].Id, i => file.Records[i].Span) };
        return Called(path.Called, path, written);
    }

    private ImmutableArray<int> OfType(RecordType type) => [.. Enumerable.Range(0, file.Records.Length).Where(i => file.Records[i].Type == type.Id)];

    /// <summary>What is called by its own name, without its list: an event by its symbol, a fact by its id; or what there is one of, by its type or list.</summary>
    private RecordsMeant Called(string name, CrisisPath path, string written)
    {
        ImmutableArray<(string Path, string? Name, RecordsMeant Meant)> all = [.. Facts(), .. Events()];
        ImmutableArray<(string Path, string? Name, RecordsMeant Meant)> found = [.. all.Where(one => one.Name == name)];
        if (found.IsEmpty)
            found = [.. all.Where(one => IsOfKind(one.Meant, name))];
        SourceSpan at = SourceSpan.StartOf(written);
        if (found is [var only])
            return only.Meant;
        string paths = string.Join(", ", (found.IsEmpty ? all : found).Select(one => one.Path));
        if (!found.IsEmpty)
            diagnostics.Add(VariationDiagnostics.SeveralOfTheName.At(at, name, paths));
        else if (path.List.Length == 0)
            diagnostics.Add(VariationDiagnostics.NotCalledSo.At(at, name, all.IsEmpty ? "none" : paths).SuggestingNearest(name, all.Select(one => one.Name).OfType<string>()));
        else
            diagnostics.Add(CrisisDiagnostics.UnknownFacts.At(at, path.List).SuggestingNearest(path.List, law.Records.Select(known => known.Plural).Append(CrisisPath.Events)));
        return s_none;
    }

    private IEnumerable<(string Path, string? Name, RecordsMeant Meant)> Facts() =>
        from type in law.Records
        from fact in Grouped(OfType(type), i => file.Records[i].Span).Index()
        let id = file.Records[fact.Item[0]].Id
        select ($"{type.Plural}[{id ?? Number(fact.Index)}]", id, s_none with { Facts = fact.Item });

    private IEnumerable<(string Path, string? Name, RecordsMeant Meant)> Events() =>
        file.Events.Index().Select(held => ($"{CrisisPath.Events}[{held.Item.Symbol ?? Number(held.Index)}]", held.Item.Symbol, s_none with { Events = [held.Index] }));

    private bool IsOfKind(RecordsMeant meant, string name)
    {
        if (!meant.Events.IsEmpty)
            return file.Events[meant.Events[0]].Event is var type && (type == name || type.EndsWith($"/{name}", StringComparison.Ordinal));
        return law.FindRecord(file.Records[meant.Facts[0]].Type)?.Plural == name;
    }

    private ImmutableArray<int> InList(CrisisPath path, string written, ImmutableArray<int> all, Func<int, string?> nameOf, Func<int, SourceSpan> spanOf)
    {
        ImmutableArray<int> named = [.. all.Where(i => nameOf(i) == path.Key)];
        if (!named.IsEmpty)
            return named;
        ImmutableArray<ImmutableArray<int>> facts = Grouped(all, spanOf);
        if (int.TryParse(path.Key, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < facts.Length)
            return facts[index];
        ImmutableArray<string> known = [.. all.Select(nameOf).OfType<string>().Distinct()];
        string has = facts.Length == 0 ? "none" : string.Join(", ", facts.Select((fact, i) => nameOf(fact[0]) ?? Number(i)));
        diagnostics.Add(VariationDiagnostics.NotInTheCrisis.At(SourceSpan.StartOf(written), path.List, path.Key, has).SuggestingNearest(path.Key, known));
        return [];
    }

    /// <summary>Records of one fact stand at one place of the file.</summary>
    private static ImmutableArray<ImmutableArray<int>> Grouped(ImmutableArray<int> all, Func<int, SourceSpan> spanOf) =>
        [.. all.GroupBy(i => spanOf(i) == SourceSpan.None ? (object)i : spanOf(i)).Select(group => group.ToImmutableArray())];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
