using System.Collections.Immutable;
using System.CommandLine;
using TreatyRules.Description;
using TreatyRules.Diagnostics;
using TreatyRules.Text;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty members NAME --as-of DATE</c>: who sits in an organ or is party to a treaty.</summary>
internal sealed class MembersCommand : ICommand
{
    private readonly Argument<string> _name = new("name")
    {
        HelpName = "name",
        Description = "A treaty, or an organ: treaty/organ.",
        CompletionSources = { Completing.OrgansAndTreaties },
    };

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("members", "List who sits in an organ, or is party to a treaty, on the day of --as-of.") { _name };
        command.SetAction(parsed => Run(new Request(parsed, options, terminal), parsed.GetRequiredValue(_name)));
        Examples.Teach(command,
            "treaty members un-charter/security-council --as-of 1990-08-02",
            "treaty members north-atlantic-treaty --as-of 1982-06-01 --format json");
        return command;
    }

    private static int Run(Request request, string written)
    {
        if (request.Corpus() is not { } corpus)
            return ExitCode.Invalid;
        if (!corpus.Law.TryFindOrganOrTreaty(written, out string? name, out Diagnostic? problem))
            return request.Fail(problem);
        if (!request.TryAsOf(out DateOnly? asOf) || !request.TryReadings(corpus, out ImmutableDictionary<string, string>? readings))
            return ExitCode.Invalid;
        return asOf is { } day ? request.Write(Roster.Read(corpus, name, day, readings), corpus)
            : request.Fail(CommandDiagnostics.CommandLine.At(SourceSpan.None, "'treaty members' needs the day, such as '--as-of 1990-08-02'"));
    }
}
