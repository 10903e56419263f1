using System.CommandLine;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty snapshot diff [PATH]</c>: what has changed, by meaning.</summary>
internal sealed class SnapshotDiffCommand : ICommand
{
    private readonly SnapshotArguments _arguments = new();

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("diff", "Say which verdicts went from what to what, under which reading, and why. Writes no file.");
        _arguments.AddTo(command);
        command.SetAction(parsed => Run(parsed, new Request(parsed, options, terminal)));
        return command;
    }

    private int Run(ParseResult parsed, Request request)
    {
        if (_arguments.Find(parsed, request) is not (var corpus, var run))
            return ExitCode.Invalid;
        return request.Write(() => string.Concat(run.Results.SelectMany(result => result.Changes).Select(change => $"{change}\n")), () => run.ToJson(corpus.Version));
    }
}
