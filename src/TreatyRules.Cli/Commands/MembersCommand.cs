using System.Collections.Immutable;
using System.CommandLine;
using TreatyRules.Description;
using TreatyRules.Diagnostics;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty members NAME --on DATE</c>: who sits in an organ or is party to a treaty.</summary>
internal sealed class MembersCommand : ICommand
{
    private readonly Argument<string> _name = new("name")
    {
        HelpName = "name",
        Description = "A treaty, or an organ: treaty/organ.",
        CompletionSources = { Completing.OrgansAndTreaties },
    };

    private readonly Option<string> _on = new("--on")
    {
        Description = "The day.",
        HelpName = "DATE",
        Required = true,
    };

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("members", "List who sits in an organ, or is party to a treaty, on a day.") { _name, _on };
        command.SetAction(parsed => Run(new Request(parsed, options, terminal), parsed.GetRequiredValue(_name), parsed.GetRequiredValue(_on)));
        Examples.Teach(command,
            "treaty members un-charter/security-council --on 1990-08-02",
            "treaty members north-atlantic-treaty --on 1982-06-01 --format json");
        return command;
    }

    private static int Run(Request request, string written, string on)
    {
        if (request.Corpus() is not { } corpus)
            return ExitCode.Invalid;
        if (!corpus.Law.TryFindOrganOrTreaty(written, out string? name, out Diagnostic? problem))
            return request.Fail(problem);
        if (!request.TryDay(on, out DateOnly? day) || day is null || !request.TryReadings(corpus, out ImmutableDictionary<string, string>? readings))
            return ExitCode.Invalid;
        Roster roster = Roster.Read(corpus, name, day.Value, readings);
        return request.Write(roster, corpus);
    }
}
