using System.Collections.Immutable;
using TreatyRules.Cli.Output;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Reasoning.SideBySide;
using TreatyRules.Text;

namespace TreatyRules.Cli;

/// <summary>Hears crises in the ways that the command line asks for, several crises at a time.</summary>
internal sealed class Comparing
{
    private const string AsItStands = "the law as it stands";

    private readonly Request _request;
    private readonly ComparedBy _by;
    private readonly ImmutableArray<string> _procedures;
    private readonly ImmutableDictionary<string, string> _readings;
    private readonly ImmutableArray<DateOnly> _days;
    private readonly ImmutableArray<(string Name, TreatyCorpus Law)> _laws;

    private Comparing(
        Request request, ComparedBy by, ImmutableArray<string> procedures, ImmutableDictionary<string, string> readings, ImmutableArray<DateOnly> days, ImmutableArray<(string Name, TreatyCorpus Law)> laws)
    {
        _request = request;
        _by = by;
        _procedures = procedures;
        _readings = readings;
        _days = days;
        _laws = laws;
    }

    /// <summary>What the command line asks for; null, and reported, when it asks for something that is not.</summary>
    public static Comparing? Open(Request request, TreatyCorpus law, ComparedBy by, ImmutableArray<string> procedures)
    {
        if (!request.TryReadings(law, out ImmutableDictionary<string, string>? readings))
            return null;
        var days = ImmutableArray.CreateBuilder<DateOnly>();
        foreach (string written in request.AsOf?.Split(',', StringSplitOptions.TrimEntries) ?? [])
        {
            if (request.TryDay(written, out DateOnly? day) && day is { } found)
                days.Add(found);
        }

        ImmutableArray<(string Name, TreatyCorpus Law)> amended =
            [.. request.Amendments.Select(amendment => (Name: amendment, Law: request.Amended(law, amendment))).Where(one => one.Law is not null).Select(one => (NameOf(one.Law), one.Law ?? law))];
        return request.HasErrors ? null : new Comparing(request, by, procedures, readings, days.ToImmutable(), [(AsItStands, law), .. amended]);
    }

    /// <summary>The comparisons of crisis files, in their order; what is wrong with a file is reported, and it is left out.</summary>
    public ImmutableArray<CrisisComparison> Of(ImmutableArray<string> files)
    {
        var found = new (ImmutableArray<CrisisComparison> Comparisons, ImmutableArray<Diagnostic> Problems)[files.Length];
        using (var progress = new Progress(_request.Terminal, files.Length))
        {
            Parallel.For(0, files.Length, i =>
            {
                found[i] = Of(files[i]);
                lock (progress)
                    progress.Next(files[i]);
            });
        }

        foreach ((_, ImmutableArray<Diagnostic> problems) in found)
            _request.Report(problems);
        return [.. found.SelectMany(one => one.Comparisons)];
    }

    private static string NameOf(TreatyCorpus? law) =>
        string.Join(", ", from id in law?.AmendedBy ?? []
                          let amendment = law?.Law.Amendments.FirstOrDefault(one => one.Id == id)
                          select amendment?.Title is { } title ? $"{id}: {title}" : id);

    private (ImmutableArray<CrisisComparison> Comparisons, ImmutableArray<Diagnostic> Problems) Of(string file)
    {
        if (!File.Exists(file))
            return ([], [CommandDiagnostics.NoSuchFile.At(SourceSpan.None, file).Suggesting(FileNames.Nearest(file))]);
        ImmutableArray<(string Name, TreatyCorpus Law, CrisesLoad Load)> loads = [.. _laws.Select(one => (one.Name, one.Law, Load(file, one.Law)))];
        var problems = loads.SelectMany(one => one.Load.Diagnostics).Distinct().ToImmutableArray().ToBuilder();
        if (loads.Any(one => one.Load.Crises.IsEmpty))
            return ([], problems.ToImmutable());
        var comparisons = ImmutableArray.CreateBuilder<CrisisComparison>();
        foreach ((int i, Crisis crisis) in loads[0].Load.Crises.Index())
        {
            if (Unfit(crisis) is { } unfit)
                problems.Add(unfit);
            else
                Hear(crisis, [.. loads.Select(one => (one.Name, one.Law, one.Load.Crises[i]))], comparisons, problems);
        }

        return (comparisons.ToImmutable(), problems.ToImmutable());
    }

    private CrisesLoad Load(string file, TreatyCorpus law)
    {
        CrisesLoad all = Crisis.LoadAll(file, law);
        if (_request.Case is not { } name)
            return all;
        CrisisLoad chosen = all.Case(name);
        return new CrisesLoad(chosen.Crisis is { } crisis ? [crisis] : [], chosen.Diagnostics);
    }

    private void Hear(
        Crisis crisis, ImmutableArray<(string Name, TreatyCorpus Law, Crisis Crisis)> laws, ImmutableArray<CrisisComparison>.Builder comparisons, ImmutableArray<Diagnostic>.Builder problems)
    {
        try
        {
            comparisons.Add(Hear(crisis, laws));
        }
        catch (TreatyException e)
        {
            problems.Add(CommandDiagnostics.CannotBeRun.At(SourceSpan.None, crisis.Id, e.Message.TrimEnd('.')));
        }
    }

    private Diagnostic? Unfit(Crisis crisis)
    {
        foreach (DateOnly day in _days.Where(day => day < crisis.File.Date))
            return CrisisDiagnostics.BeforeTheCrisis.At(crisis.File.Span, $"{day:yyyy-MM-dd}", $"{crisis.File.Date:yyyy-MM-dd}");
        IEnumerable<string> symbols = crisis.File.Events.Select(held => held.Symbol).OfType<string>();
        return _request.After is { } after && !symbols.Contains(after) ? CrisisDiagnostics.UnknownSymbol.At(crisis.File.Span, after).SuggestingNearest(after, symbols) : null;
    }

    private CrisisComparison Hear(Crisis crisis, ImmutableArray<(string Name, TreatyCorpus Law, Crisis Crisis)> laws)
    {
        TreatyCorpus law = laws[0].Law;
        DateOnly? day = _days.IsEmpty ? null : _days[0];
        return _by switch
        {
            ComparedBy.Readings => CrisisComparison.OfReadings(law, crisis, _readings, day, _request.After, _procedures),
            ComparedBy.Amendments => CrisisComparison.Of([.. laws.Select(one => new ComparedHearing(one.Name, one.Law.Hear(one.Crisis, _readings, day, _request.After)))], _procedures),
            ComparedBy.Dates => CrisisComparison.Of([.. _days.Select(one => new ComparedHearing($"as of {one:yyyy-MM-dd}", law.Hear(crisis, _readings, one, _request.After)))], _procedures),
            ComparedBy.Procedures => CrisisComparison.OfProcedures(law.Hear(crisis, _readings, day, _request.After), _procedures),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
