using System.CommandLine;
using TreatyRules.Diagnostics;
using TreatyRules.Snapshots;
using TreatyRules.Text;

namespace TreatyRules.Cli.Commands;

/// <summary>What the three verbs on snapshots take.</summary>
internal sealed class SnapshotArguments
{
    private readonly Argument<string> _path = new("path")
    {
        Description = "A crisis file, or a folder of them; the folder worked in when left out.",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string?> _folder = new("--in") { Description = "The folder of the snapshots; each beside its crisis file when left out.", HelpName = "DIR" };

    public void AddTo(Command command)
    {
        command.Add(_path);
        command.Add(_folder);
    }

    /// <summary>The law, and the snapshots as they are; null, and reported, when there are none or a crisis cannot be used.</summary>
    public (TreatyCorpus Corpus, SnapshotRun Run)? Find(ParseResult parsed, Request request)
    {
        if (request.Corpus() is not { } corpus)
            return null;
        string path = parsed.GetRequiredValue(_path);
        SnapshotRun run = SnapshotRun.Of(path, corpus, parsed.GetValue(_folder));
        if (run.Results.IsEmpty)
            request.Report(CommandDiagnostics.NothingToCheck.At(SourceSpan.None, path));
        foreach (string problem in run.Results.SelectMany(result => result.Problems))
            request.Complain(problem);
        return request.HasErrors ? null : (corpus, run);
    }
}
