using System.Collections.Immutable;
using System.CommandLine.Completions;
using TreatyRules.Description;
using TreatyRules.Model;

namespace TreatyRules.Cli;

/// <summary>The names that shells complete: those of the built-in law.</summary>
internal static class Completing
{
    public static IEnumerable<CompletionItem> Procedures(CompletionContext context) => Starting(context, Law.ProcedureNames());

    public static IEnumerable<CompletionItem> OrgansAndTreaties(CompletionContext context) => Starting(context, [.. Law.TreatyNames(), .. Law.OrganNames()]);

    public static IEnumerable<CompletionItem> Everything(CompletionContext context) =>
        Starting(context, [.. Law.TreatyNames(), .. Law.ProcedureNames(), .. Law.OrganNames(), .. Law.QuestionNames(), .. Law.AmendmentNames()]);

    public static IEnumerable<CompletionItem> Amendments(CompletionContext context) => Starting(context, Law.AmendmentNames());

    public static IEnumerable<CompletionItem> Readings(CompletionContext context) =>
        Starting(context, [.. Law.Treaties.SelectMany(treaty => treaty.Questions).SelectMany(question => question.Readings.Select(reading => $"{question.Name}={reading.Name}"))]);

    /// <summary>The cases of the scenarios that the command line names.</summary>
    public static IEnumerable<CompletionItem> Cases(CompletionContext context) =>
        Starting(context, [.. context.ParseResult.Tokens.Select(token => token.Value).Where(File.Exists).SelectMany(file => Crisis.LoadAll(file, TreatyCorpus.Embedded).Crises).Select(crisis => crisis.Id)]);

    private static Law Law => TreatyCorpus.Embedded.Law;

    private static IEnumerable<CompletionItem> Starting(CompletionContext context, ImmutableArray<string> names) =>
        names.Where(name => name.StartsWith(context.WordToComplete, StringComparison.Ordinal)).Select(name => new CompletionItem(name));
}
