using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Reach;
using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>Finds the most decisive question where more is open than could be looked through: what each answer leaves open is found from below, by runs, and from above, by diagrams that are whole, until no other question can leave less.</summary>
/// <remarks>
/// An answer leaves open at least what some run with it came to, and at most what a whole diagram shows, or else all that the procedure's states come to. An
/// outcome is looked for where only so much is open that it is not excluded. What a run shows of an outcome it mostly shows of other answers as well, once what
/// they change on it is tried.
/// </remarks>
internal sealed class AnswerSearch
{
    /// <summary>How many steps are looked ahead first for an answer, and where only what some procedures ask for is left open.</summary>
    private const int FirstSteps = 400;

    /// <summary>How many for an outcome that was not found so, of what is needed for it.</summary>
    private const int MoreSteps = 5_000;

    /// <summary>How often the answers of the most decisive question are looked at, to tell what they leave open.</summary>
    private const int TriesOfChoices = 3;

    /// <summary>Which part of what is left is spent, of each diagram, on changing whether things happened.</summary>
    private const int MostOfTurns = 4;

    /// <summary>How many procedures on the way are looked at by themselves.</summary>
    private const int MostChoices = 8;

    private readonly CompiledLaw _law;
    private readonly InterviewOutlook _outlook;
    private readonly Run _open;
    private readonly Run _taken;
    private readonly Until _until;
    private readonly int _procedure;
    private readonly ImmutableArray<InterviewThing> _things;
    private readonly LookAhead _ahead;
    private readonly ReachableStates _reached;
    private readonly AnswerBounds _bounds;
    private readonly HashSet<string> _own;
    private readonly Narrowing _narrowing;

    /// <summary>Prepares to look for the most decisive question.</summary>
    /// <param name="law">The law.</param>
    /// <param name="outlook">What was looked through, and not to its end.</param>
    /// <param name="taken">The same crisis, in which sets of states are what the law takes them to be: some of its completions; null where that is no other.</param>
    /// <param name="procedure">The procedure.</param>
    /// <param name="until">How far it is run.</param>
    /// <param name="things">The things that can be asked for.</param>
    /// <param name="ahead">How far may be looked ahead for all of them together.</param>
    public AnswerSearch(CompiledLaw law, InterviewOutlook outlook, Run? taken, int procedure, Until until, ImmutableArray<InterviewThing> things, LookAhead ahead)
    {
        (_law, _outlook, _open, _taken, _until, _procedure, _ahead) = (law, outlook, outlook.Run, taken ?? outlook.Run, until, procedure, ahead);
        _things = [.. things.Where(thing => thing.IsExistence)];
        _reached = new ReachableStates(_open.Row, law.PlanFor(procedure), until);
        _bounds = new AnswerBounds(things, _reached.Outcomes(procedure, ImmutableDictionary<int, Part>.Empty));
        _own = Read([procedure]);
        _narrowing = new Narrowing(_open.Row, _reached, procedure, _things, _own);
    }

    /// <summary>Looks for it.</summary>
    public AnswerBounds Find()
    {
        int day = _open.Row.Today;
        foreach ((InterviewThing thing, int value) in _things.SelectMany(thing => AnswerBounds.Answers.Select(value => (thing, value))))
            _bounds.Limit(thing.Key, value, _reached.Outcomes(_procedure, new Dictionary<int, Part> { [thing.Key] = Part.Of([value]) }));
        Take(_open, _outlook.Diagram, [], _ahead.Share(MostOfTurns));
        Show(_taken, Without([]), ImmutableDictionary<int, CastBallots>.Empty, _ahead);
        for (int left = _bounds.All; left != 0; left &= left - 1)
            Toward(left & -left, null);
        for (int left = _bounds.All & ~_bounds.Found; left != 0; left &= left - 1)
        {
            if (!_ahead.IsOver && _narrowing.Fewest(left & -left, null) is { } fewest)
                Look(_taken, fewest, Math.Min(MoreSteps, _ahead.Steps));
        }

        foreach (HashSet<string> types in Narrower().TakeWhile(_ => !_bounds.IsExhaustive && !_ahead.IsOver))
            Look(_taken, Without(types), FirstSteps);
        Dictionary<(int Key, int Value), int> tried = [];
        while (!_ahead.IsOver && _bounds.Gap(tried) is { } gap && (!_bounds.IsExact || tried.GetValueOrDefault(gap) < TriesOfChoices))
        {
            int times = tried.GetValueOrDefault(gap);
            if (times == 0)
                Toward(gap);
            else
                LookOnce(gap, FirstSteps << (2 * (times - 1)));
            tried[gap] = times + 1;
        }

        _open.Row.Today = _taken.Row.Today = day;
        return _bounds;
    }

    /// <summary>Looks for each outcome that an answer is neither shown to leave open nor to exclude.</summary>
    private void Toward((int Key, int Value) given)
    {
        for (int left = _bounds.Above(given.Key, given.Value); left != 0; left &= left - 1)
        {
            if ((_bounds.Below(given.Key, given.Value) & left & -left) == 0)
                Toward(left & -left, given);
        }
    }

    /// <summary>Looks for an outcome where as little is open as need be so that it is not excluded; and where that is looked through and does not lead to it, with one thing more.</summary>
    private void Toward(int outcome, (int Key, int Value)? given)
    {
        bool IsShown() => _ahead.IsOver || ((given is { } answer ? _bounds.Below(answer.Key, answer.Value) : _bounds.Found) & outcome) != 0;
        if (_narrowing.Fewest(outcome, given) is not { } fewest)
            return;
        bool isWhole = false;
        foreach (ImmutableArray<(int Key, Part Part)> way in _narrowing.Ways(fewest, outcome))
        {
            isWhole = Look(_taken, way, FirstSteps).IsComplete;
            if (!IsShown() && _taken != _open)
                isWhole &= Look(_open, way, FirstSteps).IsComplete;
            if (IsShown())
                return;
        }

        foreach (ImmutableArray<(int Key, Part Part)> way in isWhole ? _narrowing.WithAnother(fewest, given) : [])
        {
            Look(_taken, way, FirstSteps);
            if (IsShown())
                return;
        }
    }

