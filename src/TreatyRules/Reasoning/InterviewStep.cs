using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Description;
using TreatyRules.Evaluation;
using TreatyRules.Model;

namespace TreatyRules.Reasoning;

/// <summary>Where an interview stands: what is still possible, and what to ask next.</summary>
/// <param name="Possible">The outcomes still possible.</param>
/// <param name="IsExhaustive">Whether there are no others.</param>
/// <param name="Stuck">The fields that cannot be gone through and that something hangs on.</param>
/// <param name="Thing">What is asked for next; null when no answer can change the verdict.</param>
/// <param name="Question">The question.</param>
internal sealed record InterviewStep(ImmutableArray<Outcome> Possible, bool IsExhaustive, ImmutableHashSet<string> Stuck, InterviewThing? Thing, InterviewQuestion? Question)
{
    /// <summary>How far is looked ahead: the first questions are about everything, and whoever is asked does not want to wait. Later ones are looked at to the end.</summary>
    public const int MostSteps = 5_000;

    /// <summary>Looks through all completions of what is not known, and chooses the question whose answers leave the fewest outcomes open on average.</summary>
    public static InterviewStep Of(CompiledLaw law, InterviewState state, int procedure, DateOnly asOf, InterviewOptions options)
    {
        (Run run, CompletionDiagram diagram) = Explore(law, state.Finish(state.Assumed), procedure, asOf, options);
        ImmutableHashSet<int> keys = [.. diagram.Stuck];
        ImmutableArray<InterviewThing> everything = InterviewThings.All(state, run.Row);
        ImmutableHashSet<string> stuck = [.. everything.Where(thing => keys.Contains(thing.Key)).Select(thing => thing.Id)];
        ImmutableArray<Outcome> possible = diagram.Possible;
        bool isExhaustive = diagram.IsComplete;

        // A set of states cannot be gone through. As long as something else can be asked, it is what the law takes it to be.
        if (!state.Assumed.Intersect(stuck).IsEmpty)
        {
            (run, diagram) = Explore(law, state.Finish(ImmutableHashSet<string>.Empty), procedure, asOf, options);
            possible = [.. possible.Union(diagram.Possible).Order()];
        }

        ImmutableArray<InterviewThing> open = [.. InterviewThings.Of(state, run.Row, diagram, stuck).Where(thing => !state.Left.Contains(thing.Id))];
        var readers = new ConditionReaders(law, procedure, asOf, options.Readings);
        (InterviewThing Thing, ImmutableArray<InterviewChoice> Choices)? best =
            diagram.Root.IsDecided ? null : MostDecisive(run, diagram, open, new ChoiceWords(run, readers));
        if (best is null && First(open, diagram, stuck) is { } first)
            best = (first, []);
        return new InterviewStep(
            possible,
            isExhaustive,
            stuck,
            best?.Thing,
            best is { } asked ? Ask(law, state, run.Row, asked.Thing, asked.Choices, readers) : null);
    }

    /// <summary>What is asked where nothing can be read off the diagram: what cannot be gone through, or whether that happened at all; and where the search did not finish, what it would ask first.</summary>
    private static InterviewThing? First(ImmutableArray<InterviewThing> open, CompletionDiagram diagram, ImmutableHashSet<string> stuck)
    {
        if (open.FirstOrDefault(thing => stuck.Contains(thing.Id) || (thing.IsExistence && stuck.Any(id => id.StartsWith(thing.Id + ".", StringComparison.Ordinal)))) is { } unlisted)
            return unlisted;
        return diagram.IsCut || diagram.HasGivenUp ? open.FirstOrDefault(thing => thing.Key == diagram.Root.Key) ?? open.FirstOrDefault(thing => thing.IsExistence) : null;
    }

    private static (Run Run, CompletionDiagram Diagram) Explore(CompiledLaw law, CrisisFile file, int procedure, DateOnly asOf, InterviewOptions options)
    {
        var run = new Run(RowBuilder.Lay(law, file, options.Readings));
        int after = options.After is null ? -1 : Array.FindIndex(run.Row.Events, laid => laid.Held.Symbol == options.After);
        CompletionDiagram diagram = Completions.Explore(run, law.PlanFor(procedure), new Until(after < 0 ? asOf.DayNumber : int.MaxValue - 1, after), procedure, MostSteps);
        run.Row.Today = asOf.DayNumber;
        return (run, diagram);
    }

