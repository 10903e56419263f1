using System.Collections.Immutable;
using System.CommandLine;
using TreatyRules.Cli.Output;
using TreatyRules.Diagnostics;
using TreatyRules.Explanation;
using TreatyRules.Model;
using TreatyRules.Text;
using TreatyRules.Verdicts;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty explain CRISIS [T/P]</c>: the reasoning behind verdicts, and why another did not come about.</summary>
internal sealed class ExplainCommand : ICommand
{
    private readonly Argument<string> _crisis = new("crisis") { Description = "A crisis file." };

    private readonly Argument<string?> _procedure = new("procedure")
    {
        HelpName = "treaty/procedure",
        Description = "The procedure, treaty/procedure; all that are engaged when left out.",
        Arity = ArgumentArity.ZeroOrOne,
        CompletionSources = { Completing.Procedures },
    };

    private readonly Option<string?> _whyNot = new Option<string?>("--why-not")
    {
        Description = "Tell why this outcome did not come about: the nearest ways to it, and on each the first conditions not met.",
        HelpName = "OUTCOME",
    }.AcceptOnlyFromAmong([.. Words.Outcomes.Where(word => word != "undetermined")]);

    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "How results are written: text, markdown or json.",
        HelpName = "text|markdown|json",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "markdown", "json");

    private readonly Option<bool> _full = new("--full") { Description = "Tell everything that was looked at, also what had no say." };

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("explain", "Explain verdicts: each step with its article, condition, the facts read, and the votes counted; or why an outcome did not come about.")
        {
            _crisis, _procedure, _whyNot, _full, _format,
        };
        command.SetAction(parsed => Run(parsed, new Request(parsed, options, terminal)));
        Examples.Teach(command,
            "treaty explain kuwait-1990.yaml un-charter/security-council",
            "treaty explain kuwait-1990.yaml un-charter/security-council --after S/RES/678",
            "treaty explain kosovo-1999.yaml --why-not authorised",
            "treaty explain kuwait-1990.yaml --format markdown > kuwait.md");
        return command;
    }

    private int Run(ParseResult parsed, Request request)
    {
        string? procedure = parsed.GetValue(_procedure);
        if (Hearings.Open(request, procedure is null ? [] : [procedure]) is not { } hearings
            || hearings.Hear(parsed.GetRequiredValue(_crisis)) is not { } heard
            || hearings.Verdicts(heard.Hearing, procedure is not null) is not { } verdicts)
        {
            return ExitCode.Invalid;
        }

        string format = parsed.GetValue(_format) ?? "text";
        string heading = Heading.Of(heard.Crisis, heard.Hearing.AsOf, request.After);
        bool isFull = parsed.GetValue(_full);
        if (parsed.GetValue(_whyNot) is { } outcome)
            return WhyNot(request, hearings, heard.Hearing, verdicts, (Outcome)Words.Outcomes.IndexOf(outcome), format, heading, isFull);
        var told = new StepsTold();
        return Tell(
            request,
            format,
            heading,
            () => ExplanationDocument.Write(verdicts, hearings.Corpus.Version),
            verdicts.Select(verdict => VerdictReport.Markdown(verdict, isFull, told)),
            verdicts.Select(verdict => VerdictReport.Lines(verdict, isFull, told)));
    }

    private static int WhyNot(
        Request request, Hearings hearings, Hearing hearing, ImmutableArray<Verdict> verdicts, Outcome asked, string format, string heading, bool isFull)
    {
        bool isOfOne = !hearings.Procedures.IsEmpty;
        ImmutableArray<WhyNot> reasons = [.. verdicts.Select(verdict => hearing.WhyNot($"{verdict.Treaty}/{verdict.Procedure}", asked)).Where(reason => isOfOne || reason.CanCome)];
        if (reasons.IsEmpty)
            return request.Fail(CommandDiagnostics.OutOfReach.At(SourceSpan.None, hearing.Crisis.Id, asked.Word()));
        return Tell(
            request,
            format,
            heading,
            () => WhyNotJson.Write(reasons, hearings.Corpus.Version),
            reasons.Select(reason => WhyNotText.Markdown(reason, isFull)),
            reasons.Select(reason => WhyNotText.Lines(reason, isFull)));
    }

    private static int Tell(
        Request request, string format, string heading, Func<string> asJson, IEnumerable<string> asMarkdown, IEnumerable<IEnumerable<ExplanationLine>> inWords)
    {
        if (format == "json")
            request.Out.Write(asJson());
        else if (format == "markdown")
            request.Out.Write($"# {heading}\n" + string.Concat(asMarkdown.Select(part => "\n" + part)));
        else
            ExplanationScreen.Write(request.Terminal, heading, inWords);
        if (format == "text" && !inWords.Any())
            request.Out.Write($"{Hearings.NoneEngaged}\n");
        return ExitCode.Done;
    }
}
