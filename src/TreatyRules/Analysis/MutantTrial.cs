using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Analysis;

/// <summary>Makes mutants and shows them to the cases that come by what was changed, until one notices.</summary>
internal sealed class MutantTrial
{
    private readonly ThreadLocal<LawAlterer> _alterers;
    private readonly ImmutableArray<LawCase> _cases;
    private readonly TouchedCases _touched;
    private readonly int[] _kills;

    public MutantTrial(Law law, ImmutableArray<LawCase> cases, TouchedCases touched)
    {
        _alterers = new ThreadLocal<LawAlterer>(() => new LawAlterer(law));
        _cases = cases;
        _touched = touched;
        _kills = new int[cases.Length];
    }

    /// <summary>What comes of a mutant.</summary>
    public TriedChange Try(Mutant mutant)
    {
        LawAlterer alterer = _alterers.Value ?? throw new System.Diagnostics.UnreachableException();
        CompiledLaw changed = alterer.Alter(mutant.Alterations);

        // Those that noticed most are asked first; who notices is not told, so the order shows in nothing but the time.
        int[] touched = [.. mutant.Alterations.SelectMany(_touched.By).Distinct().OrderByDescending(number => Volatile.Read(ref _kills[number]))];
        var corpus = new TreatyCorpus(changed);
        foreach (int number in touched)
        {
            if (_cases[number].Passes(corpus))
                continue;
            Interlocked.Increment(ref _kills[number]);
            return new TriedChange(mutant.Change, MutantResult.Killed, touched.Length);
        }

        MutantResult result = Equivalence.IsProven(alterer.Law, changed, mutant.Change.Treaty) ? MutantResult.Equivalent : MutantResult.Survived;
        return new TriedChange(mutant.Change, result, touched.Length);
    }
}
