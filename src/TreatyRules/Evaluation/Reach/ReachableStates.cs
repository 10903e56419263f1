using TreatyRules.Compilation;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Reach;

/// <summary>In which states procedures can stand whatever what is not known turns out to be: all that is not excluded by what is known, and perhaps more.</summary>
/// <remarks>
/// The order of days and events is left aside, and so is it that what passed one test cannot fail the next: a state can be reached if some transition into it
/// from one that can be has a guard whose edges are not all excluded. So it takes no longer than a look at each guard, a few times over.
/// </remarks>
internal sealed class ReachableStates
{
    private readonly Row _row;
    private readonly CompiledLaw _law;
    private readonly Plan _plan;
    private readonly int _last;
    private readonly HashSet<int> _states = [];
    private readonly HashSet<int> _resting = [];
    private readonly Dictionary<int, int[]> _ends = [];
    private readonly OpenValues _values;
    private readonly OpenEdges _edges;
    private readonly bool _isRunOut;

    /// <summary>Looks at a crisis.</summary>
    /// <param name="row">The crisis.</param>
    /// <param name="plan">What is run.</param>
    /// <param name="until">How far.</param>
    public ReachableStates(Row row, Plan plan, Until until)
    {
        (_row, _law, _plan) = (row, row.Law, plan);
        _isRunOut = until.After < 0;
        _last = _isRunOut ? until.Day : row.LastDay;
        _values = new OpenValues(row, plan, _last, StatesOf);
        _edges = new OpenEdges(row, _values);
    }

    /// <summary>A bit for each outcome that a procedure may come to.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="given">What is taken of some unknowns, by key.</param>
    public int Outcomes(int procedure, IReadOnlyDictionary<int, Part> given)
    {
        _values.Begin(given);
        _states.Clear();
        _resting.Clear();
        _ends.Clear();
        _edges.Forget();
        while (Spread())
        {
        }

        if (_isRunOut)
            End();
        Period inForce = _law.InForce[_law.Procedures[procedure].Treaty];
        int outcomes = inForce.Contains(DateOnly.FromDayNumber(_row.FirstDay)) && _last < int.MaxValue - 1 && inForce.Contains(DateOnly.FromDayNumber(_last)) ? 0 : 1 << (int)Outcome.NotEngaged;
        foreach (int state in _isRunOut ? StatesOf(procedure) : StatesOf(procedure).Where(state => MayRest(procedure, state)))
            outcomes |= 1 << (int)_law.Procedures[procedure].States[state].State.Outcome;
        return outcomes;
    }

    private int NumberOf(int procedure, int state) => _law.Flow.FirstState[procedure] + state;

    private IEnumerable<int> StatesOf(int procedure) => _ends.TryGetValue(procedure, out int[]? ends) ? ends : Enumerable.Range(0, _law.Procedures[procedure].States.Length).Where(state => _states.Contains(NumberOf(procedure, state)));

    /// <summary>Lets each procedure take each transition that is not excluded; false when that leads nowhere new.</summary>
    private bool Spread()
    {
        bool hasSpread = false;
        foreach (int procedure in _plan.Procedures)
        {
            hasSpread |= Add(procedure, _law.Flow.Initial[procedure], false);
            if (_law.Flow.InForceFrom[procedure] > _last || _law.Flow.InForceUntil[procedure] <= _row.FirstDay)
                continue;
            foreach (int state in StatesOf(procedure).ToArray())
            {
                int number = NumberOf(procedure, state);
                foreach (int end in _edges.From(_law.Flow.Always[number]).Where(Target.IsTransition))
                    hasSpread |= Take(procedure, Target.TransitionOf(end));
                foreach (CompiledEventTransition on in _law.Flow.On[number].Where(MayBeAccepted))
                    hasSpread |= Take(procedure, on.Transition);
                foreach (CompiledTimedTransition after in _law.Flow.After[number].Where(after => _edges.From(after.Guard).Contains(Target.True)))
                    hasSpread |= Take(procedure, after.Transition);
            }
        }

        return hasSpread;
    }

    private bool MayBeAccepted(CompiledEventTransition on)
    {
        for (int held = 0; held < _row.Events.Length; held++)
        {
            if (_row.Events[held].Event == on.Event && _values.KindsOf(held).Any(kind => on.Result == Slots.Absent || on.Result == kind.Result || on.Result == kind.Way)
                && _edges.From(on.Guard, _row.Events[held].Address).Contains(Target.True))
                return true;
        }

        return false;
    }

    private bool Take(int procedure, int transition) => Add(procedure, _law.Flow.To[transition], _law.Flow.Settles[transition]);

    private bool Add(int procedure, int state, bool settles) =>
        _states.Add(NumberOf(procedure, state)) | (settles && _resting.Add(NumberOf(procedure, state)));

    /// <summary>When the run is over, every procedure stands in a state that no transition leads out of, as things are then.</summary>
    private void End()
    {
        _values.End();
        _edges.Forget();
        foreach (int procedure in _plan.Procedures)
        {
            bool isInForce = _law.Flow.InForceFrom[procedure] <= _last && _last < _law.Flow.InForceUntil[procedure];
            _ends[procedure] = isInForce ? [.. StatesOf(procedure).Where(state => IsLeft(procedure, state))] : [_law.Flow.Initial[procedure]];
            _edges.Forget();
        }
    }

    /// <summary>Whether a procedure can stay in a state that it has come to: unless there is always a transition that leads out of it.</summary>
    private bool MayRest(int procedure, int state) => _resting.Contains(NumberOf(procedure, state)) || IsLeft(procedure, state);

    private bool IsLeft(int procedure, int state) =>
        _edges.From(_law.Flow.Always[NumberOf(procedure, state)]).Any(end => !Target.IsTransition(end) || _law.Flow.To[Target.TransitionOf(end)] == state);
}
