using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Model;
using TreatyRules.Reasoning;
using TreatyRules.Reasoning.Counterfactuals;
using TreatyRules.Tests.Reference;
using Unknown = TreatyRules.Evaluation.Parts.Unknown;

namespace TreatyRules.Tests.Reasoning;

/// <summary>The smallest changes to a world that give a procedure another verdict, as they are found and as trying every change, alone and by twos, finds them.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="From">Its outcome as it is.</param>
/// <param name="Singles">How many single changes do it.</param>
/// <param name="Tried">Those that trying everything finds, the change or the two.</param>
/// <param name="Told">Those that are told, group by group written out.</param>
internal sealed record TriedFlips(string Procedure, Outcome From, int Singles, ImmutableArray<string> Tried, ImmutableArray<string> Told)
{
    private const FlipKind Over = FlipKind.Ballot | FlipKind.Reading | FlipKind.Fact;

    /// <summary>Tries everything; null where there is too much to try.</summary>
    public static TriedFlips? Of(World world, int at, int mostChanges)
    {
        CompiledLaw law = LawCompiler.Compile(world.Law);
        CrisisFile file = CrisisVariation.WithMotions(world.Crisis, world.Law);
        ImmutableDictionary<string, string> readings = world.Readings.ToImmutableDictionary();
        int number = at % law.Procedures.Length;
        string procedure = law.Procedures[number].Procedure.Id;
        DateOnly asOf = world.AsOf ?? file.AsOf ?? file.LastDay;
        Outcome OutcomeOf(CrisisFile heard, IReadOnlyDictionary<string, string> under) => new Hearing(law, heard, under, asOf, null).Verdict(procedure).Outcome;
        Outcome from = OutcomeOf(file, readings);
        var varied = new VariedCrisis(law, file, readings, Over);
        List<FlipToken> all = [.. Everything(varied, asOf)];
        if (all.Count > mostChanges)
            return null;

        var words = new FlipWords(varied);
        bool Flips(params FlipToken[] changes)
        {
            (CrisisFile changed, ImmutableDictionary<string, string> under) = words.Make(new FlipCandidate([.. changes.Select(change => (change, 1))], (int)from));
            Outcome outcome = OutcomeOf(changed, under);
            return outcome != from && outcome != Outcome.Undetermined;
        }

        HashSet<string> single = [.. all.Where(change => Flips(change)).Select(change => change.Id)];
        List<FlipToken> rest = [.. all.Where(change => !single.Contains(change.Id))];
        HashSet<string> tried = [.. single];
        for (int i = 0; i < rest.Count; i++)
        {
            for (int j = i + 1; j < rest.Count; j++)
            {
                if (rest[i].Thing != rest[j].Thing && Flips(rest[i], rest[j]))
                    tried.Add(Id([rest[i], rest[j]]));
            }
        }

        var search = new FlipSearchFor(law.PlanFor(number), new Until(asOf.DayNumber, -1), number, from, new FlipOptions { Over = Over, Most = 2, MostTime = TimeSpan.FromMinutes(1) }, Stopwatch.StartNew());
        FlipsFound found = TreatyRules.Reasoning.Counterfactuals.Flips.Search(varied, search, null);
        found.Searched.ShouldBe(2, world.ToString());
        return new TriedFlips(procedure, from, single.Count, [.. tried.Order(StringComparer.Ordinal)], [.. FlipMerger.Merge(found.Unmoved).SelectMany(Expanded).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Every single change there is.</summary>
    internal static IEnumerable<FlipToken> Everything(VariedCrisis varied, DateOnly asOf)
    {
        foreach (VariedThing variable in varied.Variables.Values)
        {
            foreach (int value in (varied.Row.Unknowns.All[variable.Key].Values ?? []).Where(value => !varied.With(0).Given.TryGetValue(variable.Key, out int given) || value != given))
                yield return new FlipToken(variable.Key, null, 0, [value]);
        }

        foreach (((int held, int seat), (int was, int width)) in Cast(varied, asOf))
        {
            for (int kind = 0; kind < 5; kind++)
            {
                if (kind != was)
                    yield return new FlipToken(Unknown.VoteKey(held), One(seat, width), was, [kind]);
            }
        }
    }

    /// <summary>Who may vote on what, as it is or once something else was changed, and what they cast.</summary>
    private static Dictionary<(int Held, int Seat), (int Was, int Width)> Cast(VariedCrisis varied, DateOnly asOf)
    {
        Dictionary<(int Held, int Seat), (int Was, int Width)> found = [];
        List<(int Key, Part Part)> taken = [];
        Unknowns unknowns = varied.Row.Unknowns;
        Varied once = varied.With(1);
        unknowns.Varied = once;
        Visit();
        unknowns.Clear();
        unknowns.Varied = null;
        return found;

        void Visit()
        {
            unknowns.Clear();
            foreach ((int key, Part part) in taken)
                unknowns.Take(key, part);
            if (once.Spent(unknowns, -1) > 1)
                return;
            var observer = default(NoObserver);
            RunEnd ended = varied.Run.To(varied.Row.Law.Everything(), new Until(asOf.DayNumber, -1), ref observer);
            for (int held = 0; held < varied.Row.Events.Length; held++)
            {
                if (varied.Run.Walker.Tally.OpenBallotsOf(held) is not { Cast: { } cast } open)
                    continue;
                foreach (int seat in Seats(open.Seats))
                    found.TryAdd((held, seat), (cast[seat], open.Seats.Length));
            }

            if (ended != RunEnd.Unknown || unknowns.Split is not { } split)
                return;
            foreach (Part part in split.Parts)
            {
                taken.Add((split.Key, part));
                Visit();
                taken.RemoveAt(taken.Count - 1);
            }
        }
    }

    /// <summary>The changes, seat by seat and value by value.</summary>
    internal static IEnumerable<string> Expanded(FlipCandidate candidate)
    {
        IEnumerable<ImmutableArray<FlipToken>> all = [[]];
        foreach ((FlipToken token, int count) in candidate.Changes)
        {
            for (int i = 0; i < count; i++)
            {
                all = all.SelectMany(before => token.Seats is null
                    ? token.Values.Select(value => before.Add(new FlipToken(token.Key, null, token.From, [value])))
                    : Seats(token.Seats).SelectMany(seat => token.Values.Select(kind => new FlipToken(token.Key, One(seat, token.Seats.Length), token.From, [kind])))
                        .Where(one => before.All(other => other.Thing != one.Thing)).Select(before.Add));
            }
        }

        return all.Select(changes => Id(changes)).Distinct();
    }

    internal static string Id(IEnumerable<FlipToken> changes) => string.Join(" & ", changes.Select(change => change.Id).Order(StringComparer.Ordinal));

    private static IEnumerable<int> Seats(ulong[] seats) => Enumerable.Range(0, 64 * seats.Length).Where(seat => ((seats[seat >> 6] >> (seat & 63)) & 1) != 0);

    private static ulong[] One(int seat, int width)
    {
        var one = new ulong[width];
        one[seat >> 6] = 1UL << (seat & 63);
        return one;
    }
}
