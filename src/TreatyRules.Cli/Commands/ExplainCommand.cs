using System.CommandLine;
using TreatyRules.Cli.Output;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty explain CRISIS [T/P]</c>: the reasoning behind verdicts.</summary>
internal sealed class ExplainCommand : ICommand
{
    private readonly Argument<string> _crisis = new("crisis") { Description = "A crisis file." };

    private readonly Argument<string?> _procedure = new("procedure")
    {
        HelpName = "treaty/procedure",
        Description = "The procedure, treaty/procedure; all that are engaged when left out.",
        Arity = ArgumentArity.ZeroOrOne,
        CompletionSources = { Completing.Procedures },
    };

    private readonly Option<bool> _markdown = new("--markdown") { Description = "Write Markdown instead of plain text." };

    private readonly Option<bool> _full = new("--full") { Description = "Tell conditions that had no say too." };

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("explain", "Explain verdicts: each step with its article, condition, the facts read, and the votes counted.") { _crisis, _procedure, _full, _markdown };
        command.SetAction(parsed => Run(parsed, new Request(parsed, options, terminal)));
        Examples.Teach(command,
            "treaty explain kuwait-1990.yaml un-charter/security-council",
            "treaty explain kuwait-1990.yaml un-charter/security-council --after S/RES/678",
            "treaty explain kuwait-1990.yaml --markdown > kuwait.md");
        return command;
    }

    private int Run(ParseResult parsed, Request request)
    {
        string? procedure = parsed.GetValue(_procedure);
        if (Hearings.Open(request, procedure is null ? [] : [procedure]) is not { } hearings
            || hearings.Hear(parsed.GetRequiredValue(_crisis)) is not { } heard
            || hearings.Verdicts(heard.Hearing, procedure is not null) is not { } verdicts)
        {
            return ExitCode.Invalid;
        }

        bool isFull = parsed.GetValue(_full);
        string heading = Heading.Of(heard.Crisis, heard.Hearing.AsOf, request.After);
        if (request.Format == OutputFormat.Json)
            request.Out.Write(VerdictJson.Write(verdicts, hearings.Corpus.Version, withTrace: true));
        else if (parsed.GetValue(_markdown))
            request.Out.Write($"# {heading}\n" + string.Concat(verdicts.Select(verdict => "\n" + VerdictReport.Markdown(verdict, isFull))));
        else
            ExplanationScreen.Write(request.Terminal, heading, verdicts, isFull);
        return ExitCode.Done;
    }
}
