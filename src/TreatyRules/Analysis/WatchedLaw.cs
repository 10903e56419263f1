using TreatyRules.Cases;
using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Analysis;

/// <summary>The law compiled with probes.</summary>
internal sealed class WatchedLaw
{
    public WatchedLaw(Law law)
    {
        Law = LawCompiler.Begin(law, Probes).Law with { ProbeCount = Probes.Count };
        Corpus = new TreatyCorpus(Law);
    }

    public ProbeWatch Probes { get; } = new();

    public CompiledLaw Law { get; }

    public TreatyCorpus Corpus { get; }

    /// <summary>Checks a case and tells all that it came by, explanations among it; null when it does not pass.</summary>
    public CaseProbes? Check(LawCase given)
    {
        Hearing hearing = given.Hear(Corpus);
        return new ExpectationCheck(given.Crisis, Corpus).Check(given.Stated, hearing).Passed ? new CaseProbes(hearing.Run.Row.Probes, TreatiesOf(given, hearing)) : null;
    }

    private int[] TreatiesOf(LawCase given, Hearing hearing) => [.. given.PlanIn(hearing).Procedures.Select(procedure => Law.Procedures[procedure].Treaty).Distinct()];
}
