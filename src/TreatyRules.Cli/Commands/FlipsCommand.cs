using System.Collections.Immutable;
using System.CommandLine;
using TreatyRules.Cli.Output;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Reasoning.Counterfactuals;
using TreatyRules.Text;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty flips CRISIS [T/P]</c>: the smallest changes that give another verdict.</summary>
internal sealed class FlipsCommand : ICommand
{
    private readonly Argument<string> _crisis = new("crisis") { Description = "A crisis file." };

    private readonly Argument<string?> _procedure = new("procedure")
    {
        HelpName = "treaty/procedure",
        Description = "The procedure, treaty/procedure; all that are engaged when left out.",
        Arity = ArgumentArity.ZeroOrOne,
        CompletionSources = { Completing.Procedures },
    };

    private readonly Option<string?> _to = new Option<string?>("--to")
    {
        Description = "Only changes that lead to this outcome.",
        HelpName = "OUTCOME",
    }.AcceptOnlyFromAmong([.. Words.Outcomes.Where(word => word != "undetermined")]);

    private readonly Option<string[]> _over = new Option<string[]>("--over")
    {
        Description = "What may be changed: ballots, readings, facts, dates (repeatable); all when left out.",
        HelpName = "KIND",
        AllowMultipleArgumentsPerToken = true,
    }.AcceptOnlyFromAmong("ballots", "readings", "facts", "dates");

    private readonly Option<int> _most = new("--most")
    {
        Description = "How many single changes at most; 2 when left out.",
        HelpName = "NUMBER",
        DefaultValueFactory = _ => 2,
    };

    private readonly Option<double?> _seconds = new("--seconds")
    {
        Description = "How long a procedure is searched at most for more than one change at once; when left out 30 for the one that is named, 5 for each of several.",
        HelpName = "NUMBER",
    };

    private readonly Option<string?> _save = new("--save")
    {
        Description = "Write one crisis of each group into this folder, with the outcome that it expects; a file that is there stays as it is.",
        HelpName = "DIR",
    };

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("flips", "Find the smallest changes of ballots, readings, facts and dates that give another verdict, each proven by a run.") { _crisis, _procedure, _to, _over, _most, _seconds, _save };
        command.SetAction(parsed => Run(parsed, new Request(parsed, options, terminal)));
        Examples.Teach(command,
            "treaty flips crimea-2014.yaml un-charter/security-council",
            "treaty flips crimea-2014.yaml un-charter/security-council --over ballots readings --to recommended",
            "treaty flips crimea-2014.yaml un-charter/assembly-recommendation --most 3 --format json",
            "treaty flips kuwait-1990.yaml un-charter/article-51-alliances --seconds 300");
        return command;
    }

    private int Run(ParseResult parsed, Request request)
    {
        string? procedure = parsed.GetValue(_procedure);
        if (Hearings.Open(request, procedure is null ? [] : [procedure]) is not { } hearings
            || hearings.Hear(parsed.GetRequiredValue(_crisis)) is not { } heard
            || !request.TryReadings(hearings.Corpus, out ImmutableDictionary<string, string>? readings)
            || hearings.Verdicts(heard.Hearing, procedure is not null) is not { } verdicts)
        {
            return ExitCode.Invalid;
        }

        string? to = parsed.GetValue(_to);
        var asked = new FlipOptions
        {
            To = to is null ? null : (Outcome)Words.Outcomes.IndexOf(to),
            Over = Over(parsed.GetValue(_over) ?? []),
            Most = Math.Clamp(parsed.GetValue(_most), 1, 200),
            MostTime = TimeSpan.FromSeconds(Math.Clamp(parsed.GetValue(_seconds) ?? (procedure is null ? 5 : 30), 0, 86_400)),
            MostRuns = parsed.GetValue(_seconds) is null ? new FlipOptions().MostRuns : int.MaxValue,
            Readings = readings,
            AsOf = request.After is null ? heard.Hearing.AsOf : null,
            After = request.After,
        };
        if (procedure is null && asked.To is { } outcome)
        {
            verdicts = [.. verdicts.Where(verdict => hearings.Corpus.Law.FindProcedure($"{verdict.Treaty}/{verdict.Procedure}")?.States.Any(state => state.Outcome == outcome) == true)];
            if (verdicts.IsEmpty)
                return request.Fail(CommandDiagnostics.OutOfReach.At(SourceSpan.None, heard.Crisis.Id, outcome.Word()));
        }

        ImmutableArray<FlipReport> reports;
        using (var progress = new GrowingCount(request.Terminal, "runs"))
            reports = Flips.Of(hearings.Corpus, heard.Crisis, [.. verdicts.Select(verdict => $"{verdict.Treaty}/{verdict.Procedure}")], asked with { Progress = progress });
        if (parsed.GetValue(_save) is { } folder)
        {
            (ImmutableArray<string> written, ImmutableArray<string> kept) = FlipFiles.Save(reports, folder, hearings.Corpus);
            request.Error.Write(string.Concat(written.Select(path => $"wrote {path}\n").Concat(kept.Select(path => $"not written, since it is there: {path}\n"))));
        }

        string heading = $"{Heading.Of(heard.Crisis, heard.Hearing.AsOf, request.After)}\n";
        return procedure is not null
            ? request.Write(reports[0], hearings.Corpus, heading)
            : request.Write(() => heading + string.Concat(reports.Select(report => report.ToText())), () => FlipsJson.Write(reports, hearings.Corpus.Version));
    }

    private static FlipKind Over(string[] words)
    {
        FlipKind over = FlipKind.None;
        foreach (string word in words)
            over |= word switch { "ballots" => FlipKind.Ballot, "readings" => FlipKind.Reading, "facts" => FlipKind.Fact, _ => FlipKind.Date };
        return over == FlipKind.None ? FlipKind.All : over;
    }
}
