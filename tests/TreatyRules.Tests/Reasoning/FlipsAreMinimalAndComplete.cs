using TreatyRules.Model;
using TreatyRules.Reasoning.Counterfactuals;
using TreatyRules.Tests.Properties;
using TreatyRules.Tests.Reference;

namespace TreatyRules.Tests.Reasoning;

/// <summary>On worlds that nobody chose, the flips found are those that trying every change, alone and by twos, finds.</summary>
public sealed class FlipsAreMinimalAndComplete
{
    [Fact]
    public void Against_trying_everything()
    {
        int found = 0;
        int pairs = 0;
        int singles = 0;
        foreach (World world in Worlds.Known(150, 1, 700_000))
        {
            if (TriedFlips.Of(world, found, 70) is not { } flips)
                continue;
            flips.Told.ShouldBe(flips.Tried, $"{flips.Procedure} {flips.From}\n{world}");
            found++;
            pairs += flips.Tried.Length - flips.Singles;
            singles += flips.Singles;
            if (found >= 16 && pairs > 10 && singles > 10)
                break;
        }

        (found >= 16 && singles > 10 && pairs > 10).ShouldBeTrue($"{found} worlds with {singles} and {pairs} flips");
    }

    [Fact]
    public void Every_change_told_flips_the_verdict_is_told_once_and_can_be_no_smaller() => DrawnWorlds.Known.Hold(40, world =>
    {
        for (int procedure = 0; procedure < 2 && TriedFlips.Of(world, procedure, 45) is { } flips; procedure++)
        {
            flips.Told.ShouldBe(flips.Told.Distinct());
            flips.Told.Except(flips.Tried).ShouldBeEmpty($"{flips.Procedure} {flips.From}");
        }
    });

    [Fact]
    public void No_smallest_change_that_flips_the_verdict_is_left_out() => DrawnWorlds.Known.Hold(40, world =>
    {
        for (int procedure = 2; procedure < 4 && TriedFlips.Of(world, procedure, 45) is { } flips; procedure++)
            flips.Tried.Except(flips.Told).ShouldBeEmpty($"{flips.Procedure} {flips.From}");
    });

    [Fact]
    public void With_every_date_on_every_day_as_well()
    {
        int tried = 0;
        int together = 0;
        foreach ((World world, int procedure) in Worlds.Known(400, 1, 750_000).SelectMany(world => Enumerable.Range(0, 3), (world, procedure) => (world, procedure)))
        {
            if (TriedDates.Of(world, procedure, 90, 40) is not { } flips)
                continue;
            flips.Told.ShouldBe(flips.Tried, $"{flips.Procedure} {flips.From}\n{world}");
            tried++;
            together += flips.Tried.Length - flips.Singles;
            if (tried >= 40 && together > 20)
                break;
        }

        (tried >= 40 && together > 20).ShouldBeTrue($"{tried} worlds with {together} pairs");
    }

    [Fact]
    public void With_every_date_on_every_day_where_no_time_runs_and_dates_are_gone_through_at_once()
    {
        int open = 0;
        int together = 0;
        foreach ((World world, int procedure) in Worlds.Known(600, 1, 770_000).SelectMany(world => Enumerable.Range(0, 3), (world, procedure) => (WithoutDeadlines(world), procedure)))
        {
            if (TriedDates.Of(world, procedure, 90, 40) is not { } flips)
                continue;
            flips.Told.ShouldBe(flips.Tried, $"{flips.Procedure} {flips.From}\n{world}");
            if (!flips.AreOpen)
                continue;
            open++;
            together += flips.Tried.Length - flips.Singles;
            if (open >= 60 && together > 20)
                break;
        }

        (open >= 60 && together > 20).ShouldBeTrue($"{open} worlds with {together} pairs");
    }

    [Fact]
    public void With_three_dates_moved_together()
    {
        int tried = 0;
        int together = 0;
        foreach (World world in Worlds.Known(300, 1, 760_000))
        {
            if (TriedDates.Of(world, tried, 60, int.MaxValue, FlipKind.Date, 3) is not { } flips)
                continue;
            flips.Told.ShouldBe(flips.Tried, $"{flips.Procedure} {flips.From}\n{world}");
            tried++;
            together += flips.Tried.Count(id => id.Count(c => c == '&') == 2);
            if (tried >= 20 && together > 4)
                break;
        }

        (tried >= 20 && together > 4).ShouldBeTrue($"{tried} worlds with {together} threes");
    }

    [Fact]
    public void With_the_first_and_the_last_day_of_one_fact_moved_together()
    {
        int tried = 0;
        int together = 0;
        foreach ((World world, int procedure) in Worlds.Known(900, 1, 780_000).Where(world => !world.Crisis.Records.IsEmpty).SelectMany(world => Enumerable.Range(0, 3), (world, procedure) => (WithShortFacts(procedure == 1 ? world : WithoutDeadlines(world)), procedure)))
        {
            if (TriedDates.Of(world, procedure, 90, int.MaxValue, FlipKind.Date) is not { } flips)
                continue;
            flips.Told.ShouldBe(flips.Tried, $"{flips.Procedure} {flips.From}\n{world}");
            tried++;
            together += flips.Tried.Count(AreOfOneFact);
            if (tried >= 60 && together > 10)
                break;
        }

        (tried >= 60 && together > 10).ShouldBeTrue($"{tried} worlds with {together} pairs");

        static bool AreOfOneFact(string id) => id.Split(" & ") is [var one, var other] && one.Split(".from ") is [var fact, _] && other.StartsWith($"{fact}.until ", StringComparison.Ordinal);
    }

    /// <summary>The world with facts that are over after a day or two, so that neither end of one can be moved far without the other.</summary>
    private static World WithShortFacts(World world) => world with
    {
        Crisis = world.Crisis with
        {
            Records = [.. world.Crisis.Records.Select((fact, at) => fact with { From = world.Crisis.Date.AddDays(1 + at), Until = world.Crisis.Date.AddDays(2 + (2 * at)) })],
        },
    };

    /// <summary>The world with no step that time takes.</summary>
    private static World WithoutDeadlines(World world) => world with
    {
        Law = new Law(world.Law.Vocabulary, world.Law.States, world.Law.Places, world.Law.Calendar,
            [.. world.Law.Treaties.Select(treaty => treaty with { Procedures = [.. treaty.Procedures.Select(procedure => procedure with { States = [.. procedure.States.Select(state => state with { After = [] })] })] })]),
    };
}
