using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Model;
using TreatyRules.Reasoning;
using TreatyRules.Tests.Reference;
using Unknown = TreatyRules.Evaluation.Unknown;

namespace TreatyRules.Tests.Reasoning;

/// <summary>On worlds that nobody chose, the flips found are those that trying every change, alone and by twos, finds.</summary>
public sealed class FlipsAreMinimalAndComplete
{
    private const FlipKind Over = FlipKind.Ballot | FlipKind.Reading | FlipKind.Fact;

    [Fact]
    public void Against_trying_everything()
    {
        int found = 0;
        int pairs = 0;
        int singles = 0;
        foreach (World world in Worlds.Known(150, 1, 700_000))
        {
            CompiledLaw law = LawCompiler.Compile(world.Law);
            CrisisFile file = CrisisVariation.WithMotions(world.Crisis, world.Law);
            ImmutableDictionary<string, string> readings = world.Readings.ToImmutableDictionary();
            int number = found % law.Procedures.Length;
            string procedure = law.Procedures[number].Procedure.Id;
            DateOnly asOf = world.AsOf ?? file.AsOf ?? file.LastDay;
            Outcome OutcomeOf(CrisisFile heard, IReadOnlyDictionary<string, string> under) => new Hearing(law, heard, under, asOf, null).Verdict(procedure).Outcome;
            Outcome from = OutcomeOf(file, readings);
            var varied = new VariedCrisis(law, file, readings, Over);
            List<FlipToken> all = [.. Everything(varied)];
            if (all.Count > 70)
                continue;

            var words = new FlipWords(varied);
            bool Flips(params FlipToken[] changes)
            {
                (CrisisFile changed, ImmutableDictionary<string, string> under) = words.Make(new FlipCandidate([.. changes.Select(change => (change, 1))], (int)from));
                Outcome outcome = OutcomeOf(changed, under);
                return outcome != from && outcome != Outcome.Undetermined;
            }

            HashSet<string> single = [.. all.Where(change => Flips(change)).Select(change => change.Id)];
            List<FlipToken> rest = [.. all.Where(change => !single.Contains(change.Id))];
            HashSet<string> expected = [.. single];
            for (int i = 0; i < rest.Count; i++)
            {
                for (int j = i + 1; j < rest.Count; j++)
                {
                    if (rest[i].Thing != rest[j].Thing && Flips(rest[i], rest[j]))
                        expected.Add(Id([rest[i], rest[j]]));
                }
            }

            (int searched, ImmutableArray<FlipCandidate> candidates) = TreatyRules.Reasoning.Flips.Search(
                varied, law.PlanFor(number), new Until(asOf.DayNumber, -1), number, from, new FlipOptions { Over = Over, Most = 2, MostTime = TimeSpan.FromMinutes(1) }, Stopwatch.StartNew());
            searched.ShouldBe(2, world.ToString());
            List<string> told = [.. FlipMerger.Merge(candidates).SelectMany(Expanded)];
            told.ShouldBe(told.Distinct(), world.ToString());
            told.Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal), $"{procedure} {from}\n{world}");
            found++;
            pairs += expected.Count - single.Count;
            singles += single.Count;
            if (found >= 16 && pairs > 10)
                break;
        }

        (found >= 16 && singles > 10 && pairs > 10).ShouldBeTrue($"{found} worlds with {singles} and {pairs} flips");
    }

    /// <summary>Every single change there is.</summary>
    private static IEnumerable<FlipToken> Everything(VariedCrisis varied)
    {
        foreach (VariedThing variable in varied.Variables.Values)
        {
            foreach (int value in (varied.Row.Unknowns.All[variable.Key].Values ?? []).Where(value => !varied.With(0).Given.TryGetValue(variable.Key, out int given) || value != given))
                yield return new FlipToken(variable.Key, null, 0, [value]);
        }

        // A run in which nothing is changed lays the seats and their ballots.
        varied.Row.Unknowns.Varied = varied.With(0);
        var observer = default(NoObserver);
        varied.Run.To(varied.Row.Law.Everything(), new Until(varied.File.LastDay.DayNumber, -1), ref observer);
        varied.Row.Unknowns.Varied = null;
        for (int held = 0; held < varied.Row.Events.Length; held++)
        {
            if (varied.Run.Walker.Tally.OpenBallotsOf(held) is not { Cast: { } cast } open)
                continue;
            foreach (int seat in Seats(open.Seats))
            {
                for (int kind = 0; kind < 5; kind++)
                {
                    if (kind != cast[seat])
                        yield return new FlipToken(Unknown.VoteKey(held), One(seat, open.Seats.Length), cast[seat], [kind]);
                }
            }
        }
    }

    /// <summary>The changes, seat by seat and value by value.</summary>
    private static IEnumerable<string> Expanded(FlipCandidate candidate)
    {
        IEnumerable<ImmutableArray<FlipToken>> all = [[]];
        foreach ((FlipToken token, int count) in candidate.Changes)
        {
            for (int i = 0; i < count; i++)
            {
                all = all.SelectMany(before => token.Seats is null
                    ? token.Values.Select(value => before.Add(token with { Values = [value] }))
                    : Seats(token.Seats).SelectMany(seat => token.Values.Select(kind => token with { Seats = One(seat, token.Seats.Length), Values = [kind] }))
                        .Where(one => before.All(other => other.Thing != one.Thing)).Select(before.Add));
            }
        }

        return all.Select(changes => Id(changes)).Distinct();
    }

    private static string Id(IEnumerable<FlipToken> changes) => string.Join(" & ", changes.Select(change => change.Id).Order(StringComparer.Ordinal));

    private static IEnumerable<int> Seats(ulong[] seats) => Enumerable.Range(0, 64 * seats.Length).Where(seat => ((seats[seat >> 6] >> (seat & 63)) & 1) != 0);

    private static ulong[] One(int seat, int width)
    {
        var one = new ulong[width];
        one[seat >> 6] = 1UL << (seat & 63);
        return one;
    }
}
