using System.Collections.Immutable;
using TreatyRules.Description;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Cli;

/// <summary>Hears crises as the command line asks: the law, the procedures, the readings and the day.</summary>
internal sealed class Hearings
{
    /// <summary>What is said where nothing is engaged: who waits for a table would take its absence for a mistake.</summary>
    public const string NoneEngaged = "no procedure is engaged; 'treaty explain CRISIS T/P' tells what one would need";

    private readonly Request _request;
    private readonly ImmutableDictionary<string, string> _readings;
    private readonly DateOnly? _asOf;

    private Hearings(Request request, TreatyCorpus corpus, ImmutableArray<string> procedures, ImmutableDictionary<string, string> readings, DateOnly? asOf)
    {
        _request = request;
        Corpus = corpus;
        Procedures = procedures;
        _readings = readings;
        _asOf = asOf;
    }

    /// <summary>The law.</summary>
    public TreatyCorpus Corpus { get; }

    /// <summary>The qualified names of the procedures asked about; empty: all.</summary>
    public ImmutableArray<string> Procedures { get; }

    /// <summary>What the command line asks for; null, and reported, when it asks for something that is not.</summary>
    public static Hearings? Open(Request request, IEnumerable<string> procedures)
    {
        if (request.Corpus() is not { } corpus)
            return null;
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (string written in procedures)
        {
            if (corpus.Law.TryFindProcedure(written, out Procedure? procedure, out Diagnostic? problem))
                found.Add(procedure.Id);
            else
                request.Report(problem);
        }

        bool hasReadings = request.TryReadings(corpus, out ImmutableDictionary<string, string>? readings);
        return request.TryAsOf(out DateOnly? asOf) && hasReadings && readings is not null && !request.HasErrors
            ? new Hearings(request, corpus, [.. found.Distinct()], readings, asOf) : null;
    }

    /// <summary>Hears a crisis; null, and reported, when the file or what is asked of it is wrong.</summary>
    public (Crisis Crisis, Hearing Hearing)? Hear(string path) => _request.Crisis(path, Corpus) is { } crisis ? Hear(crisis) : null;

    /// <summary>Hears every crisis of a file; those for which what is asked is wrong are reported and left out.</summary>
    public IEnumerable<(Crisis Crisis, Hearing Hearing)> HearAll(string path) => _request.Crises(path, Corpus).Select(Hear).OfType<(Crisis, Hearing)>();

    private (Crisis Crisis, Hearing Hearing)? Hear(Crisis crisis)
    {
        if (_asOf < crisis.File.Date)
        {
            _request.Report(CrisisDiagnostics.BeforeTheCrisis.At(crisis.File.Span, $"{_asOf:yyyy-MM-dd}", $"{crisis.File.Date:yyyy-MM-dd}"));
            return null;
        }

        IEnumerable<string> symbols = crisis.File.Events.Select(held => held.Symbol).OfType<string>();
        if (_request.After is { } after && !symbols.Contains(after))
        {
            _request.Report(CrisisDiagnostics.UnknownSymbol.At(crisis.File.Span, after).SuggestingNearest(after, symbols));
            return null;
        }

        return (crisis, Corpus.Hear(crisis, _readings, _asOf, _request.After));
    }

    /// <summary>What is asked of a hearing; null, and reported, when the treaty's own rules lead in a circle.</summary>
    public T? Guarded<T>(Hearing hearing, Func<Hearing, T> ask)
        where T : class
    {
        try
        {
            return ask(hearing);
        }
        catch (TreatyException e)
        {
            _request.Report(CommandDiagnostics.CannotBeRun.At(SourceSpan.None, hearing.Crisis.Id, e.Message.TrimEnd('.')));
            return null;
        }
    }

    /// <summary>The verdicts of a hearing; null, and reported, when the treaty's own rules lead in a circle.</summary>
    /// <param name="hearing">The hearing.</param>
    /// <param name="withUnengaged">Whether procedures that nothing has brought into play are among them.</param>
    public ImmutableArray<Verdict>? Verdicts(Hearing hearing, bool withUnengaged)
    {
        try
        {
            IEnumerable<string> procedures = Procedures.IsEmpty ? hearing.Procedures : Procedures;

            // Where a procedure stands costs little: most of them are not engaged, and need no verdict.
            return
            [
                .. procedures.Where(procedure => withUnengaged || hearing.Standing(procedure).Outcome != Outcome.NotEngaged)
                    .Select(hearing.Verdict)
                    .Where(verdict => withUnengaged || verdict.Outcome != Outcome.NotEngaged),
            ];
        }
        catch (TreatyException e)
        {
            _request.Report(CommandDiagnostics.CannotBeRun.At(SourceSpan.None, hearing.Crisis.Id, e.Message.TrimEnd('.')));
            return null;
        }
    }
}
