using System.Collections.Immutable;
using System.CommandLine;
using TreatyRules.Cli.Output;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Reasoning.Pivotality;
using TreatyRules.Text;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty pivots CRISIS [T/P]</c>: on whose ballots the votes hang.</summary>
internal sealed class PivotsCommand : ICommand
{
    private readonly Argument<string> _crisis = new("crisis") { Description = "A crisis file." };

    private readonly Argument<string?> _procedure = new("procedure")
    {
        HelpName = "treaty/procedure",
        Description = "The procedure on whose votes it is asked, treaty/procedure; all that are engaged when left out.",
        Arity = ArgumentArity.ZeroOrOne,
        CompletionSources = { Completing.Procedures },
    };

    private readonly Option<string?> _readings = new Option<string?>("--readings")
    {
        Description = "'all': under each other reading too of the contested questions that were asked, one at a time.",
        HelpName = "all",
    }.AcceptOnlyFromAmong("all");

    private readonly Option<int> _most = new("--most")
    {
        Description = "How many ballots that change together are looked at, at most.",
        HelpName = "NUMBER",
        DefaultValueFactory = _ => new PivotOptions().Most,
    };

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("pivots", "Tell on whose ballots the votes hang: whose alone changes the result, which few do together, who can still block. Each answer is proven by a run.")
        {
            _crisis, _procedure, _readings, _most,
        };
        command.SetAction(parsed => Run(parsed, new Request(parsed, options, terminal)));
        Examples.Teach(command,
            "treaty pivots crimea-2014.yaml un-charter/security-council",
            "treaty pivots crimea-2014.yaml un-charter/security-council --readings all",
            "treaty pivots kuwait-1990.yaml --after S/RES/678 --format json");
        return command;
    }

    private int Run(ParseResult parsed, Request request)
    {
        string? procedure = parsed.GetValue(_procedure);
        if (Hearings.Open(request, procedure is null ? [] : [procedure]) is not { } hearings
            || hearings.Hear(parsed.GetRequiredValue(_crisis)) is not { } heard
            || !request.TryReadings(hearings.Corpus, out ImmutableDictionary<string, string>? readings))
        {
            return ExitCode.Invalid;
        }

        var asked = new PivotOptions
        {
            Procedures = hearings.Procedures,
            Readings = readings,
            AsOf = request.After is null ? heard.Hearing.AsOf : null,
            After = request.After,
            Most = Math.Clamp(parsed.GetValue(_most), 1, 1000),
        };
        try
        {
            ImmutableArray<PivotReport> reports = parsed.GetValue(_readings) is null
                ? [Pivots.Of(hearings.Corpus, heard.Crisis, asked)]
                : Pivots.UnderEveryReading(hearings.Corpus, heard.Crisis, asked);
            return request.Write(
                () => $"{Heading.Of(heard.Crisis, heard.Hearing.AsOf, request.After)}\n{PivotsText.Write(reports)}",
                () => PivotsJson.Write(reports, hearings.Corpus.Version));
        }
        catch (TreatyException e)
        {
            return request.Fail(CommandDiagnostics.CannotBeRun.At(SourceSpan.None, heard.Crisis.Id, e.Message.TrimEnd('.')));
        }
    }
}
