using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>All the ways in which what a crisis leaves open may be filled, lazily.</summary>
/// <remarks>
/// A run is tried; when it meets an unknown, it is tried again with each of its values. So only unknowns that matter are gone through, and every
/// completion that gives all of them a value agrees with exactly one of those that are found.
/// </remarks>
internal static class Completions
{
    public static IEnumerable<CompletedRun> Of(Law law, CrisisFile crisis, IReadOnlyDictionary<string, string> readings, DateOnly? asOf = null, string? afterSymbol = null)
    {
        Stack<Completion> open = new([Completion.Empty]);
        while (open.TryPop(out Completion? completion))
        {
            (ReferenceRun? run, UnknownMetException? met) = Try(law, crisis, readings, asOf, afterSymbol, completion);
            if (run is not null)
                yield return new CompletedRun(completion, run);
            for (int choice = (met?.Values ?? 0) - 1; choice >= 0; choice--)
                open.Push(completion.With(met!.Unknown, choice));
        }
    }

    /// <summary>The unknowns that a run may look at.</summary>
    public static IReadOnlyList<Unknown> UnknownsOf(IEnumerable<CompletedRun> runs) =>
        [.. runs.SelectMany(run => run.Completion.Choices.Keys).Distinct().OrderBy(unknown => unknown.ToString(), StringComparer.Ordinal)];

    private static (ReferenceRun? Run, UnknownMetException? Met) Try(
        Law law, CrisisFile crisis, IReadOnlyDictionary<string, string> readings, DateOnly? asOf, string? afterSymbol, Completion completion)
    {
        try
        {
            return (ReferenceInterpreter.Run(law, crisis, readings, asOf, afterSymbol, completion), null);
        }
        catch (UnknownMetException met)
        {
            return (null, met);
        }
    }
}
