using System.CommandLine;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty snapshot check|accept|diff [PATH]</c>: the whole consequence of an interpretation, as files.</summary>
internal sealed class SnapshotCommand : ICommand
{
    public Command Build(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("snapshot", "Hold every verdict of crises, under every reading that matters, to what was accepted.");
        ICommand[] verbs = [new SnapshotCheckCommand(), new SnapshotDiffCommand(), new SnapshotAcceptCommand()];
        foreach (ICommand verb in verbs)
            command.Add(verb.Build(options, terminal));
        Examples.Teach(command, "treaty snapshot accept seeds", "treaty snapshot check seeds", "treaty snapshot diff seeds --treaties my-treaties");
        return command;
    }
}
