using System.CommandLine;
using System.Globalization;

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
        if (_arguments.Find(parsed, request) is not { } run)
            return ExitCode.Invalid;
        if (request.Format == OutputFormat.Json)
            request.Out.Write(SnapshotRunJson.Write(run));
        else
            WriteText(run, request.Out);
        return run.IsSame ? ExitCode.Done : ExitCode.Found;
    }

    private static void WriteText(SnapshotRun run, TextWriter output)
    {
        foreach (SnapshotResult result in run.Results.Where(result => result.State != SnapshotState.Same))
        {
            string state = result.IsStale ? "STALE" : result.State == SnapshotState.New ? "NEW" : "CHANGED";
            output.Write($"{state}  {result.File.Verified}\n");
            foreach (string change in result.Changes)
                output.Write($"  {change}\n");
        }

        output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(run, SnapshotState.Same)} the same, {Count(run, SnapshotState.Changed)} changed, {Count(run, SnapshotState.New)} new, {run.Results.Count(result => result.IsStale)} stale\n"));
    }

    private static int Count(SnapshotRun run, SnapshotState state) => run.Results.Count(result => result.State == state);
}
