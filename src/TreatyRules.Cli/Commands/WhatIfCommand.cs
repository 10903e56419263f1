using System.Collections.Immutable;
using System.CommandLine;
using TreatyRules.Cli.Output;
using TreatyRules.Diagnostics;
using TreatyRules.Reasoning;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty whatif CRISIS --set PATH=VALUE --vote VOTE:STATE=BALLOT ...</c>: before and after.</summary>
internal sealed class WhatIfCommand : ICommand
{
    private readonly Argument<string> _crisis = new("crisis") { Description = "A crisis file." };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Set a field of a fact or event, such as hostilities[0].place=hawaii or S/2014/189.under=chapter-vii (repeatable).",
        HelpName = "PATH=VALUE",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string[]> _vote = new("--vote")
    {
        Description = "Cast another ballot in every vote of an organ, or in the vote of a symbol (repeatable).",
        HelpName = "VOTE:STATE=BALLOT",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string[]> _drop = new("--drop")
    {
        Description = "Leave out a fact or event, such as S/2014/189 or hostilities[0] (repeatable).",
        HelpName = "NAME",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<bool> _all = new("--all") { Description = "Tell the verdicts too that stay the same." };

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("whatif", "Change a crisis, and hold the verdicts before and after side by side.") { _crisis, _set, _vote, _drop, _all };
        command.SetAction(parsed => Run(parsed, new Request(parsed, options, terminal)));
        Examples.Teach(command,
            "treaty whatif crimea-2014.yaml --vote un-charter/security-council:RUS=abstain",
            "treaty whatif crimea-2014.yaml --reading party-to-a-dispute=enforced",
            "treaty whatif new-york-2001.yaml --set hostilities[0].place=hawaii");
        return command;
    }

    private int Run(ParseResult parsed, Request request)
    {
        if (request.Corpus() is not { } corpus || request.Crisis(parsed.GetRequiredValue(_crisis), corpus) is not { } before)
            return ExitCode.Invalid;
        ImmutableArray<(CrisisChange? Change, Diagnostic? Problem)> written =
        [
            .. (parsed.GetValue(_drop) ?? []).Select(CrisisChange.Drop),
            .. (parsed.GetValue(_set) ?? []).Select(CrisisChange.Set),
            .. (parsed.GetValue(_vote) ?? []).Select(CrisisChange.Vote),
        ];
        request.Report(written.Select(one => one.Problem).OfType<Diagnostic>());
        bool hasReadings = request.TryReadings(corpus, out ImmutableDictionary<string, string>? readings);
        if (!request.TryAsOf(out DateOnly? asOf) || !hasReadings || request.HasErrors)
            return ExitCode.Invalid;
        ImmutableArray<CrisisChange> changes = [.. written.Select(one => one.Change).OfType<CrisisChange>()];
        CrisisLoad varied = CrisisVariation.Of(before, corpus, changes);
        request.Report(varied.Diagnostics);
        if (varied.Crisis is not { } after || !IsWithin(request, before, after, asOf))
            return ExitCode.Invalid;
        DateOnly day = WhatIf.DayOf(before, after);
        var whatIf = WhatIf.Of(corpus.Hear(before, null, day, request.After), corpus.Hear(after, readings, asOf ?? day, request.After));
        ImmutableArray<VerdictPair> shown = [.. parsed.GetValue(_all) ? whatIf.Pairs : whatIf.Changed];
        ImmutableArray<string> told =
        [
            .. changes.Select(change => change is Removal ? $"without {change.Written}" : change.Written),
            .. (readings ?? ImmutableDictionary<string, string>.Empty).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"),
            .. asOf is { } other ? [$"as of {other:yyyy-MM-dd}"] : ImmutableArray<string>.Empty,
        ];
        return request.Write(
            () => $"{Heading.Of(before, day, request.After)}\nwhat if {(told.IsEmpty ? "nothing changes" : string.Join(", ", told))}\n{WhatIfText.Write(shown)}",
            () => WhatIfJson.Write(before.Id, told, shown, corpus.Version));
    }

    private static bool IsWithin(Request request, Crisis before, Crisis after, DateOnly? asOf)
    {
        if (asOf < before.File.Date)
            request.Report(CrisisDiagnostics.BeforeTheCrisis.At(before.File.Span, $"{asOf:yyyy-MM-dd}", $"{before.File.Date:yyyy-MM-dd}"));
        foreach (Crisis crisis in new[] { before, after })
        {
            IEnumerable<string> symbols = crisis.File.Events.Select(held => held.Symbol).OfType<string>();
            if (request.After is { } symbol && !symbols.Contains(symbol) && !request.HasErrors)
                request.Report(CrisisDiagnostics.UnknownSymbol.At(crisis.File.Span, symbol).SuggestingNearest(symbol, symbols));
        }

        return !request.HasErrors;
    }
}
