using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

public sealed class WorldsAreGenerated
{
    [Fact]
    public void The_same_seed_makes_the_same_world()
    {
        static string First() => string.Join('\n', Worlds.WithUnknowns(5, 4).Select(world => world.ToString()));

        First().ShouldBe(First());
    }

    [Fact]
    public void Every_generated_law_runs_without_an_error_of_the_treaty()
    {
        foreach (World world in Worlds.Known(60, 5))
            world.Run().Error.ShouldBeNull(world.ToString());
    }

    [Fact]
    public void Generated_worlds_see_every_outcome_every_result_and_many_movements()
    {
        ReferenceRun[] runs = [.. Worlds.Known(150, 4, 5000).Select(world => world.Run())];

        runs.SelectMany(run => run.Procedures.Values).Select(standing => standing.Outcome).Distinct().Count().ShouldBe(Words.Outcomes.Length - 1);
        runs.SelectMany(run => run.Events).Select(held => held.Result).Distinct().Count().ShouldBe(Words.Results.Length);
        runs.SelectMany(run => run.Procedures.Values).Count(standing => standing.State != "s0").ShouldBeGreaterThan(runs.Length);
        runs.SelectMany(run => run.Procedures.Values).Count(standing => !standing.Effects.IsEmpty).ShouldBeGreaterThan(runs.Length / 4);
        runs.SelectMany(run => run.Events).Count(held => !held.By.IsEmpty).ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Generated_unknowns_leave_some_verdicts_open_and_others_not()
    {
        ReferenceVerdict[] verdicts = [.. Worlds.WithUnknowns(40, 3, 9000, 60).SelectMany(world => Worlds.Verdicts(world).Values)];

        verdicts.Count(verdict => verdict.Outcome == Outcome.Undetermined).ShouldBeInRange(10, verdicts.Length / 2);
        verdicts.SelectMany(verdict => verdict.Missing).Select(missing => missing.Kind).Distinct().Count().ShouldBeGreaterThan(2);
    }

    [Fact]
    public void A_difference_is_shown_in_a_small_world()
    {
        static ReferenceRun WithoutVetoes(World world)
        {
            ReferenceRun run = world.Run();
            return run with { Events = [.. run.Events.Where(held => held.Result != VoteResult.Vetoed)] };
        }

        string message = Should.Throw<Xunit.Sdk.FailException>(() => Worlds.Known(40, 4, 300).ShouldAgree(WithoutVetoes)).Message;

        message.ShouldContain("vetoed");
        message.Split('\n').Count(line => line.Contains(" always ", StringComparison.Ordinal)).ShouldBe(0);
    }
}
