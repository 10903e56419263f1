using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Model;
using TreatyRules.Reasoning.Interviews;
using TreatyRules.Tests.Reference;
using Unknown = TreatyRules.Tests.Reference.Unknown;

namespace TreatyRules.Tests.Reasoning;

/// <summary>What an interview asks where more is open than was looked through: on worlds that nobody chose, with the look ahead cut short, held against trying every completion; and under the law that comes with the library.</summary>
public sealed class InterviewsWhereMuchIsOpen
{
    private const int MostCompletions = 200;

    [Fact]
    public void What_two_runs_show_to_matter_can_change_the_verdict()
    {
        int shown = 0;
        foreach (World world in Enumerable.Range(930_000, 400).Select(seed => WorldGenerator.World(WorldGenerator.Law(seed), seed, seed * 1000, 4)))
        {
            if (world.Completions().Take(MostCompletions + 1).Count() > MostCompletions)
                continue;
            CompiledLaw law = new TreatyCorpus(world.Law).Compiled;
            var options = new InterviewOptions { Readings = world.Readings.ToImmutableDictionary(), AsOf = world.AsOf, After = world.After };
            InterviewState state = InterviewDraft.From(law, world.Crisis);
            CrisisFile file = state.Finish(ImmutableHashSet<string>.Empty);
            foreach ((string procedure, int steps) in world.Law.Treaties.SelectMany(treaty => treaty.Procedures).SelectMany(one => new[] { 4, 7, 12 }.Select(steps => (one.Id, steps))))
            {
                int number = law.ProcedureNumbers[procedure];
                InterviewOutlook outlook = InterviewOutlook.Of(law, state, file, number, state.ReadOn(options), options, steps);
                if (!outlook.Diagram.IsCut || new InterviewWitness(law, state, number, state.ReadOn(options), options).First(outlook, InterviewThings.All(state, outlook.Run.Row)) is not { } thing)
                    continue;
                shown++;
                CompletedRun[] runs = [.. (world with { Crisis = file, AsOf = world.After is null ? state.ReadOn(options) : null }).Completions()];
                ReferenceVerdict.Of(procedure, runs).Missing.ShouldContain(Of(state, thing), $"{procedure}, {steps} steps: {thing}\n{world}");
            }
        }

        shown.ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("un-charter/use-of-force", "hostility")]
    [InlineData("un-charter/self-defence", "hostility")]
    public void It_is_said_that_another_question_might_be_more_decisive_and_the_same_is_asked_each_time(string procedure, string about)
    {
        Interview interview = Interview.FromNothing(Seeds.Law, procedure, new DateOnly(2024, 5, 5));
        InterviewQuestion question = interview.Question.ShouldNotBeNull();
        (question.About, question.IsMostDecisive, question.IsShown).ShouldBe((about, false, true));
        interview.IsExhaustive.ShouldBeFalse();
        InterviewText.Ask(question, 1).ShouldContain("another question might be more decisive");
        InterviewQuestion again = Interview.FromNothing(Seeds.Law, procedure, new DateOnly(2024, 5, 5)).Question.ShouldNotBeNull();
        (again.About, again.Text, again.Article).ShouldBe((question.About, question.Text, question.Article));
    }

    [Fact]
    public void Once_little_enough_is_open_the_question_is_the_most_decisive_again()
    {
        Interview interview = Interview.FromNothing(Seeds.Law, "un-charter/self-defence", new DateOnly(2024, 5, 5));
        bool wasCut = interview.Question is { IsMostDecisive: false };
        interview.Answer("yes").ShouldBeNull();
        while (interview.Question is { IsMostDecisive: false } question)
            interview.Answer(question.Choices.IsEmpty ? "unknown" : question.Choices[0].Values[0]).ShouldBeNull(question.About);
        (wasCut, interview.IsExhaustive).ShouldBe((true, true));
    }

    private static Unknown Of(InterviewState state, InterviewThing thing) => thing.Held >= 0
        ? new Unknown(UnknownKind.EventExistence, thing.Held, state.File.Events[thing.Held].Event)
        : new Unknown(UnknownKind.FactExistence, state.Standing.IndexOf(thing.Record), thing.Type);
}
