using System.Collections.Immutable;
using System.CommandLine;
using TreatyRules.Cli.Output;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Reasoning.Interviews;
using TreatyRules.Text;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty ask T/P [CRISIS]</c>: an interview about what can still change the verdict.</summary>
internal sealed class AskCommand : ICommand
{
    private readonly Argument<string> _procedure = new("procedure")
    {
        HelpName = "treaty/procedure",
        Description = "The procedure whose verdict is wanted.",
        CompletionSources = { Completing.Procedures },
    };

    private readonly Argument<string?> _crisis = new("crisis")
    {
        Description = "A crisis file in which something is not known; left out, nothing is.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _date = new("--date") { Description = "The day on which a crisis begins of which nothing is known; asked first when left out.", HelpName = "DATE" };

    private readonly Option<string?> _save = new("--save") { Description = "Write the crisis, as it was answered, to this file at the end.", HelpName = "FILE" };

    private readonly Option<int?> _steps = new("--steps")
    {
        Description = "How many steps are looked ahead at most for a question, 50,000 when left out; with more the most decisive is found more often where much is open, and a question takes longer.",
        HelpName = "NUMBER",
    };

    private readonly Option<bool> _force = new("--force") { Description = "Replace files that are there already." };

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        var command = new Command(
            "ask", "Be asked only what can still change the verdict, the most decisive first; answers are read line by line, so that they can come from a file or a program.") { _procedure, _crisis, _date, _save, _steps, _force };
        command.SetAction(parsed => Run(parsed, new Request(parsed, options, terminal)));
        Examples.Teach(command,
            "treaty ask north-atlantic-treaty/article-5",
            "treaty ask un-charter/security-council --date 1990-11-29 --save my-draft.yaml",
            "treaty ask north-atlantic-treaty/article-5 my-crisis.yaml --format json < answers.txt");
        return command;
    }

    private int Run(ParseResult parsed, Request request)
    {
        if (Hearings.Open(request, [parsed.GetRequiredValue(_procedure)]) is not { } hearings || !request.TryDay(parsed.GetValue(_date), out DateOnly? date))
            return ExitCode.Invalid;
        string? save = parsed.GetValue(_save);
        bool isForced = parsed.GetValue(_force);
        if (save is not null && !isForced && File.Exists(save))
            return request.Fail(CommandDiagnostics.FileIsThere.At(SourceSpan.None, save));
        using var progress = new GrowingCount(request.Terminal, "steps looked ahead");
        Interview? interview;
        try
        {
            interview = Begin(parsed, request, hearings, date, progress);
        }
        catch (TreatyException e)
        {
            return request.Fail(CommandDiagnostics.CannotBeRun.At(SourceSpan.None, parsed.GetValue(_crisis) ?? "", e.Message.TrimEnd('.')));
        }

        progress.Clear();
        if (interview is null)
            return ExitCode.Invalid;
        IInterviewTeller teller = request.Format == OutputFormat.Json ? new InterviewInLines(request, interview, hearings.Corpus.Version) : new InterviewInWords(request.Terminal, interview);
        var screen = new InterviewScreen(request.Terminal.In, teller, interview, isForced, progress);
        screen.Run();
        teller.End();
        bool isKept = save is null || screen.Save(save);
        return request.HasErrors || !isKept ? ExitCode.Invalid : ExitCode.Done;
    }

    private Interview? Begin(ParseResult parsed, Request request, Hearings hearings, DateOnly? date, IProgress<int> progress)
    {
        if (!request.TryReadings(hearings.Corpus, out ImmutableDictionary<string, string>? readings) || !request.TryAsOf(out DateOnly? asOf))
            return null;
        var asked = new InterviewOptions { Readings = readings, AsOf = asOf, After = request.After, Progress = progress };
        if (parsed.GetValue(_steps) is { } steps)
            asked = asked with { MostSteps = Math.Clamp(steps, 1, 100_000_000) };
        if (parsed.GetValue(_crisis) is { } path)
        {
            if (date is not null)
                request.Report(CommandDiagnostics.CommandLine.At(SourceSpan.None, "'--date' is the day of a crisis of which nothing is known, and a crisis is given"));
            return hearings.Hear(path) is { } heard && !request.HasErrors ? Interview.From(hearings.Corpus, heard.Crisis, hearings.Procedures[0], asked) : null;
        }

        if (date is { } day && asOf < day)
            request.Report(CrisisDiagnostics.BeforeTheCrisis.At(SourceSpan.None, $"{asOf:yyyy-MM-dd}", $"{day:yyyy-MM-dd}"));
        if (request.After is { } after)
            request.Report(CrisisDiagnostics.UnknownSymbol.At(SourceSpan.None, after));
        if (request.HasErrors)
            return null;
        return date is { } given ? Interview.FromNothing(hearings.Corpus, hearings.Procedures[0], given, asked) : Interview.FromNothing(hearings.Corpus, hearings.Procedures[0], asked);
    }
}
