using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using TreatyRules.Diagnostics;
using TreatyRules.Text;

namespace TreatyRules.Cli;

/// <summary>What is wrong with a command line, a diagnostic each, with what was probably meant.</summary>
internal static class CommandLineProblems
{
    /// <summary>All that is wrong with it; none when it can be run.</summary>
    public static IEnumerable<Diagnostic> Of(ParseResult parsed, GlobalOptions options)
    {
        Command command = parsed.CommandResult.Command;
        if (command is RootCommand && parsed.Errors.Count > 0)
            return [AtRoot(parsed, command)];
        if (parsed is { UnmatchedTokens: [], Errors.Count: > 0 } && command.Subcommands is [_, ..] parts)
            return [Problem($"'treaty {command.Name}' needs one of {string.Join(", ", parts.Select(part => part.Name))}")];
        ImmutableArray<string> strange = [.. parsed.UnmatchedTokens, .. MistakenOptions(parsed)];
        return
        [
            .. strange.Select(token => Problem($"'{token}' is nothing that 'treaty {command.Name}' takes").SuggestingNearest(token, Options(command))),
            .. WithoutUse(parsed, options).Select(option => Problem($"'{option}' changes nothing in what 'treaty {Verb(command)}' does; leave it out")),
            .. Missing(parsed.CommandResult),
            .. parsed.Errors.Where(error => !IsMissing(error.SymbolResult) && !strange.Any(token => error.Message.Contains($"'{token}'"))).DistinctBy(error => error.Message).Select(Of),
        ];
    }

    /// <summary>What is wrong with the value of an option: not among the words that it takes, or no number.</summary>
    private static Diagnostic Of(ParseError error)
    {
        if (error.SymbolResult is not OptionResult { Tokens: [_, ..] given, Option: var option })
            return Problem(OnOneLine(error.Message));
        string[] words = [.. error.Message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(word => word.Trim('\'', ','))];
        string value = given.Select(token => token.Value).FirstOrDefault(value => !words.Contains(value)) ?? given[0].Value;
        return words.Length > 0 ? Problem($"'{value}' is not among the words that '{option.Name}' takes: {string.Join(", ", words)}").SuggestingNearest(value, words)
            : option.ValueType == typeof(int) || option.ValueType == typeof(int?) ? Problem($"'{option.Name}' takes a number, and not '{value}'")
            : Problem(OnOneLine(error.Message));
    }

    private static IEnumerable<Diagnostic> Missing(CommandResult given) => given.Command.Arguments
        .Where(argument => IsMissing(given.GetResult(argument)))
        .Select(argument => Problem($"'treaty {Verb(given.Command)}' needs {argument.Name.ToUpperInvariant()}: {argument.Description?.TrimEnd('.')}"));

    private static bool IsMissing(SymbolResult? result) => result is ArgumentResult { Argument.Arity.MinimumNumberOfValues: > 0, Tokens.Count: 0 };

    // What was asked for and not done would pass for done.
    private static IEnumerable<string> WithoutUse(ParseResult parsed, GlobalOptions options) => options.WithoutUse(Verb(parsed.CommandResult.Command))
        .Where(option => parsed.GetResult(option) is { Implicit: false })
        .Select(option => option.Name);

    private static string Verb(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? Verb(parent) : command.Name;

    // An argument that takes several files takes a misspelt option for a file.
    private static IEnumerable<string> MistakenOptions(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal) && !parsed.UnmatchedTokens.Contains(token.Value))
        .Select(token => token.Value);

    private static Diagnostic AtRoot(ParseResult parsed, Command root) => parsed.UnmatchedTokens is [var first, ..]
        ? Problem($"There is no command '{first}'").SuggestingNearest(first, root.Subcommands.Select(command => command.Name).Concat(Options(root)))
        : Problem("A command is missing; 'treaty --help' lists them");

    // Words allowed are listed on lines of their own.
    private static string OnOneLine(string message)
    {
        string[] lines = message.TrimEnd('.').Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines is [var first, .. var words] && words.Length > 0 ? $"{first} {string.Join(", ", words)}" : message.TrimEnd('.');
    }

    private static Diagnostic Problem(string words) => CommandDiagnostics.CommandLine.At(SourceSpan.None, words);

    private static IEnumerable<string> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive))).Select(option => option.Name);
}
