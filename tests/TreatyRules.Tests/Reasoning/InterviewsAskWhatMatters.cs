using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Reasoning.Interviews;
using TreatyRules.Tests.Reference;
using Unknown = TreatyRules.Tests.Reference.Unknown;

namespace TreatyRules.Tests.Reasoning;

/// <summary>On worlds that nobody chose, held against the interpreter that tries every completion.</summary>
public sealed class InterviewsAskWhatMatters
{
    private const int MostCompletions = 300;

    [Fact]
    public void Each_question_can_change_the_verdict_and_at_the_end_only_what_nobody_knows_is_missing()
    {
        (int asked, int certain, int open, int back) = (0, 0, 0, 0);
        foreach (World world in Enumerable.Range(910_000, 600).Select(seed => WorldGenerator.World(WorldGenerator.Law(seed), seed, seed * 1000, 3)))
        {
            var corpus = new TreatyCorpus(world.Law);
            var dice = new Random(asked);
            foreach (string procedure in world.Law.Treaties.SelectMany(treaty => treaty.Procedures).Select(one => one.Id))
            {
                Interview interview = Interview.From(corpus, Crisis.Of(world.Crisis), procedure, new InterviewOptions
                {
                    Readings = world.Readings.ToImmutableDictionary(),
                    AsOf = world.AsOf,
                    After = world.After,
                });
                if (interview.Question is null || world.Completions().Take(MostCompletions + 1).Count() > MostCompletions)
                    continue;
                ReferenceVerdict verdict = Verdict(world, interview);
                interview.Possible.ShouldBe(verdict.Possible, $"{procedure}\n{world}");
                while (interview is { Question: { } question, Asked: { } thing })
                {
                    asked++;
                    verdict.Missing.Select(Whole).ShouldContain(Of(interview.State, thing, world), $"{procedure} asks {question.About}\n{world}");
                    ImmutableArray<InterviewChoice> choices = question.Choices;
                    choices.Length.ShouldBeGreaterThan(0, $"{procedure} asks {question.About}\n{world}");
                    InterviewChoice choice = choices[dice.Next(choices.Length)];
                    string answer = dice.Next(5) == 0 ? "unknown" : choice.Values[dice.Next(choice.Values.Length)];
                    ImmutableArray<Outcome> before = interview.Possible;
                    interview.Answer(answer).ShouldBeNull($"{question.About}={answer}\n{world}");
                    if (dice.Next(6) == 0)
                    {
                        interview.Back().ShouldBeTrue();
                        interview.Question.ShouldBe(question);
                        interview.Possible.ShouldBe(before);
                        interview.Answer(answer).ShouldBeNull();
                        back++;
                    }

                    verdict = Verdict(world, interview);
                    string told = $"{procedure} {string.Join(", ", interview.Answers.Select(one => $"{one.About}={one.Value}"))}\n{world}";
                    interview.Possible.ShouldBe(verdict.Possible, told);
                    if (answer != "unknown")
                        choice.Leaves.ShouldBe(verdict.Possible, told);
                }

                if (interview.Possible.Length == 1)
                    certain++;
                else
                    open++;
                verdict.Missing.Where(missing => !IsLeft(interview.State, missing)).ShouldBeEmpty($"{procedure}\n{world}");
                interview.Verdict().Outcome.ShouldBe(verdict.Outcome);
            }
        }

        (asked > 60 && certain > 40 && open > 5 && back > 5).ShouldBeTrue($"{asked} questions, {certain} certain, {open} open, {back} back");
    }

    private static ReferenceVerdict Verdict(World world, Interview interview) =>
        ReferenceVerdict.Of(interview.Procedure, [.. (world with { Crisis = interview.State.Finish(ImmutableHashSet<string>.Empty), AsOf = world.After is null ? interview.AsOf : null }).Completions()]);

    private static Unknown Of(InterviewState state, InterviewThing thing, World world)
    {
        int index = thing.Held >= 0 ? thing.Held : state.Standing.IndexOf(thing.Record);
        return thing.IsBallot ? new Unknown(UnknownKind.Ballot, index, thing.Id[(thing.Id.LastIndexOf(':') + 1)..])
            : thing.Field is { } field ? new Unknown(thing.Held >= 0 ? UnknownKind.EventField : UnknownKind.FactField, index, field.Name)
            : new Unknown(thing.Held >= 0 ? UnknownKind.EventExistence : UnknownKind.FactExistence, index, thing.Held >= 0 ? world.Crisis.Events[index].Event : thing.Type);
    }

    /// <summary>Of a set of states it is missing who is in it; it is asked for as a whole.</summary>
    private static Unknown Whole(Unknown missing) => missing.Kind is UnknownKind.FactField or UnknownKind.EventField ? missing with { Name = missing.Name.Split('/')[0] } : missing;

    /// <summary>Whether something was answered by "unknown", or is of a fact or event of which it is not known whether it happened.</summary>
    private static bool IsLeft(InterviewState state, Unknown missing)
    {
        if (missing.Kind == UnknownKind.UnnamedBallots)
            return true;
        bool isEvent = missing.Kind is UnknownKind.EventExistence or UnknownKind.EventField or UnknownKind.Ballot;
        string of = isEvent ? InterviewState.EventId(missing.Index) : state.FactId(state.Standing[missing.Index]);
        string id = missing.Kind switch
        {
            UnknownKind.Ballot => $"{of}:{missing.Name}",
            UnknownKind.EventField or UnknownKind.FactField => $"{of}.{Whole(missing).Name}",
            _ => of,
        };
        return state.Left.Contains(id) || state.Left.Contains(of);
    }
}
