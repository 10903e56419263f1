using System.CommandLine;
using TreatyRules.Cli.Output;
using TreatyRules.Reasoning.Walkthroughs;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty step CRISIS [T/P]</c>: a crisis event by event, forwards and back.</summary>
internal sealed class StepCommand : ICommand
{
    private readonly Argument<string> _crisis = new("crisis") { Description = "A crisis file." };

    private readonly Argument<string?> _procedure = new("procedure")
    {
        HelpName = "treaty/procedure",
        Description = "Only this procedure, engaged or not; all that are engaged when left out.",
        Arity = ArgumentArity.ZeroOrOne,
        CompletionSources = { Completing.Procedures },
    };

    private readonly Option<int?> _to = new("--to") { Description = "The last step that is told; on a terminal, the one to begin at.", HelpName = "NUMBER" };

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        var command = new Command(
            "step", "Walk through a crisis event by event, forwards and back: what happens, what moves and by which article, where procedures stand, what they wait for.") { _crisis, _procedure, _to };
        command.SetAction(parsed => Run(parsed, new Request(parsed, options, terminal)));
        Examples.Teach(command,
            "treaty step kuwait-1990.yaml un-charter/security-council",
            "treaty step ukraine-2022.yaml un-charter/veto-debate --to 3",
            "treaty step kuwait-1990.yaml --format json");
        return command;
    }

    private int Run(ParseResult parsed, Request request)
    {
        string? procedure = parsed.GetValue(_procedure);
        if (Hearings.Open(request, procedure is null ? [] : [procedure]) is not { } hearings || hearings.Hear(parsed.GetRequiredValue(_crisis)) is not { } heard)
            return ExitCode.Invalid;
        if (hearings.Guarded(heard.Hearing, hearing => Walkthrough.Of(hearing, hearings.Procedures)) is not { } walk)
            return ExitCode.Invalid;
        int to = Math.Clamp(parsed.GetValue(_to) ?? walk.Steps.Length, 1, walk.Steps.Length);
        Walkthrough shown = walk with { Steps = walk.Steps[..to] };
        if (request.Format == OutputFormat.Json || !request.Terminal.IsInteractive)
            return request.Write(() => WalkText.Heading(walk) + string.Concat(shown.Steps.Select(step => "\n" + WalkText.Write(step, walk.Steps.Length))), () => shown.ToJson(hearings.Corpus.Version));
        new WalkScreen(request.Terminal, walk).Run(parsed.GetValue(_to) is null ? 1 : to);
        return ExitCode.Done;
    }
}
