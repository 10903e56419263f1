using System.Collections.Immutable;
using System.CommandLine;
using TreatyRules.Description;
using TreatyRules.Diagnostics;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty show NAME</c>: the rule in words.</summary>
internal sealed class ShowCommand : ICommand
{
    private readonly Argument<string> _name = new("name")
    {
        HelpName = "name",
        Description = "A treaty, something that it declares or an amendment to it (treaty/name), or an article of it (treaty/27).",
        CompletionSources = { Completing.Everything },
    };

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("show", "Tell a rule in words: a treaty, organ, voting rule, procedure, term, question, or all under an article.") { _name };
        command.SetAction(parsed => Run(new Request(parsed, options, terminal), parsed.GetRequiredValue(_name)));
        Examples.Teach(command,
            "treaty show un-charter",
            "treaty show un-charter/27",
            "treaty show un-charter/substantive",
            "treaty show abstention-of-a-permanent-member");
        return command;
    }

    private static int Run(Request request, string name)
    {
        if (request.Corpus() is not { } corpus)
            return ExitCode.Invalid;
        ImmutableArray<Passage> passages = LawInWords.Show(corpus.Law, name, out Diagnostic? problem);
        if (problem is not null)
            return request.Fail(problem);
        request.Out.Write(request.Format == OutputFormat.Json ? PassageJson.Write(passages) : string.Join("\n", passages));
        return ExitCode.Done;
    }
}
