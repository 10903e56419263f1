using System.Collections.Immutable;
using System.CommandLine;
using TreatyRules.Cli.Output;
using TreatyRules.Diagnostics;
using TreatyRules.Replay;
using TreatyRules.Text;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty replay FILE</c>: the law held to a record of votes.</summary>
internal sealed class ReplayCommand : ICommand
{
    private readonly Argument<string> _file = new("file") { Description = "A file of votes, as comma-separated values with headings." };

    private readonly Option<string?> _layout = new("--layout")
    {
        Description = "How the file is laid out; the first layout of the law whose columns it has when left out.",
        HelpName = "NAME",
    };

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("replay", "Decide every vote of a record by the law of its day, and tell where the two part.") { _file, _layout };
        command.SetAction(parsed => Run(new Request(parsed, options, terminal), parsed.GetRequiredValue(_file), parsed.GetValue(_layout)));
        Examples.Teach(command,
            "treaty replay votes.csv",
            "treaty replay votes.csv --reading abstention-of-a-permanent-member=a-veto --format json");
        return command;
    }

    private static int Run(Request request, string path, string? layout)
    {
        if (request.Corpus() is not { } corpus || !request.TryReadings(corpus, out ImmutableDictionary<string, string>? readings))
            return ExitCode.Invalid;
        if (!File.Exists(path))
            return request.Fail(CommandDiagnostics.NoSuchFile.At(SourceSpan.None, path));
        var options = new ReplayOptions { Path = path, Layout = layout, Readings = readings };
        ReplayReport report;
        using (var file = new StreamReader(path))
        using (var progress = new GrowingCount(request.Terminal, "rows"))
            report = VoteReplay.Run(file, corpus, options, progress);
        request.Report(report.Diagnostics);
        if (report.Layout is null)
            return ExitCode.Invalid;
        request.Write(report, corpus);
        return report.Disagreements.IsEmpty ? ExitCode.Done : ExitCode.Found;
    }
}
