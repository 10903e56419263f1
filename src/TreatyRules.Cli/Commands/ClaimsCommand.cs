using System.Collections.Immutable;
using System.CommandLine;
using TreatyRules.Claims;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty claims [FILE]</c>: a ledger of claims, each held against the law.</summary>
internal sealed class ClaimsCommand : ICommand
{
    private readonly Argument<string?> _file = new("file")
    {
        Description = "The ledger; the cases that it names stand beside it. The built-in one when left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> _finding = new("--finding")
    {
        Description = $"Only claims with this finding (repeatable): {string.Join(", ", Words.Findings)}.",
        HelpName = "FINDING",
    };

    private readonly Option<string[]> _claim = new("--claim")
    {
        Description = "Only the claim of this name (repeatable).",
        HelpName = "NAME",
    };

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        _finding.AcceptOnlyFromAmong([.. Words.Findings]);
        var command = new Command("claims", "List what documents say about the law, what is found of each claim, and what the law gives.") { _file, _finding, _claim };
        command.SetAction(parsed => Run(new Request(parsed, options, terminal), parsed.GetValue(_file), parsed.GetValue(_finding) ?? [], parsed.GetValue(_claim) ?? []));
        Examples.Teach(command,
            "treaty claims",
            "treaty claims --finding false",
            "treaty claims seeds/claims.yaml --format json");
        return command;
    }

    private static int Run(Request request, string? path, string[] findings, string[] names)
    {
        if (request.Corpus() is not { } corpus)
            return ExitCode.Invalid;
        if (path is not null && !File.Exists(path))
            return request.Fail(CommandDiagnostics.NoSuchFile.At(SourceSpan.None, path).Suggesting(FileNames.Nearest(path)));
        ClaimLedgerLoad load = path is null ? ClaimLedger.LoadEmbedded(corpus) : ClaimLedger.Load(path, corpus);
        request.Report(load.Diagnostics);
        if (load.Ledger is not { } ledger)
            return ExitCode.Invalid;
        foreach (string name in names)
        {
            if (!ledger.File.Claims.Any(claim => claim.Name == name))
                return request.Fail(ClaimDiagnostics.UnknownClaim.At(SourceSpan.None, name).SuggestingNearest(name, ledger.File.Claims.Select(claim => claim.Name)));
        }

        ImmutableArray<CheckedClaim> claims =
        [
            .. ledger.File.Claims
                .Where(claim => findings is [] || findings.Contains(claim.Finding.Word()))
                .Where(claim => names is [] || names.Contains(claim.Name))
                .Select(ledger.Check),
        ];
        request.Write(new CheckedLedger(ledger, claims), corpus);
        return claims.All(claim => claim.Passed) ? ExitCode.Done : ExitCode.Found;
    }
}