    private static (InterviewThing Thing, ImmutableArray<InterviewChoice> Choices)? MostDecisive(
        Run run, CompletionDiagram diagram, ImmutableArray<InterviewThing> things, ChoiceWords words)
    {
        var pairs = new CompletionPairs(diagram.Root);
        var answers = new AnswerOutcomes(diagram.Root);
        (InterviewThing Thing, ImmutableArray<InterviewChoice> Choices)? best = null;
        double least = double.MaxValue;
        foreach (InterviewThing thing in things.Where(thing => diagram.Root.Tested.Contains(thing.Key)))
        {
            ImmutableArray<InterviewChoice> choices = thing.IsBallot
                ? ChoiceWords.OfBallot(answers.OfBallot(Unknown.VoteKey(thing.Key), thing.Seats[0]))
                : words.Of(thing, answers.Of(run.Row.Unknowns.All[thing.Key]));
            double open = thing.IsBallot
                ? choices.Sum(choice => choice.Values.Length * choice.Leaves.Length) / (double)choices.Sum(choice => choice.Values.Length)
                : choices.Average(choice => choice.Leaves.Length);

            // Only what can still change the verdict is asked: two completions that differ in it alone differ in outcome.
            if (open >= least || (pairs.Find(thing.Key, thing.IsBallot ? thing.Seats[0] : null) is null && !pairs.IsGivenUp))
                continue;
            (best, least) = ((thing, choices), open);
        }

        return best;
    }

    private static InterviewQuestion Ask(CompiledLaw law, InterviewState state, Row row, InterviewThing thing, ImmutableArray<InterviewChoice> choices, ConditionReaders readers)
    {
        ImmutableArray<VotingRule> rules = thing.IsBallot ? readers.RulesOf(thing.Type) : [];
        var words = new QuestionWords(law.Law, state, row, rules);
        ImmutableArray<Passage> reasons = thing.IsBallot ? [.. rules.Select(VotingRuleWords.Of)] : [.. readers.Of(thing.Type, thing.Field?.Name).Select(read => read.Reason)];
        Passage? first = thing.IsBallot ? Deciding(rules, words, words.Code(thing.Seats[0]), state.File.Events[thing.Held].On) : reasons.FirstOrDefault();
        return new InterviewQuestion(
            words.About(thing),
            words.Of(thing),
            first?.Article,
            first is null ? null : OnOneLine(first),
            reasons,
            choices,
            words.Expects(thing),
            AnswerReader.DefaultOf(thing.Field),
            [.. thing.Seats.Skip(1).Select(words.Code)]);
    }

    /// <summary>The part of a voting rule that asks for a seat's group; else the one that counts votes.</summary>
    private static Passage? Deciding(ImmutableArray<VotingRule> rules, QuestionWords words, string code, DateOnly day)
    {
        string? group = words.Group(code, day);
        ImmutableArray<(string Label, VotingPart Part)> parts =
        [
            .. rules.SelectMany(rule => rule.Ways).SelectMany(way => new (string Label, VotingPart? Part)[]
            {
                ("defeated by an objection", way.Objection), ("defeated by a veto", way.Veto), ("majority", way.Majority), ("quorum", way.Quorum),
            }).Where(part => part.Part is not null).Select(part => (part.Label, part.Part ?? throw new System.Diagnostics.UnreachableException())),
        ];
        if (parts.IsEmpty)
            return null;
        (string label, VotingPart asked) = parts.FirstOrDefault(part => group is not null && ConditionWords.Of(part.Part.Condition).Contains(group, StringComparison.Ordinal), parts.FirstOrDefault(part => part.Label == "majority", parts[0]));
        return ConditionWords.Passage(label, asked.Condition, asked.Provenance.Article);
    }

    private static string OnOneLine(Passage passage) =>
        passage.Parts.IsEmpty ? passage.Text : $"{passage.Text}: {string.Join("; ", passage.Parts.Select(OnOneLine))}";
}
