using System.Collections.Immutable;
using System.CommandLine;
using TreatyRules.Analysis;
using TreatyRules.Cases;
using TreatyRules.Cli.Output;
using TreatyRules.Diagnostics;
using TreatyRules.Text;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty test [PATH]</c>: holds the law to what crisis files expect and record.</summary>
internal sealed class TestCommand : ICommand
{
    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Crisis files, or folders of them; the folder worked in when left out.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _filter = new("--filter") { Description = "Only cases whose words contain this.", HelpName = "TEXT" };

    private readonly Option<int?> _line = new("--line") { Description = "Only the case on this line of its file.", HelpName = "N" };

    private readonly Option<bool> _failFast = new("--fail-fast") { Description = "Stop at the first case that does not pass." };

    private readonly Option<bool> _coverage = new("--coverage") { Description = "Also tell how much of the law the cases come by: provisions, transitions, guards, parts of votes, readings." };

    private readonly Option<bool> _mutate = new("--mutate") { Description = "Also change the law in many small ways, and tell which changes no case notices." };

    private readonly Option<string[]> _treaty = new("--treaty") { Description = "Of coverage and changes, only those of this treaty; repeatable.", HelpName = "ID" };

    private readonly Option<double?> _threshold = new("--threshold") { Description = "Fail where the coverage, or the part of the changes that is noticed, is below this.", HelpName = "PERCENT" };

    // In place of the option of all commands: build servers read more forms of this than of anything else.
    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "How results are written: text, json, junit (XML) or github (annotations).",
        HelpName = "text|json|junit|github",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "json", "junit", "github");

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("test", "Test the law: run what crisis files expect and what history records.") 
        {
            _paths, _filter, _line, _failFast, _coverage, _mutate, _treaty, _threshold, _format,
        };
        command.SetAction(parsed => Run(parsed, new Request(parsed, options, terminal)));
        Examples.Teach(command,
            "treaty test seeds",
            "treaty test seeds --filter un-charter/security-council --fail-fast",
            "treaty test seeds --coverage --threshold 80",
            "treaty test seeds --mutate --treaty un-charter",
            "treaty test my-crises --treaties my-treaties --format junit");
        return command;
    }

    private int Run(ParseResult parsed, Request request)
    {
        if (request.Corpus() is not { } corpus)
            return ExitCode.Invalid;
        string[] paths = parsed.GetValue(_paths) is { Length: > 0 } given ? given : ["."];
        ImmutableArray<string> files = [.. paths.SelectMany(CrisisFiles.Find)];
        var choice = new CaseChoice(parsed.GetValue(_filter), parsed.GetValue(_line), parsed.GetValue(_failFast));
        CaseRun run = CaseRun.Of(files, corpus, choice);
        if (run.Results.IsEmpty)
            return request.Fail(CommandDiagnostics.NoCase.At(SourceSpan.None, files.IsEmpty ? $"there is no crisis file in '{string.Join("', '", paths)}'" : "no case of the files is chosen"));
        string[]? treaties = parsed.GetValue(_treaty) is { Length: > 0 } named ? named : null;
        if (treaties?.FirstOrDefault(id => corpus.Law.FindTreaty(id) is null) is { } unknown)
            return request.Fail(CommandDiagnostics.UnknownName.At(SourceSpan.None, unknown).SuggestingNearest(unknown, corpus.Law.Treaties.Select(treaty => treaty.Id)));
        LawCoverage? coverage = parsed.GetValue(_coverage) ? LawCoverage.Of(files, corpus, treaties, choice) : null;
        LawMutation? mutation = parsed.GetValue(_mutate) ? Mutate(files, corpus, treaties, choice, request) : null;
        var test = new LawTest(run, files.Length, coverage, mutation);
        request.Out.Write(parsed.GetValue(_format) switch
        {
            "json" => test.ToJson(corpus.Version),
            "junit" => JUnitReport.Write(run),
            "github" => GitHubAnnotations.Write(run),
            _ => test.ToText(),
        });
        bool isBelow = parsed.GetValue(_threshold) is { } least && (coverage?.Percent < least || 100 * mutation?.Score < least);
        return run.Errors > 0 ? ExitCode.Invalid : run.Failed > 0 || isBelow ? ExitCode.Found : ExitCode.Done;
    }

    private static LawMutation Mutate(ImmutableArray<string> files, TreatyCorpus corpus, string[]? treaties, CaseChoice choice, Request request)
    {
        using var progress = new CountProgress(request.Terminal, "changes");
        return LawMutation.Of(files, corpus, treaties, choice, progress.Show);
    }
}
