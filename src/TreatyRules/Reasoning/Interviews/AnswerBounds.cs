using System.Collections.Immutable;
using System.Numerics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Reach;
using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>Which question is the most decisive where more is open than could be looked through: what each answer leaves open is found from below, by runs, and from above, by diagrams that are whole, until no other question can leave less.</summary>
/// <remarks>
/// It is found for whether something happened. An answer leaves open at least what some run with it came to, and at most what a whole diagram shows, or else
/// all that the procedure's states come to. What a run shows of an outcome it mostly shows of other answers as well, once what they change on it is tried.
/// </remarks>
internal sealed class AnswerBounds
{
    /// <summary>How many steps are looked ahead first for an answer, and where only what some procedures ask for is left open.</summary>
    private const int FirstSteps = 400;

    /// <summary>How often the answers of the most decisive question are looked at, to tell what they leave open.</summary>
    private const int TriesOfChoices = 2;

    /// <summary>Which part of what is left is spent, of each diagram, on changing whether things happened.</summary>
    private const int MostOfTurns = 4;

    /// <summary>How many procedures on the way are looked at by themselves.</summary>
    private const int MostChoices = 8;

    /// <summary>The answers to whether something happened.</summary>
    private static readonly ImmutableArray<int> s_answers = [0, 1];

    private readonly CompiledLaw _law;
    private readonly Run _open;
    private readonly Run _taken;
    private readonly Until _until;
    private readonly int _procedure;
    private readonly int _all;
    private readonly ImmutableArray<InterviewThing> _things;
    private readonly Dictionary<(int Key, int Value), int> _below = [];
    private readonly Dictionary<(int Key, int Value), int> _above = [];
    private readonly Dictionary<int, int> _turned = [];
    private readonly LookAhead _ahead;

    /// <summary>Looks for the most decisive question.</summary>
    /// <param name="law">The law.</param>
    /// <param name="outlook">What was looked through, and not to its end.</param>
    /// <param name="taken">The same crisis, in which sets of states are what the law takes them to be: some of its completions; null where that is no other.</param>
    /// <param name="procedure">The procedure.</param>
    /// <param name="until">How far it is run.</param>
    /// <param name="things">The things that can be asked for.</param>
    /// <param name="ahead">How far may be looked ahead for all of them together.</param>
    public AnswerBounds(CompiledLaw law, InterviewOutlook outlook, Run? taken, int procedure, Until until, ImmutableArray<InterviewThing> things, LookAhead ahead)
    {
        (_law, _open, _taken, _until, _procedure, _things, _ahead) = (law, outlook.Run, taken ?? outlook.Run, until, procedure, things, ahead);
        int day = _open.Row.Today;
        _all = Reachable([]);
        foreach ((InterviewThing thing, int value) in things.Where(thing => thing.IsExistence).SelectMany(thing => s_answers.Select(value => (thing, value))))
            _above[(thing.Key, value)] = Reachable(new() { [thing.Key] = value });
        Take(_open, outlook.Diagram, [], ahead.Share(MostOfTurns));
        Show(_taken, Without([]), ImmutableDictionary<int, CastBallots>.Empty, ahead);
        foreach (ImmutableArray<(int Key, Part Part)> given in Narrower().TakeWhile(_ => Found != _all))
            Look(_taken, given, FirstSteps);
        Dictionary<(int Key, int Value), int> tried = [];
        while (!_ahead.IsOver && Gap(tried) is { } gap && (!IsExact || tried.GetValueOrDefault(gap) < TriesOfChoices))
        {
            int times = tried.GetValueOrDefault(gap);
            ImmutableArray<(int Key, Part Part)> given = [(gap.Key, Part.Of([gap.Value]))];
            if (_taken != _open)
                Look(_taken, given, Math.Min(FirstSteps << (2 * times), _ahead.Steps));
            if (!_ahead.IsOver)
                Look(_open, given, Math.Min(FirstSteps << (2 * times), _ahead.Steps));
            tried[gap] = times + 1;
        }

        _open.Row.Today = _taken.Row.Today = day;
    }

    /// <summary>A bit for each outcome that some run came to.</summary>
    public int Found { get; private set; }

    /// <summary>Whether there are no others.</summary>
    public bool IsExhaustive => Found == _all;

