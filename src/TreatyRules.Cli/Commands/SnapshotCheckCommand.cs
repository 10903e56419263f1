using System.CommandLine;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty snapshot check [PATH]</c>: whether everything is as it was accepted. Writes no file.</summary>
internal sealed class SnapshotCheckCommand : ICommand
{
    private readonly SnapshotArguments _arguments = new();

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("check", "Tell which snapshots have changed, are new or are left over. Writes no file.");
        _arguments.AddTo(command);
        command.SetAction(parsed => Run(parsed, new Request(parsed, options, terminal)));
        return command;
    }

    private int Run(ParseResult parsed, Request request)
    {
        if (_arguments.Find(parsed, request) is not (var corpus, var run))
            return ExitCode.Invalid;
        request.Write(run, corpus);
        return run.IsSame ? ExitCode.Done : ExitCode.Found;
    }
}
