using System.Collections.Immutable;
using System.Numerics;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>What each answer leaves open, from below and from above, so far as it was found; and which question is the most decisive by that.</summary>
/// <remarks>It is kept of whether something happened. Of anything else it is known only that it leaves at most all open.</remarks>
/// <param name="things">The things that can be asked for.</param>
/// <param name="all">A bit for each outcome that is not excluded, whatever is answered.</param>
internal sealed class AnswerBounds(ImmutableArray<InterviewThing> things, int all)
{
    /// <summary>The answers to whether something happened.</summary>
    public static readonly ImmutableArray<int> Answers = [0, 1];

    private readonly Dictionary<(int Key, int Value), int> _below = [];
    private readonly Dictionary<(int Key, int Value), int> _above = [];
    private readonly Dictionary<int, int> _turned = [];

    /// <summary>A bit for each outcome that is not excluded, whatever is answered.</summary>
    public int All { get; } = all;

    /// <summary>A bit for each outcome that some run came to.</summary>
    public int Found { get; private set; }

    /// <summary>Whether there are no others.</summary>
    public bool IsExhaustive => Found == All;

    /// <summary>Whether there is one outcome only, whatever is answered.</summary>
    public bool IsDecided => IsExhaustive && Count(All) == 1;

    /// <summary>The thing that is asked for, of those that leave as little open the first, or as long as it is not known how little, that on which the most hangs; null where none is shown to matter.</summary>
    public InterviewThing? MostDecisive => things.Where(Matters).MinBy(thing => Open(thing) is var (least, most) && least == most ? (most, least, things.IndexOf(thing)) : (Open(thing).Most, Open(thing).Least, -Count(Turned(thing.Key))));

    /// <summary>Whether no other leaves less open on average, and none of those before it as little.</summary>
    public bool IsExact => MostDecisive is { } best && things.All(thing => thing == best || !CanBeat(thing, best));

    /// <summary>How many outcomes the answers leave open on average, at least and at most.</summary>
    public (double Least, double Most) Open(InterviewThing thing) => !thing.IsExistence ? (1, Count(All))
        : (Answers.Average(value => Math.Max(1, Count(Below(thing.Key, value)))), Answers.Average(value => Count(Above(thing.Key, value))));

    /// <summary>The answers with what they leave open, so far as that is known; none where it is known of neither.</summary>
    public ImmutableArray<InterviewChoice> Choices(InterviewThing thing)
    {
        bool IsKnown(int value) => Below(thing.Key, value) == Above(thing.Key, value);
        return !Answers.Any(IsKnown) ? []
            : [.. Answers.Reverse().Select(value => new InterviewChoice([value == 1 ? "yes" : "no"], null, IsKnown(value) ? ChoiceWords.Outcomes(Below(thing.Key, value)) : []))];
    }

    /// <summary>A bit for each outcome that is shown to be left open by an answer.</summary>
    public int Below(int key, int value) => _below.GetValueOrDefault((key, value));

    /// <summary>A bit for each outcome that is not excluded by an answer.</summary>
    public int Above(int key, int value) => _above.GetValueOrDefault((key, value), All) & All;

    /// <summary>A bit for each outcome of which two runs show that it hangs on a thing: they differ in that alone.</summary>
    public int Turned(int key) => _turned.GetValueOrDefault(key);

    /// <summary>Takes it that an answer leaves these open.</summary>
    public void Add(int key, int value, int outcomes)
    {
        Found |= outcomes;
        _below[(key, value)] = Below(key, value) | outcomes;
    }

    /// <summary>Takes it that an answer leaves no others open.</summary>
    public void Limit(int key, int value, int outcomes) => _above[(key, value)] = Above(key, value) & outcomes;

    /// <summary>Takes it that some outcome was found.</summary>
    public void Find(int outcomes) => Found |= outcomes;

    /// <summary>Takes it that an outcome hangs on a thing.</summary>
    public void Turn(int key, int outcome) => _turned[key] = Turned(key) | outcome;

    /// <summary>The answer of which it is to be found next what it leaves open: of those that matter yet the one looked at least, of the question that is to be asked once more often than of others, and first where the least is shown.</summary>
    public (int Key, int Value)? Gap(Dictionary<(int Key, int Value), int> tried)
    {
        InterviewThing? best = MostDecisive;
        return things.Where(thing => thing.IsExistence && (best is null || thing == best || CanBeat(thing, best)))
            .SelectMany(thing => Answers.Select(value => (thing.Key, Value: value)))
            .Where(answer => Below(answer.Key, answer.Value) != Above(answer.Key, answer.Value))
            .OrderBy(answer => tried.GetValueOrDefault(answer) + (answer.Key == best?.Key ? 0 : 1)).ThenBy(answer => Count(Below(answer.Key, answer.Value)))
            .Select(answer => ((int Key, int Value)?)answer).FirstOrDefault();
    }

    private static int Count(int outcomes) => BitOperations.PopCount((uint)outcomes);

    private bool Matters(InterviewThing thing) => _turned.ContainsKey(thing.Key);

    private bool CanBeat(InterviewThing thing, InterviewThing best) =>
        Open(thing).Least < Open(best).Most || (Open(thing).Least == Open(best).Most && things.IndexOf(thing) < things.IndexOf(best));
}
