using System.Collections.Immutable;
using System.CommandLine;
using TreatyRules.Description;
using TreatyRules.Diagnostics;
using TreatyRules.Reasoning.CasesInPoint;

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

    private readonly CasesOption _cases = new();

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("show", "Tell a rule in words: a treaty, organ, voting rule, procedure, term, question, or all under an article; and the cases that turn on it.") { _name, _cases.Option };
        command.SetAction(parsed => Run(parsed, new Request(parsed, options, terminal), parsed.GetRequiredValue(_name)));
        Examples.Teach(command,
            "treaty show un-charter",
            "treaty show un-charter/27",
            "treaty show un-charter/substantive",
            "treaty show abstention-of-a-permanent-member",
            "treaty show my-pact/3 --treaties my-treaties --cases my-crises");
        return command;
    }

    private int Run(ParseResult parsed, Request request, string name)
    {
        if (request.Corpus() is not { } corpus)
            return ExitCode.Invalid;
        ImmutableArray<Passage> passages = LawInWords.Show(corpus.Law, name, out Diagnostic? problem);
        if (problem is not null)
            return request.Fail(problem);
        if (_cases.Digest(parsed, request, corpus) is not { } digest)
            return ExitCode.Invalid;
        return request.Write(
            () => string.Join("\n", [.. passages.Select(passage => passage.ToText()), CaseDigestText.Write(digest, name)]),
            () => CaseDigestJson.Write(passages, digest, name));
    }
}
