using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Verdicts;

/// <summary>Finds the nearest ways to an outcome that did not come about: back from the states that have it, to a state in which the procedure stands or stood.</summary>
internal sealed class WhyNotBuilder
{
    /// <summary>How many ways are told.</summary>
    private const int MostPaths = 24;

    private readonly Row _row;
    private readonly Run _run;
    private readonly CompiledProcedure _procedure;
    private readonly ImmutableArray<WhyNotEdge> _edges;
    private readonly ImmutableArray<(int State, int From, int Until)> _visits;
    private readonly WhyNotSteps _steps;

    public WhyNotBuilder(Run run, Trace trace, int procedure, int day)
    {
        _run = run;
        _row = run.Row;
        _procedure = _row.Law.Procedures[procedure];
        _edges = WhyNotEdge.Of(_row.Law, procedure);
        _visits = Visits([.. trace.Moves.Where(move => move.Procedure == procedure)], day);
        _steps = new WhyNotSteps(run, new VoteReader(run, new Examiner(run), trace), procedure, _edges);
    }

    /// <summary>Why a verdict is not another. Where something is unknown, the ways are told as they are in one completion that comes to something else.</summary>
    public static WhyNot Of(Run run, Plan plan, Until until, int procedure, Verdict verdict, Outcome asked)
    {
        bool canCome = run.Row.Law.Procedures[procedure].States.Any(state => state.State.Outcome == asked) || asked == Outcome.NotEngaged;
        if (verdict.Outcome == asked || !canCome || Trace(run, plan, until, procedure, asked) is not { } trace)
            return new WhyNot(asked, verdict, canCome, []);
        ImmutableArray<WhyNotPath> paths = new WhyNotBuilder(run, trace, procedure, run.Row.Today).To(asked);
        run.Row.Unknowns.Clear();
        return new WhyNot(asked, verdict, canCome, paths);
    }

    private static Trace? Trace(Run run, Plan plan, Until until, int procedure, Outcome asked)
    {
        run.Row.Unknowns.Clear();
        for (int attempt = 0; attempt < 2; attempt++)
        {
            var trace = new Trace();
            var observer = new TraceObserver(trace);
            if (run.To(plan, until, ref observer) == RunEnd.Done)
                return trace;
            if (attempt > 0)
                break;
            foreach ((int key, Part part) in Completions.Explore(run, plan, until, procedure).OneWay(asked))
                run.Row.Unknowns.Take(key, part);
            Completions.Complete(run, plan, until);
        }

        return null;
    }

    /// <summary>The ways: the fewest steps first, and of these the one with the fewest conditions unmet.</summary>
    public ImmutableArray<WhyNotPath> To(Outcome asked) =>
    [
        .. Enumerable.Range(0, _procedure.States.Length)
            .Where(state => _procedure.States[state].State.Outcome == asked)
            .SelectMany(To)
            .OrderBy(path => path.Steps.Length)
            .ThenBy(path => path.Steps.Sum(step => step.Unmet.Sum(unmet => unmet.Distance)))
            .Take(MostPaths),
    ];

    /// <summary>Every stay in a state, in order.</summary>
    private ImmutableArray<(int State, int From, int Until)> Visits(ImmutableArray<Move> moves, int day)
    {
        var visits = ImmutableArray.CreateBuilder<(int State, int From, int Until)>();
        int from = _row.FirstDay;
        foreach (Move move in moves)
        {
            visits.Add((move.From, from, move.Day));
            from = move.Day;
        }

        visits.Add((_run.StateOf(_row.Law.ProcedureNumbers[_procedure.Procedure.Id]), from, day));
        return visits.ToImmutable();
    }

    /// <summary>The shortest ways to a state, from where the procedure stands or, if that is nearer, from where it stood last.</summary>
    private IEnumerable<WhyNotPath> To(int target)
    {
        if (_visits.Any(visit => visit.State == target))
            return [new WhyNotPath([_steps.Left(target, _visits.Last(visit => visit.State == target))])];
        int[] distances = Distances(target);
        (int State, int From, int Until) source = _visits.Reverse().MinBy(visit => distances[visit.State]);
        return distances[source.State] == int.MaxValue ? [] : Shortest(source.State, target, distances).Select(path => new WhyNotPath([.. path.Select((edge, i) => _steps.Step(edge, source, i == 0))]));
    }

    private int[] Distances(int target)
    {
        int[] distances = [.. Enumerable.Repeat(int.MaxValue, _procedure.States.Length)];
        distances[target] = 0;
        Queue<int> next = new([target]);
        while (next.TryDequeue(out int to))
        {
            foreach (WhyNotEdge edge in _edges.Where(edge => edge.To == to))
            {
                foreach (int from in Enumerable.Range(0, distances.Length).Where(edge.Leaves).Where(from => distances[from] == int.MaxValue))
                {
                    distances[from] = distances[to] + 1;
                    next.Enqueue(from);
                }
            }
        }

        return distances;
    }

    private IEnumerable<ImmutableArray<WhyNotEdge>> Shortest(int from, int target, int[] distances)
    {
        if (from == target)
            return [[]];
        return _edges.Where(edge => edge.Leaves(from) && distances[edge.To] == distances[from] - 1)
            .SelectMany(edge => Shortest(edge.To, target, distances).Select(rest => rest.Insert(0, edge with { From = from })));
    }
}
