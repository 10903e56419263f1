using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Reach;
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
    public void An_answer_leaves_open_what_runs_come_to_and_nothing_that_is_excluded()
    {
        (int shown, int exact, int open) = (0, 0, 0);
        foreach (World world in Enumerable.Range(930_000, 700).Select(seed => WorldGenerator.World(WorldGenerator.Law(seed), seed, seed * 1000, 4)))
        {
            if (world.Completions().Take(MostCompletions + 1).Count() > MostCompletions)
                continue;
            CompiledLaw law = new TreatyCorpus(world.Law).Compiled;
            var options = new InterviewOptions { Readings = world.Readings.ToImmutableDictionary(), AsOf = world.AsOf, After = world.After };
            InterviewState state = InterviewDraft.From(law, world.Crisis);
            CrisisFile file = state.Finish(ImmutableHashSet<string>.Empty);
            CompletedRun[] runs = [.. (world with { Crisis = file, AsOf = world.After is null ? state.ReadOn(options) : null }).Completions()];
            foreach ((string procedure, int steps) in world.Law.Treaties.SelectMany(treaty => treaty.Procedures).SelectMany(one => new[] { 4, 7, 12 }.Select(steps => (one.Id, steps))))
            {
                int number = law.ProcedureNumbers[procedure];
                InterviewOutlook outlook = InterviewOutlook.Of(law, state, file, number, state.ReadOn(options), options, new LookAhead(steps, long.MaxValue));
                if (outlook.Diagram.IsComplete)
                    continue;
                ImmutableArray<InterviewThing> things = [.. InterviewThings.All(state, outlook.Run.Row).Where(thing => thing.IsExistence)];
                var bounds = new AnswerSearch(law, outlook, null, number, InterviewOutlook.UntilOf(outlook.Run.Row, state.ReadOn(options), options), things, new LookAhead(4 * steps, long.MaxValue / 2)).Find();
                string where = $"{procedure}, {steps} steps\n{world}";
                int Of(Unknown? unknown, int value) => runs.Where(run => unknown is null || !run.Completion.Choices.TryGetValue(unknown, out int choice) || choice == 1 - value)
                    .Aggregate(0, (all, run) => all | (1 << (int)run.Run.Procedures[procedure].Outcome));
                (bounds.Found & ~Of(null, 0)).ShouldBe(0, where);
                foreach ((InterviewThing thing, int value) in things.SelectMany(thing => new[] { 0, 1 }.Select(value => (thing, value))))
                {
                    int left = Of(Named(state, thing), value);
                    (bounds.Below(thing.Key, value) & ~left).ShouldBe(0, $"{thing} = {value} leaves less: {where}");
                    (left & ~bounds.Above(thing.Key, value)).ShouldBe(0, $"{thing} = {value} leaves more: {where}");
                    open++;
                }

                if (bounds.MostDecisive is not { } asked)
                    continue;
                shown++;
                ImmutableArray<Unknown> missing = ReferenceVerdict.Of(procedure, runs).Missing;
                missing.ShouldContain(Named(state, asked), where);
                double Average(InterviewThing thing) => new[] { 0, 1 }.Average(value => (double)int.PopCount(Of(Named(state, thing), value)));
                if (!bounds.IsExact)
                    continue;
                exact++;
                Average(asked).ShouldBe(things.Where(thing => missing.Contains(Named(state, thing))).Min(Average), $"{asked}: {where}");
            }
        }

        (shown, exact, open).ShouldSatisfyAllConditions(() => shown.ShouldBeGreaterThan(10), () => exact.ShouldBeGreaterThan(10), () => open.ShouldBeGreaterThan(100));
    }

    [Fact]
    public void Every_state_in_which_a_procedure_may_end_is_among_those_that_can_be_reached()
    {
        (int asked, int narrower) = (0, 0);
        foreach (World world in Enumerable.Range(950_000, 600).Select(seed => WorldGenerator.World(WorldGenerator.Law(seed), seed, seed * 1000, 3)))
        {
            if (world.Completions().Take(MostCompletions + 1).Count() > MostCompletions)
                continue;
            CompiledLaw law = new TreatyCorpus(world.Law).Compiled;
            InterviewState state = InterviewDraft.From(law, world.Crisis);
            CrisisFile file = state.Finish(ImmutableHashSet<string>.Empty);
            var options = new InterviewOptions { Readings = world.Readings.ToImmutableDictionary(), AsOf = world.AsOf, After = world.After };
            CompletedRun[] runs = [.. (world with { Crisis = file, AsOf = world.After is null ? state.ReadOn(options) : null }).Completions()];
            var row = Evaluation.Rows.RowBuilder.Lay(law, file, options.Readings);
            foreach (string procedure in world.Law.Treaties.SelectMany(treaty => treaty.Procedures).Select(one => one.Id))
            {
                int number = law.ProcedureNumbers[procedure];
                int reached = new ReachableStates(row, law.PlanFor(number), InterviewOutlook.UntilOf(row, state.ReadOn(options), options)).Outcomes(number, new Dictionary<int, Part>());
                int possible = runs.Aggregate(0, (all, run) => all | (1 << (int)run.Run.Procedures[procedure].Outcome));
                (possible & ~reached).ShouldBe(0, $"{procedure}\n{world}");
                asked++;
                narrower += reached == law.Procedures[number].States.Aggregate(0, (all, one) => all | (1 << (int)one.State.Outcome)) ? 0 : 1;
            }
        }

        (asked, narrower).ShouldSatisfyAllConditions(() => asked.ShouldBeGreaterThan(500), () => narrower.ShouldBeGreaterThan(100));
    }

    [Theory]
    [InlineData("un-charter/use-of-force", "2024-05-05", "hostility")]
    [InlineData("un-charter/self-defence", "2024-05-05", "hostility")]
    [InlineData("un-charter/admission", "2024-05-05", "draft-resolution")]
    [InlineData("ecowas/mechanism", "2024-05-05", "operation-ended")]
    [InlineData("african-union/intervention-under-4h", "2024-05-05", "grave-circumstance")]
    [InlineData("league-covenant/article-16", "1933-02-28", "hostility")]
    [InlineData("league-covenant/article-17", "1933-02-28", "invitation")]
    public void Though_not_all_can_be_looked_through_it_is_shown_that_no_other_question_leaves_less(string procedure, string day, string about)
    {
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        CompiledLaw law = Seeds.Law.Compiled;
        int number = law.ProcedureNumbers[procedure];
        InterviewState state = InterviewDraft.FromNothing(law, number, date);
        InterviewOutlook.Open(law, state, number, date, new InterviewOptions(), LookAhead.Of(state, new InterviewOptions(), 5_000)).Diagram.IsCut.ShouldBeTrue();
        Interview interview = Interview.FromNothing(Seeds.Law, procedure, date);
        InterviewQuestion question = interview.Question.ShouldNotBeNull();
        (question.About, question.IsMostDecisive, question.IsShown).ShouldBe((about, true, true));
        question.Choices.Any(choice => choice.Leaves.Length > 0 && choice.Leaves.Length < interview.Possible.Length).ShouldBeTrue();
    }

    [Fact]
    public void Where_that_is_not_shown_it_is_said_and_the_same_is_asked_each_time()
    {
        Interview Begin() => Interview.FromNothing(Seeds.Law, "un-charter/article-53", new DateOnly(2020, 6, 1));
        Interview interview = Begin();
        InterviewQuestion question = interview.Question.ShouldNotBeNull();
        (question.IsMostDecisive, question.IsShown).ShouldBe((false, true));
        InterviewText.Ask(question, 1).ShouldContain("another question might be more decisive");
        InterviewQuestion again = Begin().Question.ShouldNotBeNull();
        (again.About, again.Text, again.Article).ShouldBe((question.About, question.Text, question.Article));
    }

    [Fact]
    public void Once_little_enough_is_open_the_question_is_the_most_decisive_again()
    {
        Interview interview = Interview.FromNothing(Seeds.Law, "african-union/intervention-under-4h", new DateOnly(2020, 6, 1), new InterviewOptions { MostSteps = 200 });
        interview.Question.ShouldNotBeNull().IsMostDecisive.ShouldBeFalse();
        while (interview.Question is { IsMostDecisive: false })
            interview.Answer("no").ShouldBeNull();
        InterviewQuestion question = interview.Question.ShouldNotBeNull();
        interview.IsExhaustive.ShouldBeTrue();
        question.Choices.ShouldAllBe(choice => choice.Leaves.Length < interview.Possible.Length);
    }

    [Fact]
    public void What_nothing_can_bring_about_is_not_asked_for_however_much_is_open()
    {
        Interview interview = Interview.FromNothing(Seeds.Law, "collective-security-treaty/peacekeeping", new DateOnly(1996, 6, 1));
        interview.Question.ShouldBeNull();
        interview.Possible.ShouldBe([Outcome.NotEngaged]);
        Verdict verdict = interview.Verdict();
        (verdict.Outcome, verdict.IsExhaustive, verdict.Effects.Length, verdict.Limits.Length).ShouldBe((Outcome.NotEngaged, true, 0, 0));
    }

    private static Unknown Named(InterviewState state, InterviewThing thing) => thing.Held >= 0
        ? new Unknown(UnknownKind.EventExistence, thing.Held, state.File.Events[thing.Held].Event)
        : new Unknown(UnknownKind.FactExistence, state.Standing.IndexOf(thing.Record), thing.Type);
}
