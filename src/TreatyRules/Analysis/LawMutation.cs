using System.Collections.Immutable;
using TreatyRules.Cases;
using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Analysis;

/// <summary>The law changed in many small ways, one at a time, and for each change whether any case notices. What no case notices, the cases do not hold the law to.</summary>
/// <param name="Tried">The changes, in the order of the treaties and of their parts.</param>
/// <param name="Cases">How many cases were at hand: those that the law passes unchanged.</param>
public sealed record LawMutation(ImmutableArray<TriedChange> Tried, int Cases)
{
    /// <summary>How many changes some case notices.</summary>
    public int Killed => Tried.Count(tried => tried.Result == MutantResult.Killed);

    /// <summary>The changes that no case notices.</summary>
    public IEnumerable<TriedChange> Survivors => Tried.Where(tried => tried.Result == MutantResult.Survived);

    /// <summary>How many changes are proven to change nothing; they count for nothing.</summary>
    public int Equivalent => Tried.Count(tried => tried.Result == MutantResult.Equivalent);

    /// <summary>How many changes could have been noticed.</summary>
    public int Mutants => Tried.Length - Equivalent;

    /// <summary>The part of these that some case notices, from 0 to 1; 1 when there are none.</summary>
    public double Score => Mutants == 0 ? 1 : (double)Killed / Mutants;

    /// <summary>Tries the changes of treaties on the cases of crisis files, several at a time; the result does not depend on how many.</summary>
    /// <param name="files">The crisis files.</param>
    /// <param name="corpus">The law.</param>
    /// <param name="treaties">The treaties that are changed, by id; null: all.</param>
    /// <param name="choice">Which cases; all when left out.</param>
    /// <param name="progress">Is told how many changes of how many have been tried; from several threads.</param>
    public static LawMutation Of(IEnumerable<string> files, TreatyCorpus corpus, IReadOnlyCollection<string>? treaties = null, CaseChoice? choice = null, Action<int, int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ImmutableArray<LawCase> cases = [.. LawCase.In(files, corpus, choice ?? CaseChoice.All)];
        return Of(corpus.Law, cases, treaty => treaties is null || treaties.Contains(treaty.Id), progress);
    }

    internal static LawMutation Of(Law law, ImmutableArray<LawCase> cases, Func<Treaty, bool> takes, Action<int, int>? progress)
    {
        (TouchedCases touched, ImmutableArray<LawCase> passing) = TouchedCases.Of(new WatchedLaw(law), cases);
        CompiledLaw compiled = LawCompiler.Compile(law);
        ImmutableArray<Mutant> mutants = [.. law.Treaties.Where(takes).SelectMany(treaty => new TreatyChanges(compiled, treaty).All())];
        var trial = new MutantTrial(law, passing, touched);
        int done = 0;
        ImmutableArray<TriedChange> tried =
        [
            .. mutants.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(mutant =>
            {
                TriedChange result = trial.Try(mutant);
                progress?.Invoke(Interlocked.Increment(ref done), mutants.Length);
                return result;
            }),
        ];
        return new LawMutation(tried, passing.Length);
    }
}
