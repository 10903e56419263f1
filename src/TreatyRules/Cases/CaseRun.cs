using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Cases;

/// <summary>Crisis files held against the law: what came of every case, in the order of the files.</summary>
/// <param name="Results">The results.</param>
public sealed record CaseRun(ImmutableArray<CaseResult> Results) : IReport
{
    /// <summary>How many passed.</summary>
    public int Passed => Count(CaseOutcome.Passed);

    /// <summary>How many failed.</summary>
    public int Failed => Count(CaseOutcome.Failed);

    /// <summary>How many could not be asked.</summary>
    public int Errors => Count(CaseOutcome.Error);

    /// <summary>Those that did not pass.</summary>
    public IEnumerable<CaseResult> Failures => Results.Where(result => result.Outcome != CaseOutcome.Passed);

    /// <summary>Runs the cases of crisis files, several files at a time.</summary>
    /// <param name="files">The files.</param>
    /// <param name="corpus">The law.</param>
    /// <param name="choice">Which cases; all when left out.</param>
    public static CaseRun Of(IEnumerable<string> files, TreatyCorpus corpus, CaseChoice? choice = null)
    {
        CaseChoice chosen = choice ?? CaseChoice.All;
        // Whoever stops at the first failure wants the first of the files' order, so these are run one after another.
        IEnumerable<ImmutableArray<CaseResult>> perFile = chosen.StopsAtFailure
            ? files.Select(file => OfFile(file, corpus, chosen))
            : files.AsParallel().AsOrdered().Select(file => OfFile(file, corpus, chosen));
        var results = ImmutableArray.CreateBuilder<CaseResult>();
        foreach (CaseResult result in perFile.SelectMany(found => found))
        {
            results.Add(result);
            if (chosen.StopsAtFailure && result.Outcome != CaseOutcome.Passed)
                break;
        }

        return new CaseRun(results.ToImmutable());
    }

    private static ImmutableArray<CaseResult> OfFile(string file, TreatyCorpus corpus, CaseChoice choice)
    {
        if (!File.Exists(file))
            return [Error(file, [$"there is no file '{file}'"])];
        CrisesLoad load = Crisis.LoadAll(file, corpus);
        return load.Crises.IsEmpty ? [Error(file, load.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.ToString()))]
            : [.. load.Crises.SelectMany(crisis => OfCrisis(file, crisis, corpus, choice))];
    }

    private static ImmutableArray<CaseResult> OfCrisis(string file, Crisis crisis, TreatyCorpus corpus, CaseChoice choice)
    {
        var check = new ExpectationCheck(crisis, corpus);
        if (check.Stated.IsEmpty)
            return crisis.File.ExpectsNothing ? [] : [Error(file, ["it expects nothing; 'expect: []' says that this is meant"])];
        return [.. check.Stated.Where(choice.Takes).Select(stated => CaseResult.Of(file, check.Check(stated)))];
    }

    private static CaseResult Error(string file, IEnumerable<string> problems) => new(file, 1, Path.GetFileNameWithoutExtension(file), CaseOutcome.Error, [.. problems], "", "");

    private int Count(CaseOutcome outcome) => Results.Count(result => result.Outcome == outcome);

    /// <inheritdoc/>
    public string ToText() => CaseRunText.Write(this);

    /// <inheritdoc/>
    public string ToJson(string corpus) => CaseRunJson.Write(this);
}
