using System.Collections.Immutable;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Model;
using TreatyRules.Verdicts;

namespace TreatyRules.Analysis;

/// <summary>What some cases came by while they were run. What only an explanation looks at does not count.</summary>
internal sealed class CoveredParts
{
    private readonly WatchedLaw _watched;
    private readonly bool[] _passed;
    private readonly HashSet<object> _taken = new(ReferenceEqualityComparer.Instance);

    private CoveredParts(WatchedLaw watched)
    {
        _watched = watched;
        _passed = new bool[watched.Probes.Count];
    }

    /// <summary>Runs cases.</summary>
    public static CoveredParts By(WatchedLaw watched, ImmutableArray<LawCase> cases)
    {
        var covered = new CoveredParts(watched);
        foreach ((int[] counts, bool[] taken) in cases.AsParallel().AsOrdered().Select(given => Run(watched, given)))
            covered.Add(counts, taken);
        return covered;
    }

    /// <summary>Whether a part was found to hold, or not to.</summary>
    public bool Found(object part, ProbeSide side) => _watched.Probes.Find(part, side) is >= 0 and var probe && _passed[probe];

    /// <summary>Whether a step was taken.</summary>
    public bool WasTaken(Transition step) => _taken.Contains(step);

    /// <summary>Whether a guard was left open by what is unknown.</summary>
    public bool WasOpen(Transition step) => Found(step, ProbeSide.Entered);

    /// <summary>How many completions of a case are run at most.</summary>
    private const int MostWays = 4096;

    private static (int[] Counts, bool[] Taken) Run(WatchedLaw watched, LawCase given)
    {
        Hearing hearing = given.Hear(watched.Corpus);
        var taken = new bool[watched.Law.Transitions.Length];
        var observer = new CoverageObserver(taken);
        RunEnd end = hearing.Run.To(given.PlanIn(hearing), given.UntilIn(hearing), ref observer);
        if (given.Stated.Expectation.Procedure is not { } procedure)
            return (hearing.Run.Row.Probes, taken);
        int number = watched.Law.ProcedureNumbers[procedure];
        if (end == RunEnd.Done)
            AskForEffects(hearing, number);
        int[] probes = hearing.Run.Row.Probes;
        int[] counts = [.. probes];
        CompletionDiagram? diagram = end == RunEnd.Unknown ? Completions.Explore(hearing.Run, given.PlanIn(hearing), hearing.ReadAt, number) : null;
        foreach (ImmutableArray<(int Key, Part Part)> way in diagram?.Ways().Take(MostWays) ?? [])
        {
            hearing.Run.Row.Unknowns.Clear();
            foreach ((int key, Part part) in way)
                hearing.Run.Row.Unknowns.Take(key, part);
            Completions.Complete(hearing.Run, given.PlanIn(hearing), hearing.ReadAt);

            // What was only tried on the way is not of the case.
            counts.CopyTo(probes, 0);
            if (hearing.Run.To(given.PlanIn(hearing), hearing.ReadAt, ref observer) == RunEnd.Done)
                AskForEffects(hearing, number);
            counts = [.. probes];
        }

        counts.CopyTo(probes, 0);
        return (hearing.Run.Row.Probes, taken);
    }

    /// <summary>What is in force at the end is of the verdict as much as the outcome is.</summary>
    private static void AskForEffects(Hearing hearing, int procedure) => new VerdictBuilder(hearing.Run, new Trace(), procedure, hearing.ReadAt).Effects();

    /// <summary>Adds what a case came by. The probe at the entrance of a guard then tells whether it was ever entered and not left.</summary>
    private void Add(int[] counts, bool[] taken)
    {
        for (int i = 0; i < taken.Length; i++)
        {
            Transition step = _watched.Law.Transitions[i].Transition;
            if (taken[i])
                _taken.Add(step);
        }

        for (int i = 0; i < counts.Length; i += 3)
        {
            _passed[i] |= counts[i] > 0;
            _passed[i + 1] |= counts[i + 1] > 0;
            _passed[i + 2] |= counts[i + 2] > counts[i] + counts[i + 1];
        }
    }
}