    /// <summary>Whether there is one outcome only, whatever is answered.</summary>
    public bool IsDecided => IsExhaustive && Count(_all) == 1;

    /// <summary>The thing that is asked for; null where none is shown to matter.</summary>
    public InterviewThing? MostDecisive => _things.Where(Matters).MinBy(thing => (Open(thing).Most, Open(thing).Least, -Count(_turned.GetValueOrDefault(thing.Key))));

    /// <summary>Whether no other leaves less open on average, and none of those before it as little.</summary>
    public bool IsExact => MostDecisive is { } best && _things.All(thing => thing == best || !CanBeat(thing, best));

    /// <summary>How many outcomes the answers leave open on average, at least and at most.</summary>
    public (double Least, double Most) Open(InterviewThing thing) => !thing.IsExistence ? (1, Count(_all))
        : (s_answers.Average(value => Math.Max(1, Count(Below(thing.Key, value)))), s_answers.Average(value => Count(Above(thing.Key, value))));

    /// <summary>The answers with what they leave open, so far as that is known; none where it is known of neither.</summary>
    public ImmutableArray<InterviewChoice> Choices(InterviewThing thing)
    {
        bool IsKnown(int value) => Below(thing.Key, value) == Above(thing.Key, value);
        return !s_answers.Any(IsKnown) ? []
            : [.. s_answers.Reverse().Select(value => new InterviewChoice([value == 1 ? "yes" : "no"], null, IsKnown(value) ? ChoiceWords.Outcomes(Below(thing.Key, value)) : []))];
    }

    private int Reachable(Dictionary<int, int> given) => new ReachableStates(_open.Row, _law.PlanFor(_procedure), _until, given).Outcomes(_procedure);

    private static int Count(int outcomes) => BitOperations.PopCount((uint)outcomes);

    /// <summary>A bit for each outcome that is shown to be left open by an answer.</summary>
    public int Below(int key, int value) => _below.GetValueOrDefault((key, value));

    /// <summary>A bit for each outcome that is not excluded by an answer.</summary>
    public int Above(int key, int value) => _above.GetValueOrDefault((key, value), _all) & _all;

    /// <summary>Whether two runs that differ in a thing alone show that the outcome hangs on it.</summary>
    private bool Matters(InterviewThing thing) => _turned.ContainsKey(thing.Key);

    private bool CanBeat(InterviewThing thing, InterviewThing best) =>
        Open(thing).Least < Open(best).Most || (Open(thing).Least == Open(best).Most && _things.IndexOf(thing) < _things.IndexOf(best));

    /// <summary>The answer of which it is to be found next what it leaves open: of those that matter yet the one looked at least, of the question that is to be asked once more often than of others, and first where the least is shown.</summary>
    private (int Key, int Value)? Gap(Dictionary<(int Key, int Value), int> tried)
    {
        InterviewThing? best = MostDecisive;
        return _things.Where(thing => thing.IsExistence && (best is null || thing == best || CanBeat(thing, best)))
            .SelectMany(thing => s_answers.Select(value => (thing.Key, Value: value)))
            .Where(answer => Below(answer.Key, answer.Value) != Above(answer.Key, answer.Value))
            .OrderBy(answer => tried.GetValueOrDefault(answer) + (answer.Key == best?.Key ? 0 : 1)).ThenBy(answer => Count(Below(answer.Key, answer.Value)))
            .Select(answer => ((int Key, int Value)?)answer).FirstOrDefault();
    }

    /// <summary>What leaves nothing open but what the procedure asks for itself; and what that and one other procedure on its way ask for, the nearest first.</summary>
    private IEnumerable<ImmutableArray<(int Key, Part Part)>> Narrower()
    {
        yield return Without([.. References.Of(_law.Law, _law.Procedures[_procedure].Procedure, false).Records]);
        HashSet<string> own = Read([_procedure]);
        yield return Without(own);
        foreach (int other in _law.PlanFor(_procedure).Procedures.Reverse().Where(other => other != _procedure).Take(MostChoices))
            yield return Without([.. own, .. Read(_law.PlanFor(other).Procedures)]);
    }

