using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using TreatyRules.Cli.Commands;
using TreatyRules.Diagnostics;

namespace TreatyRules.Cli;

/// <summary>The <c>treaty</c> command.</summary>
internal static class TreatyCommand
{
    /// <summary>Runs it, and says with which code it ends.</summary>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        try
        {
            int code = Invoke(args, terminal);
            terminal.Out.Flush();
            return code;
        }
        catch (IOException e)
        {
            terminal.Error.WriteLine($"error: {e.Message}");
            return ExitCode.ToolFailed;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            terminal.Error.WriteLine($"error: this is a bug of the tool, not of your files: {e}");
            return ExitCode.ToolFailed;
        }
    }

    private static int Invoke(IReadOnlyList<string> args, Terminal terminal)
    {
        var options = new GlobalOptions();
        ParseResult parsed = Build(options, terminal).Parse(args);
        ImmutableArray<Diagnostic> problems = AsksForHelp(parsed) ? [] : [.. CommandLineProblems.Of(parsed, options)];
        if (problems.IsEmpty)
            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        foreach (Diagnostic problem in problems)
            terminal.Error.WriteLine(problem);
        return ExitCode.Invalid;
    }

    // Help, the version and completion are asked for on command lines that are not whole.
    private static bool AsksForHelp(ParseResult parsed) =>
        parsed.Errors.Count == 0 && parsed.Action is not null && parsed.CommandResult.Command is RootCommand
        || parsed.Action is Examples || parsed.Tokens.Any(token => token.Type == TokenType.Directive);

    private static RootCommand Build(GlobalOptions options, Terminal terminal)
    {
        var root = new RootCommand("What would the treaties actually do? Evaluates treaty law, written in YAML, against a crisis. No legal advice.");
        options.AddTo(root);
        ICommand[] commands =
        [
            new EvaluateCommand(), new ExplainCommand(), new WhatIfCommand(), new FlipsCommand(), new CompareCommand(), new StepCommand(), new AskCommand(), new PivotsCommand(), new CheckCommand(), new ListCommand(), new ShowCommand(),
            new MembersCommand(), new GraphCommand(), new SchemaCommand(), new ReplayCommand(), new ClaimsCommand(), new TestCommand(), new SnapshotCommand(), new CompletionCommand(),
        ];
        foreach (ICommand command in commands)
            root.Add(command.Build(options, terminal));
        Examples.Teach(root,
            "treaty evaluate kuwait-1990.yaml",
            "treaty explain kuwait-1990.yaml un-charter/security-council",
            "treaty list procedures",
            "treaty show un-charter/27");
        return root;
    }
}
