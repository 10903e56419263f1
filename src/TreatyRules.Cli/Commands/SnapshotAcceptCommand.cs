using System.CommandLine;
using TreatyRules.Diagnostics;
using TreatyRules.Snapshots;
using TreatyRules.Text;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty snapshot accept [PATH]</c>: takes what is found for what is meant.</summary>
internal sealed class SnapshotAcceptCommand : ICommand
{
    private readonly SnapshotArguments _arguments = new();

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("accept", "Write the snapshots that have changed or are new, and remove those left over. Not where CI is set.");
        _arguments.AddTo(command);
        command.SetAction(parsed => Run(parsed, new Request(parsed, options, terminal)));
        return command;
    }

    private int Run(ParseResult parsed, Request request)
    {
        if (SnapshotFile.IsContinuousIntegration)
            return request.Fail(CommandDiagnostics.NothingIsAccepted.At(SourceSpan.None));
        if (_arguments.Find(parsed, request) is not (var corpus, var run))
            return ExitCode.Invalid;
        if (request.Format == OutputFormat.Json)
            request.Out.Write(run.ToJson(corpus.Version));
        foreach (SnapshotResult result in run.Results.Where(result => result.State != SnapshotState.Same))
        {
            if (result.Found is { } found)
                result.File.Accept(found);
            else
                File.Delete(result.File.Verified);
            if (request.Format == OutputFormat.Text)
                request.Out.Write($"{(result.Found is null ? "removed" : "accepted")} {result.File.Verified}\n");
        }

        return ExitCode.Done;
    }
}
