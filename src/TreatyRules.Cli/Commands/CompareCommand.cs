using System.Collections.Immutable;
using System.CommandLine;
using TreatyRules.Description;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Reasoning.SideBySide;
using TreatyRules.Text;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty compare CRISIS...</c>: the same crisis under readings, amendments, at dates, or by several treaties.</summary>
internal sealed class CompareCommand : ICommand
{
    private readonly Argument<string[]> _crises = new("crisis")
    {
        Description = "Crisis files, or folders of them.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _readings = new Option<string?>("--readings")
    {
        Description = "'all': beside the law as it stands, each reading that makes a verdict another.",
        HelpName = "all",
    }.AcceptOnlyFromAmong("all");

    private readonly Option<string[]> _procedures = new("--procedure")
    {
        Description = "Only this procedure; by themselves, two or more are held side by side (repeatable).",
        HelpName = "TREATY/PROCEDURE",
        CompletionSources = { Completing.Procedures },
    };

    private readonly Option<bool> _all = new("--all") { Description = "Of one crisis, tell procedures too that come to the same; of many, verdicts too that differ in reasons or effects alone." };

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("compare", "Hear crises in several ways, side by side, and tell the first step where they part: under readings, amendments, at several days, by several treaties.")
        {
            _crises, _readings, _procedures, _all,
        };
        command.SetAction(parsed => Run(parsed, new Request(parsed, options, terminal)));
        Examples.Teach(command,
            "treaty compare kuwait-1990.yaml --readings all",
            "treaty compare seeds/*.yaml --amendment un-charter/veto-abolished",
            "treaty compare kuwait-1990.yaml --as-of 1991-01-15,1991-01-16",
            "treaty compare kazakhstan-2022.yaml --procedure collective-security-treaty/article-4 --procedure un-charter/self-defence");
        return command;
    }

    private int Run(ParseResult parsed, Request request)
    {
        ImmutableArray<string> files = [.. CrisisFiles.Find(parsed.GetRequiredValue(_crises))];
        if (request.LawInForce() is not { } law || !TryProcedures(request, law, parsed.GetValue(_procedures) ?? [], out ImmutableArray<string> procedures))
            return ExitCode.Invalid;
        bool byReading = parsed.GetValue(_readings) is not null;
        if (Respect(request, byReading, procedures, out ComparedBy by) is { } problem)
            return request.Fail(problem);
        if (Comparing.Open(request, law, by, procedures) is not { } comparing)
            return ExitCode.Invalid;
        ImmutableArray<CrisisComparison> comparisons = comparing.Of(files);
        if (request.Format == OutputFormat.Json)
            request.Out.Write(CompareJson.Write(by.ToString().ToLowerInvariant(), comparisons, law.Version));
        else if (files.Length == 1)
            request.Out.Write(string.Join("\n", comparisons.Select(comparison => CompareText.Write(comparison, parsed.GetValue(_all)))));
        else if (byReading)
            WriteReadings(request, comparisons);
        else
            request.Out.Write(CompareTable.Write(comparisons, parsed.GetValue(_all), by == ComparedBy.Amendments));
        return request.HasErrors ? ExitCode.Invalid : ExitCode.Done;
    }

    private static void WriteReadings(Request request, ImmutableArray<CrisisComparison> comparisons)
    {
        foreach (CrisisComparison comparison in comparisons.Where(comparison => comparison.Hearings.Length > 1))
            request.Out.Write(CompareText.Write(comparison) + "\n");
        int same = comparisons.Count(comparison => comparison.Hearings.Length == 1);
        request.Out.Write($"{comparisons.Length} crises heard; {same} of them come to the same whichever reading is taken\n");
    }

    private static bool TryProcedures(Request request, TreatyCorpus law, string[] written, out ImmutableArray<string> procedures)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (string name in written)
        {
            if (law.Law.TryFindProcedure(name, out Procedure? procedure, out Diagnostic? problem))
                found.Add(procedure.Id);
            else
                request.Report(problem);
        }

        procedures = [.. found.Distinct()];
        return !request.HasErrors;
    }

    /// <summary>In which respect hearings are compared: in one, and only one.</summary>
    private static Diagnostic? Respect(Request request, bool byReading, ImmutableArray<string> procedures, out ComparedBy by)
    {
        ImmutableArray<ComparedBy> given =
        [
            .. byReading ? [ComparedBy.Readings] : Array.Empty<ComparedBy>(),
            .. request.Amendments.IsEmpty ? [] : new[] { ComparedBy.Amendments },
            .. request.AsOf?.Contains(',') == true ? [ComparedBy.Dates] : Array.Empty<ComparedBy>(),
        ];
        by = given.IsEmpty ? ComparedBy.Procedures : given[0];
        return given.Length > 1 ? CommandDiagnostics.NothingToCompare.At(SourceSpan.None, $"{string.Join(" and ", given).ToLowerInvariant()} are asked for at once")
            : given.IsEmpty && procedures.Length < 2 ? CommandDiagnostics.NothingToCompare.At(SourceSpan.None, "none is given") : null;
    }
}
