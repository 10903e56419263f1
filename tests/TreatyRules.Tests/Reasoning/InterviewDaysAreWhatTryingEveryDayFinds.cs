using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Reasoning.Interviews;
using TreatyRules.Tests.Reference;

namespace TreatyRules.Tests.Reasoning;

/// <summary>On worlds that nobody chose, as if they had been drafted: the stretches of each day that an interview could ask for, held against laying the crisis out anew for every day and going through its completions.</summary>
public sealed class InterviewDaysAreWhatTryingEveryDayFinds
{
    private const int MostDays = 30;

    [Fact]
    public void Each_day_leaves_the_outcomes_open_that_its_stretch_says()
    {
        (int worlds, int days, int stretches, int parted) = (0, 0, 0, 0);
        foreach (World world in Enumerable.Range(940_000, 60).Select(seed => WorldGenerator.World(WorldGenerator.Law(seed), seed, seed * 1000, 3)))
        {
            worlds++;
            var corpus = new TreatyCorpus(world.Law);
            var options = new InterviewOptions { Readings = world.Readings.ToImmutableDictionary(), AsOf = world.AsOf };
            InterviewState state = InterviewDraft.From(corpus.Compiled, world.Crisis) with { IsDraft = true };
            foreach ((int i, InterviewThing thing) in InterviewDays.Of(state, options).Index())
            {
                int number = (worlds + i) % corpus.Compiled.Procedures.Length;
                var ahead = new LookAhead(20_000, long.MaxValue);
                InterviewStretches found = new InterviewCalendar(corpus.Compiled, number, options).Of(state, thing, ahead);
                if (!found.IsWhole)
                    continue;
                parted += found.All.Length > 1 ? 1 : 0;
                foreach (InterviewStretch stretch in found.All)
                {
                    stretches++;
                    for (int day = stretch.Days.First; day <= Math.Min(stretch.Days.Last, stretch.Days.First + MostDays); day++)
                    {
                        days++;
                        ImmutableArray<Outcome> tried = Tried(corpus, state, thing, number, options, day);
                        stretch.Possible.ShouldBe(tried, $"{corpus.Compiled.Procedures[number].Procedure.Id}: {thing.Id} on {DateOnly.FromDayNumber(day):yyyy-MM-dd}, of {string.Join(' ', found.All.Select(one => $"{one.Days.Written}: {string.Join('/', one.Possible)};"))}\n{world}");
                    }
                }
            }
        }

        (stretches > 200 && days > 4_000 && parted > 20).ShouldBeTrue($"{stretches} stretches, {days} days, {parted} parted");
    }

    private static ImmutableArray<Outcome> Tried(TreatyCorpus corpus, InterviewState state, InterviewThing thing, int number, InterviewOptions options, int day)
    {
        InterviewState moved = InterviewDays.Moved(state, thing, DateOnly.FromDayNumber(day));
        return InterviewOutlook.Of(corpus.Compiled, moved, moved.Finish(moved.Assumed), number, moved.ReadOn(options), options, new LookAhead(20_000, long.MaxValue)).Possible;
    }
}