    /// <summary>Looks at all that an answer can lead to.</summary>
    private void LookOnce((int Key, int Value) given, int mostSteps)
    {
        ImmutableArray<(int Key, Part Part)> pinned = [(given.Key, Part.Of([given.Value]))];
        if (_taken != _open)
            Look(_taken, pinned, Math.Min(mostSteps, _ahead.Steps));
        if (_ahead.IsOver || Look(_open, pinned, Math.Min(mostSteps, _ahead.Steps)) is not { IsComplete: true } whole)
            return;
        _bounds.Limit(given.Key, given.Value, whole.Root.Outcomes);
    }

    /// <summary>What the procedure asks for itself, with its terms left out and with them; and that with what one other procedure on its way asks for, the nearest first.</summary>
    private IEnumerable<HashSet<string>> Narrower()
    {
        yield return [.. References.Of(_law.Law, _law.Procedures[_procedure].Procedure, false).Records];
        yield return _own;
        foreach (int other in _law.PlanFor(_procedure).Procedures.Reverse().Where(other => other != _procedure).Take(MostChoices))
            yield return [.. _own, .. Read(_law.PlanFor(other).Procedures)];
    }

    private HashSet<string> Read(IEnumerable<int> procedures) =>
        [.. procedures.SelectMany(number => References.Of(_law.Law, _law.Procedures[number].Procedure, true).Records)];

    /// <summary>That nothing happened but what is of some types.</summary>
    private ImmutableArray<(int Key, Part Part)> Without(HashSet<string> types) =>
        [.. _things.Where(thing => !types.Contains(thing.Type)).Select(thing => (thing.Key, Part.Of([0])))];

    /// <summary>Looks through what is open where something is given.</summary>
    private CompletionDiagram Look(Run run, ImmutableArray<(int Key, Part Part)> given, int mostSteps)
    {
        long asked = run.Row.Unknowns.Asked;
        CompletionDiagram diagram = Completions.Explore(run, _law.PlanFor(_procedure), _until, _procedure, mostSteps, asked + _ahead.Asked, given: given, tellsEffects: false);
        _ahead.Take(diagram.Steps, run.Row.Unknowns.Asked - asked);
        Take(run, diagram, given, _ahead.Share(MostOfTurns));
        return diagram;
    }

    /// <summary>Takes what a diagram shows, and on the shortest way to each outcome changes whether one thing happened.</summary>
    private void Take(Run run, CompletionDiagram diagram, ImmutableArray<(int Key, Part Part)> given, LookAhead ahead)
    {
        _bounds.Find(diagram.Root.Outcomes);
        var ways = new CompletionWays(diagram.Root);
        foreach (InterviewThing thing in _things)
        {
            foreach (int value in AnswerBounds.Answers.Where(value => !given.Any(one => one.Key == thing.Key && one.Part.Values is [var other] && other != value)))
                _bounds.Add(thing.Key, value, ways.Outcomes(thing.Key, value));
        }

        for (int left = diagram.Root.Outcomes; left != 0; left &= left - 1)
            Turn(run, [.. given, .. ways.Shortest(left & -left)], left & -left, ahead);
    }

    /// <summary>Changes on a way to an outcome whether one thing happened, for each thing of which that could show something new.</summary>
    private void Turn(Run run, ImmutableArray<(int Key, Part Part)> way, int outcome, LookAhead ahead)
    {
        (int Outcome, ImmutableDictionary<int, CastBallots> Cast)? unchanged = null;
        foreach (InterviewThing thing in _things)
        {
            if (ahead.IsOver || way.FirstOrDefault(taken => taken.Key == thing.Key).Part.Values is not [var happened])
                continue;
            if ((_bounds.Turned(thing.Key) & outcome) != 0 && (_bounds.Below(thing.Key, 1 - happened) & outcome) != 0)
                continue;
            unchanged ??= Show(run, way, ImmutableDictionary<int, CastBallots>.Empty, ahead);
            if (unchanged.Value.Outcome != outcome)
                return;
            int other = Show(run, [.. way.Where(taken => taken.Key != thing.Key), (thing.Key, Part.Of([1 - happened]))], unchanged.Value.Cast, ahead).Outcome;
            if (other != 0 && other != outcome)
                _bounds.Turn(thing.Key, outcome);
        }
    }

    /// <summary>Takes what one run shows: of whatever it did not ask for, that it could be either way.</summary>
    private (int Outcome, ImmutableDictionary<int, CastBallots> Cast) Show(Run run, ImmutableArray<(int Key, Part Part)> way, ImmutableDictionary<int, CastBallots> cast, LookAhead ahead)
    {
        (int outcome, ImmutableDictionary<int, CastBallots> given, IReadOnlyDictionary<int, int[]> asked, long spent) = new OneCompletion(run, _law.PlanFor(_procedure), _until, _procedure).Of(way, cast);
        ahead.Take(0, spent);
        foreach (InterviewThing thing in _things)
        {
            foreach (int value in AnswerBounds.Answers.Where(value => !asked.TryGetValue(thing.Key, out int[]? taken) || Array.IndexOf(taken, value) >= 0))
                _bounds.Add(thing.Key, value, outcome);
        }

        return (outcome, given);
    }
}
