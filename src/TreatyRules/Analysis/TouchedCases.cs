using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Analysis;

/// <summary>Which cases come by which parts of the law, so that only those need be run that a change can matter to.</summary>
internal sealed class TouchedCases
{
    private readonly CompiledLaw _law;
    private readonly ProbeWatch _probes;
    private readonly ImmutableArray<LawCase> _cases;
    private readonly List<int>[] _byProbe;
    private readonly List<int>[] _byTreaty;

    private TouchedCases(CompiledLaw law, ProbeWatch probes, ImmutableArray<LawCase> cases)
    {
        _law = law;
        _probes = probes;
        _cases = cases;
        _byProbe = [.. Enumerable.Range(0, probes.Count).Select(_ => new List<int>())];
        _byTreaty = [.. law.InForce.Select(_ => new List<int>())];
    }

    /// <summary>Runs all cases on a law that is watched. Those that do not pass are left out: they notice nothing.</summary>
    public static (TouchedCases Touched, ImmutableArray<LawCase> Passing) Of(WatchedLaw watched, ImmutableArray<LawCase> cases)
    {
        ImmutableArray<CaseProbes?> found = [.. cases.AsParallel().AsOrdered().Select(watched.Check)];
        ImmutableArray<LawCase> passing = [.. cases.Where((_, i) => found[i] is not null)];
        var touched = new TouchedCases(watched.Law, watched.Probes, passing);
        int number = 0;
        foreach (CaseProbes probes in found.OfType<CaseProbes>())
            touched.Add(number++, probes);
        return (touched, passing);
    }

    /// <summary>The cases that an alteration can matter to.</summary>
    public IEnumerable<int> By(Alteration alteration) => alteration switch
    {
        AlteredCondition altered => Of(altered.From),
        LeftOutItem left => left.Item.Applies.IsUnconditional ? Of(left.Item.Holds) : Of(left.Item.Applies),
        AlteredPeriod altered => Of(altered.From),
        RemovedStep removed => Of(_probes.Find(removed.Step, ProbeSide.Then)),
        DroppedPart dropped => Of(dropped.Part.Condition),
        DroppedExclusion dropped => Parts(dropped.Way).SelectMany(part => Of(part.Condition)).Distinct(),
        AlteredEffect altered => Of(_probes.Find(altered.From, ProbeSide.Then)),
        AlteredDefaults altered => ByDefaults(_law.Questions[altered.Question].Question),
        AlteredTime altered => _byTreaty[TreatyOf(altered.From)],
        AlteredForce altered => _byTreaty[altered.Treaty],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<VotingPart> Parts(Way way) => new[] { way.Quorum, way.Majority, way.Veto, way.Objection }.OfType<VotingPart>();

    private void Add(int number, CaseProbes probes)
    {
        for (int i = 0; i < probes.Counts.Length; i++)
        {
            if (probes.Counts[i] > 0)
                _byProbe[i].Add(number);
        }

        foreach (int treaty in probes.Treaties)
            _byTreaty[treaty].Add(number);
    }

    private IEnumerable<int> Of(object part) => Of(_probes.Find(part, ProbeSide.Then)).Union(Of(_probes.Find(part, ProbeSide.Else)));

    private List<int> Of(int probe) => probe < 0 ? [] : _byProbe[probe];

    /// <summary>A case that chooses a reading itself does not notice another default.</summary>
    private IEnumerable<int> ByDefaults(Question question) =>
        question.Readings.SelectMany(reading => Of(_probes.Find(reading, ProbeSide.Then))).Distinct().Where(number => !_cases[number].Stated.Expectation.Under.ContainsKey(question.Id));

    private int TreatyOf(TimedTransition after) =>
        _law.Procedures.First(procedure => procedure.Procedure.States.Any(state => state.After.Any(other => ReferenceEquals(other, after)))).Treaty;
}
