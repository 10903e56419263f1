using TreatyRules.Evaluation;
using TreatyRules.Explanation;

namespace TreatyRules.Reasoning.Walkthroughs;

/// <summary>Keeps the moves of one procedure in a run, each with the event with which it came.</summary>
internal sealed class WalkRecorder(int procedure, IReadOnlyDictionary<(int Day, int Event), int> orders)
{
    private readonly List<(int Day, int To, bool IsByTime, ExplanationStep Step)> _pending = [];
    private int _lastEventDay = -1;

    /// <summary>The moves, in order.</summary>
    public List<WalkMove> Moves { get; } = [];

    /// <summary>A procedure moves; the row stands as it was.</summary>
    public void Move(Run run, int moving, int transition, int held)
    {
        if (moving != procedure)
            return;
        if (held >= 0)
            run.Row.Frames[0] = run.Row.Events[held].Address;
        Finding finding = new Examiner(run).Examine(run.Row.Law.Transitions[transition].Guard);
        var move = new Move(run.Row.Today, procedure, run.StateOf(procedure), transition, held, finding);
        bool isByTime = run.Row.Law.Procedures[procedure].States[run.StateOf(procedure)].After.Any(after => after.Transition == transition);
        _pending.Add((run.Row.Today, run.Row.Law.Transitions[transition].To, isByTime, new ExplanationBuilder(run.Row).Step(move)));
    }

    /// <summary>An event is counted: what moved since the last one moved without it.</summary>
    public void Count() => Flush();

    /// <summary>An event has been offered: what moved today since the last one moved with it.</summary>
    public void Offer(Run run, int held)
    {
        int today = run.Row.Today;
        foreach ((int day, int to, bool isByTime, ExplanationStep step) in _pending)
            Moves.Add(new WalkMove(day == today ? new WalkKey(day, orders[(day, held)]) : ByTime(day), to, isByTime, step));
        _pending.Clear();
        _lastEventDay = today;
    }

    /// <summary>The run has ended, or an event comes that did not move anything yet.</summary>
    public void Flush()
    {
        Moves.AddRange(_pending.Select(move => new WalkMove(ByTime(move.Day), move.To, move.IsByTime, move.Step)));
        _pending.Clear();
    }

    private WalkKey ByTime(int day) => new(day, _lastEventDay == day ? WalkKey.Evening : 0);
}
