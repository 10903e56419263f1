using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>Chooses the question whose answers leave the fewest outcomes open on average, of equals the first in the law's order.</summary>
/// <remarks>
/// Where not everything can be looked through, it is chosen by what is shown of the answers (<see cref="AnswerBounds"/>). Where that is not enough either, all
/// completions are looked through in which sets of states are what the law takes them to be; and if these are too many, something is asked that is shown to matter.
/// </remarks>
internal sealed class QuestionChoice(CompiledLaw law, InterviewState state, int procedure, DateOnly asOf, InterviewOptions options, string? only)
{
    /// <summary>How far is looked ahead where one thing only may be asked: several are tried in turn.</summary>
    private const int StepsOfOne = 4_000;

    /// <summary>Which part of the steps is run before it is given up to look through everything.</summary>
    private const int FirstLook = 4;

    private readonly ConditionReaders _readers = new(law, procedure, asOf, options.Readings);
    private readonly LookAhead _ahead = Ahead(state, options, only);

    /// <summary>Where the interview stands, with the question chosen.</summary>
    public InterviewStep Next()
    {
        InterviewOutlook outlook = InterviewOutlook.Open(law, state, procedure, asOf, options, _ahead.Share(FirstLook));
        if (outlook.Diagram.IsComplete)
            return Seen(outlook);
        AnswerBounds? bounds = null;
        if (Things(outlook).All(thing => thing.IsExistence))
        {
            bounds = Bounds(outlook);
            if (bounds.IsExact || bounds.IsDecided)
                return Shown(outlook, bounds);
        }

        outlook = InterviewOutlook.Taken(law, state, procedure, asOf, options, Ahead(state, options, only).Share(2), outlook);
        return outlook.Diagram.IsComplete ? Seen(outlook) : Shown(outlook, bounds ?? Bounds(outlook));
    }

    private static LookAhead Ahead(InterviewState state, InterviewOptions options, string? only) =>
        LookAhead.Of(state, options, only is null ? options.MostSteps : Math.Min(StepsOfOne, options.MostSteps));

    private ImmutableArray<InterviewThing> Things(InterviewOutlook outlook) =>
        [.. InterviewThings.Of(state, outlook.Run.Row, outlook.Diagram, outlook.Stuck).Where(thing => !state.Left.Contains(thing.Id) && (only is null || thing.Id == only))];

    private AnswerBounds Bounds(InterviewOutlook outlook) =>
        new AnswerSearch(law, outlook, state.Assumed.IsEmpty ? null : new Run(RowBuilder.Lay(law, state.Finish(ImmutableHashSet<string>.Empty), options.Readings)), procedure, InterviewOutlook.UntilOf(outlook.Run.Row, asOf, options), Things(outlook), _ahead).Find();

    /// <summary>Chooses where everything was looked through.</summary>
    private InterviewStep Seen(InterviewOutlook outlook)
    {
        CompletionDiagram diagram = outlook.Diagram;
        ImmutableArray<InterviewThing> things = Things(outlook);
        var words = new ChoiceWords(outlook.Run, _readers);
        var pairs = new CompletionPairs(diagram.Root);
        var answers = new AnswerOutcomes(diagram);
        ImmutableArray<int[]> alike = diagram.Root.IsDecided ? [] : diagram.MembersAlike();
        (InterviewThing Thing, ImmutableArray<InterviewChoice> Choices, double Open)? best = null;
        foreach (InterviewThing thing in diagram.Root.IsDecided ? [] : things)
        {
            ImmutableArray<int[]> members = [.. alike.Where(keys => Unknown.MemberOf(keys[0])?.Address == thing.Key)];
            if (members.IsEmpty && !diagram.Root.Tested.Contains(thing.IsBallot ? Unknown.VoteKey(diagram.VoteOf(thing.Held).Held) : thing.Key))
                continue;
            ImmutableArray<InterviewChoice> choices = !members.IsEmpty ? words.OfSet(answers.OfSet(members))
                : thing.IsBallot ? ChoiceWords.OfBallot(answers.OfBallot(Unknown.VoteKey(thing.Key), thing.Seats[0]))
                : words.Of(thing, answers.Of(outlook.Run.Row.Unknowns.All[thing.Key]));
            double open = thing.IsBallot
                ? choices.Sum(choice => choice.Values.Length * choice.Leaves.Length) / (double)choices.Sum(choice => choice.Values.Length)
                : choices.Average(choice => choice.Leaves.Length);

            // Only what can still change the verdict is asked: two completions that differ in it alone differ in outcome.
            bool matters = pairs.IsGivenUp || (thing.IsBallot ? diagram.FindBallot(pairs, thing.Held, thing.Seats[0]) is not null : members.IsEmpty ? pairs.Find(thing.Key, null) is not null : members.Any(keys => diagram.FindMember(pairs, keys[0]) is not null));
            if (matters && open < (best?.Open ?? double.MaxValue))
                best = (thing, choices, open);
        }

        if (best is { } asked)
            return Step(outlook, asked.Thing, asked.Choices, asked.Open, outlook.IsExhaustive);
        InterviewThing? first = only is null ? First(outlook, things) : null;
        return Step(outlook, first, [], 0, false, false);
    }

    /// <summary>Chooses by what is shown of the answers.</summary>
    private InterviewStep Shown(InterviewOutlook outlook, AnswerBounds bounds)
    {
        InterviewOutlook all = outlook with { Possible = [.. outlook.Possible.Union(ChoiceWords.Outcomes(bounds.Found)).Order()], IsExhaustive = bounds.IsExhaustive };
        if (bounds.IsDecided)
            return Step(all, null, [], 0, false);
        return bounds.MostDecisive is { } thing ? Step(all, thing, bounds.Choices(thing), bounds.Open(thing).Most, bounds.IsExact) : Seen(all);
    }

    /// <summary>What is asked where nothing is shown to matter: what cannot be gone through, or whether that happened at all; and where the search did not finish, what it would ask first.</summary>
    private InterviewThing? First(InterviewOutlook outlook, ImmutableArray<InterviewThing> things)
    {
        ImmutableArray<InterviewThing> open = _readers.InOrder(things);
        if (open.FirstOrDefault(thing => outlook.Stuck.Contains(thing.Id) || (thing.IsExistence && outlook.Stuck.Any(id => id.StartsWith(thing.Id + ".", StringComparison.Ordinal)))) is { } unlisted)
            return unlisted;
        return outlook.Diagram.IsCut || outlook.Diagram.HasGivenUp
            ? open.FirstOrDefault(thing => thing.IsExistence && _readers.Asks(thing.Type)) ?? open.FirstOrDefault(thing => thing.Key == outlook.Diagram.Root.Key)
            : null;
    }

    private InterviewStep Step(InterviewOutlook outlook, InterviewThing? thing, ImmutableArray<InterviewChoice> choices, double open, bool isMostDecisive, bool isShown = true) => new(
        outlook.Possible,
        outlook.IsExhaustive,
        outlook.Stuck.Union(outlook.Sets),
        thing,
        thing is null ? null : InterviewStep.Ask(law, state, outlook.Run.Row, thing, choices, _readers) with { IsMostDecisive = isMostDecisive, IsShown = isShown },
        open);
}
