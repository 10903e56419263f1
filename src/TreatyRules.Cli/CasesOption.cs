using System.Collections.Immutable;
using System.CommandLine;
using TreatyRules.Diagnostics;
using TreatyRules.Reasoning.CasesInPoint;
using TreatyRules.Text;

namespace TreatyRules.Cli;

/// <summary>The option <c>--cases</c>: by which cases the law is tested.</summary>
internal sealed class CasesOption
{
    public Option<string?> Option { get; } = new("--cases")
    {
        Description = "A crisis file or a folder of them, to say which cases turn on the law, instead of the built-in cases.",
        HelpName = "PATH",
    };

    /// <summary>What the chosen cases show of the law; null, and reported, when one cannot be used.</summary>
    public CaseDigest? Digest(ParseResult parsed, Request request, TreatyCorpus corpus)
    {
        if (parsed.GetValue(Option) is not { } path)
            return corpus == TreatyCorpus.Embedded ? CaseDigest.Embedded : CaseDigest.Of(corpus, CrisisFiles.Embedded(corpus));
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            request.Report(CommandDiagnostics.NoSuchFile.At(SourceSpan.None, path).Suggesting(FileNames.Nearest(path)));
            return null;
        }

        ImmutableArray<CrisesLoad> loads = [.. CrisisFiles.Find(path).AsParallel().AsOrdered().Select(file => Crisis.LoadAll(file, corpus))];
        request.Report(loads.SelectMany(load => load.Diagnostics).Where(diagnostic => diagnostic.IsError));
        return request.HasErrors ? null : CaseDigest.Of(corpus, loads.SelectMany(load => load.Crises));
    }
}