    private HashSet<string> Read(IEnumerable<int> procedures) =>
        [.. procedures.SelectMany(number => References.Of(_law.Law, _law.Procedures[number].Procedure, true).Records)];

    private ImmutableArray<(int Key, Part Part)> Without(HashSet<string> types) =>
        [.. _things.Where(thing => thing.IsExistence && !types.Contains(thing.Type)).Select(thing => (thing.Key, Part.Of([0])))];

    /// <summary>Looks through what is open where something is given.</summary>
    private void Look(Run run, ImmutableArray<(int Key, Part Part)> given, int mostSteps)
    {
        long asked = run.Row.Unknowns.Asked;
        CompletionDiagram diagram = Completions.Explore(run, _law.PlanFor(_procedure), _until, _procedure, mostSteps, asked + _ahead.Asked, given: given, tellsEffects: false);
        _ahead.Take(diagram.Steps, run.Row.Unknowns.Asked - asked);
        if (run == _open && diagram.IsComplete && given is [({ } key, { Values: [var value] })])
            _above[(key, value)] = diagram.Root.Outcomes;
        Take(run, diagram, given, _ahead.Share(MostOfTurns));
    }

    /// <summary>Takes what a diagram shows, and on the shortest way to each outcome changes whether one thing happened.</summary>
    private void Take(Run run, CompletionDiagram diagram, ImmutableArray<(int Key, Part Part)> given, LookAhead ahead)
    {
        Found |= diagram.Root.Outcomes;
        var ways = new CompletionWays(diagram.Root);
        foreach (InterviewThing thing in _things.Where(thing => thing.IsExistence))
        {
            foreach (int value in s_answers.Where(value => !given.Any(one => one.Key == thing.Key && one.Part.Values is [var other] && other != value)))
                Add(thing.Key, value, ways.Outcomes(thing.Key, value));
        }

        for (int left = diagram.Root.Outcomes; left != 0; left &= left - 1)
        {
            int outcome = left & -left;
            ImmutableArray<(int Key, Part Part)> way = [.. given, .. ways.Shortest(outcome)];
            foreach (InterviewThing thing in _things.Where(thing => thing.IsExistence && !ahead.IsOver))
                Turn(run, way, thing.Key, outcome, ahead);
        }
    }

    private void Add(int key, int value, int outcomes)
    {
        Found |= outcomes;
        _below[(key, value)] = Below(key, value) | outcomes;
    }

    /// <summary>Changes on a way to an outcome whether one thing happened, unless that could show nothing new.</summary>
    private void Turn(Run run, ImmutableArray<(int Key, Part Part)> way, int key, int outcome, LookAhead ahead)
    {
        if (way.FirstOrDefault(taken => taken.Key == key).Part.Values is not [var happened])
            return;
        if ((_turned.GetValueOrDefault(key) & outcome) != 0 && (Below(key, 1 - happened) & outcome) != 0)
            return;
        (int given, ImmutableDictionary<int, CastBallots> cast) = Show(run, way, ImmutableDictionary<int, CastBallots>.Empty, ahead);
        int other = given != outcome ? 0 : Show(run, [.. way.Where(taken => taken.Key != key), (key, Part.Of([1 - happened]))], cast, ahead).Outcome;
        if (other != 0 && other != outcome)
            _turned[key] = _turned.GetValueOrDefault(key) | outcome;
    }

    /// <summary>Takes what one run shows: of whatever it did not ask for, that it could be either way.</summary>
    private (int Outcome, ImmutableDictionary<int, CastBallots> Cast) Show(Run run, ImmutableArray<(int Key, Part Part)> way, ImmutableDictionary<int, CastBallots> cast, LookAhead ahead)
    {
        (int outcome, ImmutableDictionary<int, CastBallots> given, IReadOnlyDictionary<int, int[]> asked, long spent) = new OneCompletion(run, _law.PlanFor(_procedure), _until, _procedure).Of(way, cast);
        ahead.Take(0, spent);
        foreach (InterviewThing thing in _things.Where(thing => thing.IsExistence))
        {
            foreach (int value in s_answers.Where(value => !asked.TryGetValue(thing.Key, out int[]? taken) || Array.IndexOf(taken, value) >= 0))
                Add(thing.Key, value, outcome);
        }

        return (outcome, given);
    }
}
