using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using TreatyRules.Cli.Output;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Text;
using TreatyRules.Verdicts;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty evaluate CRISIS...</c>: what the law comes to in crises.</summary>
internal sealed class EvaluateCommand : ICommand
{
    private readonly Argument<string[]> _crises = new("crisis")
    {
        Description = "Crisis files, or folders of them.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _procedures = new("--procedure")
    {
        Description = "Only this procedure: treaty/procedure (repeatable).",
        HelpName = "TREATY/PROCEDURE",
        CompletionSources = { Completing.Procedures },
    };

    private readonly Option<bool> _all = new("--all") { Description = "List procedures that are not engaged too." };

    private readonly Option<bool> _trace = new("--trace") { Description = "With --format json: the steps of each run too." };

    private readonly Option<bool> _exitCode = new("--exit-code")
    {
        Description = "Tell by the exit code whether one procedure triggers collective action: 0 yes, 2 no, 4 undetermined.",
    };

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("evaluate", "Evaluate crises: what each procedure that is engaged comes to, and why.") { _crises, _procedures, _all, _trace, _exitCode };
        command.SetAction(parsed => Run(parsed, new Request(parsed, options, terminal)));
        Examples.Teach(command,
            "treaty evaluate kuwait-1990.yaml",
            "treaty evaluate kuwait-1990.yaml --as-of 1991-01-15 --format json",
            "treaty evaluate kuwait-1990.yaml --reading abstention-of-a-permanent-member=a-veto",
            "treaty evaluate kuwait-1990.yaml --procedure un-charter/security-council --exit-code");
        return command;
    }

    private int Run(ParseResult parsed, Request request)
    {
        ImmutableArray<string> paths = [.. CrisisFiles.Find(parsed.GetRequiredValue(_crises))];
        if (Hearings.Open(request, parsed.GetValue(_procedures) ?? []) is not { } hearings)
            return ExitCode.Invalid;
        bool telling = parsed.GetValue(_exitCode);
        int asked = paths.Length * (hearings.Procedures.IsEmpty ? hearings.Corpus.Law.Treaties.Sum(treaty => treaty.Procedures.Length) : hearings.Procedures.Length);
        if (telling && asked != 1)
            return request.Fail(CommandDiagnostics.OneVerdictNeeded.At(SourceSpan.None, asked.ToString(CultureInfo.InvariantCulture)));
        ImmutableArray<Verdict> verdicts = request.Format == OutputFormat.Json
            ? Json(request, hearings, paths, parsed.GetValue(_trace))
            : Text(request, hearings, paths, parsed.GetValue(_all) || !hearings.Procedures.IsEmpty);
        if (request.HasErrors || !telling)
            return request.HasErrors ? ExitCode.Invalid : ExitCode.Done;
        return verdicts is [var only] ? Tell(only) : request.Fail(CommandDiagnostics.OneVerdictNeeded.At(SourceSpan.None, verdicts.Length.ToString(CultureInfo.InvariantCulture)));
    }

    private static int Tell(Verdict verdict) => verdict switch
    {
        { Outcome: Outcome.Undetermined } => ExitCode.Undetermined,
        { TriggersCollectiveAction: true } => ExitCode.Done,
        _ => ExitCode.Found,
    };

    /// <summary>Every procedure is in the document, engaged or not: it is a contract, not a view.</summary>
    private static ImmutableArray<Verdict> Json(Request request, Hearings hearings, ImmutableArray<string> paths, bool withTrace)
    {
        var all = ImmutableArray.CreateBuilder<Verdict>();
        using (var progress = new Progress(request.Terminal, paths.Length))
        {
            foreach (string path in paths)
            {
                progress.Next(path);
                foreach ((_, Hearing hearing) in hearings.HearAll(path))
                    all.AddRange(hearings.Verdicts(hearing, withUnengaged: true) ?? []);
            }
        }

        request.Out.Write(VerdictJson.Write(all, hearings.Corpus.Version, withTrace));
        return all.ToImmutable();
    }

    private static ImmutableArray<Verdict> Text(Request request, Hearings hearings, ImmutableArray<string> paths, bool withUnengaged)
    {
        var all = ImmutableArray.CreateBuilder<Verdict>();
        using var progress = new Progress(request.Terminal, paths.Length);
        foreach (string path in paths)
        {
            progress.Next(path);
            foreach ((Crisis crisis, Hearing hearing) in hearings.HearAll(path))
            {
                if (hearings.Verdicts(hearing, withUnengaged) is not { } verdicts)
                    continue;
                progress.Clear();
                if (all.Count > 0)
                    request.Out.Write("\n");
                Write(request, crisis, hearing, verdicts, hearings.Procedures.IsEmpty ? hearing.Procedures.Count() : verdicts.Length);
                all.AddRange(verdicts);
            }
        }

        return all.ToImmutable();
    }

    private static void Write(Request request, Crisis crisis, Hearing hearing, ImmutableArray<Verdict> verdicts, int procedures)
    {
        string heading = Heading.Of(crisis, hearing.AsOf, request.After);
        string? hangsOn = VerdictWords.HangOn(verdicts);
        string? rest = verdicts.IsEmpty ? $"{Hearings.NoneEngaged}; --all lists them" : Rest(procedures - verdicts.Length);
        if (request.Terminal.IsTerminal)
            VerdictScreen.Write(request.Terminal, heading, verdicts, hangsOn, rest);
        else
            VerdictPlain.Write(request.Out, heading, verdicts, hangsOn, rest);
    }

    private static string? Rest(int count) => count switch
    {
        0 => null,
        1 => "1 more procedure is not engaged (--all lists it)",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} more procedures are not engaged (--all lists them)"),
    };
}
