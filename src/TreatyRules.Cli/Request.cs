using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TreatyRules.Description;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Cli;

/// <summary>One call of the command: its global options, and where results and diagnostics go.</summary>
internal sealed class Request(ParseResult parsed, GlobalOptions options, Terminal terminal)
{
    /// <summary>Results.</summary>
    public TextWriter Out => terminal.Out;

    /// <summary>Where remarks go that are no result.</summary>
    public TextWriter Error => terminal.Error;

    /// <summary>Where and how results are shown, with the user's wish for no colours.</summary>
    public Terminal Terminal { get; } = terminal with { HasColor = terminal.HasColor && !parsed.GetValue(options.NoColor) };

    /// <summary>How results are written.</summary>
    public OutputFormat Format { get; } = parsed.GetValue(options.Format) == "json" ? OutputFormat.Json : OutputFormat.Text;

    /// <summary>The symbol of the event right after which verdicts are read.</summary>
    public string? After { get; } = parsed.GetValue(options.After);

    /// <summary>The one case of a scenario that is asked about, as written.</summary>
    public string? Case { get; } = parsed.GetValue(options.Case);

    /// <summary>Whether an error was reported.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Writes what was found in the form asked for.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="corpus">The law by which it was.</param>
    /// <param name="heading">What stands above it in words.</param>
    public int Write(IReport report, TreatyCorpus corpus, string heading = "") => Write(() => heading + report.ToText(), () => report.ToJson(corpus.Version));

    /// <summary>Writes what was found in the form asked for.</summary>
    public int Write(Func<string> inWords, Func<string> asJson)
    {
        Out.Write(Format == OutputFormat.Json ? asJson() : inWords());
        return ExitCode.Done;
    }

    /// <summary>Reports diagnostics, each with the other places that it is about.</summary>
    public void Report(params IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            HasErrors |= diagnostic.IsError;
            terminal.Error.WriteLine(diagnostic);
            foreach (RelatedSpan related in diagnostic.Related.Where(related => !related.Span.IsNone))
                terminal.Error.WriteLine($"  {related}");
        }
    }

    /// <summary>Passes on a mistake that is in words already.</summary>
    public void Complain(string words)
    {
        HasErrors = true;
        terminal.Error.WriteLine(words);
    }

    /// <summary>Reports a mistake, and says how the command ends.</summary>
    public int Fail(Diagnostic problem)
    {
        Report(problem);
        return ExitCode.Invalid;
    }

    /// <summary>The amendments asked for, as written.</summary>
    public ImmutableArray<string> Amendments { get; } = [.. parsed.GetValue(options.Amendments) ?? []];

    /// <summary>The law: the built-in one, or that of <c>--treaties</c>, as the amendments asked for leave it; null, and reported, when it cannot be used.</summary>
    public TreatyCorpus? Corpus() => LawInForce() is { } law ? Amended(law, Amendments) : null;

    /// <summary>The law without the amendments asked for; null, and reported, when it cannot be used.</summary>
    public TreatyCorpus? LawInForce() => parsed.GetValue(options.Treaties) is { } folder ? Usable(TreatyCorpus.Load(folder)) : TreatyCorpus.Embedded;

    /// <summary>A law as amendments leave it; null, and reported, when that cannot be used.</summary>
    public TreatyCorpus? Amended(TreatyCorpus law, params ImmutableArray<string> amendments) => amendments.IsEmpty ? law : Usable(law.Amend(amendments));

    private TreatyCorpus? Usable(TreatyCorpusLoad load)
    {
        Report(load.Diagnostics.Where(diagnostic => load.Corpus is null || diagnostic.IsError));
        return load.Corpus;
    }

    /// <summary>The crisis of a file; null, and reported, when it cannot be used.</summary>
    public Crisis? Crisis(string path, TreatyCorpus corpus)
    {
        if (!IsThere(path))
            return null;
        CrisisLoad load = Case is { } name ? TreatyRules.Crisis.LoadAll(path, corpus).Case(name) : TreatyRules.Crisis.Load(path, corpus);
        Report(load.Diagnostics);
        return load.Crisis;
    }

    /// <summary>The crises of a file, one for each case of its matrix, or the one case asked for; none, and reported, when it cannot be used.</summary>
    public ImmutableArray<Crisis> Crises(string path, TreatyCorpus corpus)
    {
        if (Case is not null)
            return Crisis(path, corpus) is { } chosen ? [chosen] : [];
        if (!IsThere(path))
            return [];
        CrisesLoad load = TreatyRules.Crisis.LoadAll(path, corpus);
        Report(load.Diagnostics);
        return load.Crises;
    }

    private bool IsThere(string path)
    {
        if (File.Exists(path))
            return true;
        Report(CommandDiagnostics.NoSuchFile.At(SourceSpan.None, path).Suggesting(FileNames.Nearest(path)));
        return false;
    }

    /// <summary>The day asked for.</summary>
    public bool TryAsOf(out DateOnly? day) => TryDay(parsed.GetValue(options.AsOf), out day);

    /// <summary>A day as written on the command line; null for none. False, and reported, when it is none.</summary>
    public bool TryDay(string? written, out DateOnly? day)
    {
        day = null;
        if (written is null)
            return true;
        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly parsedDay))
            day = parsedDay;
        else
            Report(CommandDiagnostics.BadDate.At(SourceSpan.None, written));
        return day is not null;
    }

    /// <summary>The day or days asked for, as written.</summary>
    public string? AsOf { get; } = parsed.GetValue(options.AsOf);

    /// <summary>The readings chosen, question (qualified) to reading. False, and reported, when one of them is none.</summary>
    public bool TryReadings(TreatyCorpus corpus, [NotNullWhen(true)] out ImmutableDictionary<string, string>? readings)
    {
        var chosen = ImmutableDictionary.CreateBuilder<string, string>();
        var isRight = true;
        foreach (string written in parsed.GetValue(options.Readings) ?? [])
        {
            if (written.Split('=', 2, StringSplitOptions.TrimEntries) is not [var name, { Length: > 0 } reading])
                isRight = Reject(CommandDiagnostics.BadReading.At(SourceSpan.None, written));
            else if (corpus.Law.TryFindReading(name, reading, out Question? question, out Diagnostic? problem))
                chosen[question.Id] = reading;
            else
                isRight = Reject(problem);
        }

        readings = isRight ? chosen.ToImmutable() : null;
        return isRight;
    }

    private bool Reject(Diagnostic problem)
    {
        Report(problem);
        return false;
    }
}
