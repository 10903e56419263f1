using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
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

    // In place of the option of all commands: build servers read more forms of this than of anything else.
    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "How results are written: text, json, junit (XML) or github (annotations).",
        HelpName = "text|json|junit|github",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "json", "junit", "github");

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("test", "Test the law: run what crisis files expect and what history records.") { _paths, _filter, _line, _failFast, _format };
        command.SetAction(parsed => Run(parsed, new Request(parsed, options, terminal)));
        Examples.Teach(command,
            "treaty test seeds",
            "treaty test seeds --filter un-charter/security-council --fail-fast",
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
        Write(parsed.GetValue(_format) ?? "text", run, files.Length, request.Out);
        return run.Errors > 0 ? ExitCode.Invalid : run.Failed > 0 ? ExitCode.Found : ExitCode.Done;
    }

    private static void Write(string format, CaseRun run, int files, TextWriter output)
    {
        switch (format)
        {
            case "text":
                WriteText(run, files, output);
                break;
            case "json":
                output.Write(CaseRunJson.Write(run));
                break;
            case "junit":
                output.Write(JUnitReport.Write(run));
                break;
            case "github":
                output.Write(GitHubAnnotations.Write(run));
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void WriteText(CaseRun run, int files, TextWriter output)
    {
        foreach (CaseResult result in run.Failures)
            output.Write($"{(result.Outcome == CaseOutcome.Failed ? "FAIL" : "ERROR")}  {result.Report}\n");
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{run.Passed} passed, {run.Failed} failed, {run.Errors} {(run.Errors == 1 ? "error" : "errors")}, in {files} {(files == 1 ? "file" : "files")}\n"));
    }
}
