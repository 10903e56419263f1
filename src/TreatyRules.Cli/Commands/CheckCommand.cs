using System.CommandLine;
using System.Globalization;
using TreatyRules.Diagnostics;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty check PATH...</c>: what is wrong with treaties and crises.</summary>
internal sealed class CheckCommand : ICommand
{
    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Crisis files, or folders of treaties or crises; the folder of --treaties when left out, else the one worked in.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("check", "Check treaties and crises, and tell every mistake with its place.") { _paths };
        command.SetAction(parsed => Run(new Request(parsed, options, terminal), parsed.GetValue(_paths) ?? [], parsed.GetValue(options.Treaties), parsed.GetValue(options.Amendments) is [_, ..]));
        Examples.Teach(command,
            "treaty check my-crisis.yaml",
            "treaty check treaties seeds",
            "treaty check my-crisis.yaml --treaties my-treaties --format json");
        return command;
    }

    private static int Run(Request request, string[] paths, string? treaties, bool isAmended)
    {
        if (request.Corpus() is not { } corpus)
            return ExitCode.Invalid;
        Check check = Check.Paths(paths is [] ? [treaties ?? "."] : paths, treaties is null && !isAmended ? null : corpus);
        if (request.Format == OutputFormat.Text)
            request.Report(check.Diagnostics);
        request.Write(() => $"{Summary(check)}\n", () => check.ToJson(corpus.Version));
        return check.HasErrors ? ExitCode.Invalid : ExitCode.Done;
    }

    private static string Summary(Check check)
    {
        int errors = check.Diagnostics.Count(diagnostic => diagnostic.IsError);
        int warnings = check.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning);
        return $"{Counted(check.Files, "file")} checked: {Counted(errors, "error")}, {Counted(warnings, "warning")}";
    }

    private static string Counted(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? "" : "s")}");
}
