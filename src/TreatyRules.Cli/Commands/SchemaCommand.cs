using System.CommandLine;
using TreatyRules.Syntax;
using TreatyRules.Syntax.Keys;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty schema KIND</c>: a JSON Schema for editors.</summary>
internal sealed class SchemaCommand : ICommand
{
    private readonly Argument<string> _kind = new("kind")
    {
        HelpName = "kind",
        Description = $"The kind of file: {string.Join(", ", Kinds.Keys)}.",
    };

    private static SortedDictionary<string, DocumentKind> Kinds { get; } = new(StringComparer.Ordinal)
    {
        ["treaty"] = DocumentKind.Treaty,
        ["treaty-section"] = DocumentKind.TreatySection,
        ["amendment"] = DocumentKind.Amendment,
        ["crisis"] = DocumentKind.Crisis,
        ["vocabulary"] = DocumentKind.Vocabulary,
        ["gazetteer"] = DocumentKind.Gazetteer,
        ["claims"] = DocumentKind.Claims,
    };

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        _kind.AcceptOnlyFromAmong([.. Kinds.Keys]);
        var command = new Command("schema", "Write the JSON Schema of a kind of file, by which editors complete and check YAML.") { _kind };
        command.SetAction(parsed =>
        {
            terminal.Out.Write(SchemaWriter.Write(Kinds[parsed.GetRequiredValue(_kind)]));
            return ExitCode.Done;
        });
        Examples.Teach(command, "treaty schema crisis > crisis.schema.json");
        return command;
    }
}
