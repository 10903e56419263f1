using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Binding;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Model;
using TreatyRules.Reasoning;
using TreatyRules.Reasoning.Counterfactuals;
using TreatyRules.Reasoning.Days;
using TreatyRules.Tests.Reference;

namespace TreatyRules.Tests.Reasoning;

/// <summary>The smallest changes with a date among them that give a procedure another verdict, as they are found and as trying every day, alone and with every other change, finds them.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="From">Its outcome as it is.</param>
/// <param name="Singles">How many dates do it alone, on how many days.</param>
/// <param name="Tried">Those that trying everything finds, the date or the two changes.</param>
/// <param name="Told">Those that are told, day by day.</param>
/// <param name="AreOpen">Whether all dates were gone through at once.</param>
internal sealed record TriedDates(string Procedure, Outcome From, int Singles, ImmutableArray<string> Tried, ImmutableArray<string> Told, bool AreOpen)
{
    /// <summary>Tries everything; null where there is too much to try.</summary>
    public static TriedDates? Of(World world, int at, int mostMoves, int mostChanges, FlipKind over = FlipKind.All, int most = 2)
    {
        CompiledLaw law = LawCompiler.Compile(world.Law);
        return Of(law, CrisisVariation.WithMotions(world.Crisis, world.Law), world.Readings.ToImmutableDictionary(), world.AsOf, at % law.Procedures.Length, mostMoves, mostChanges, over, most);
    }

    /// <summary>Tries everything, three dates together too where as many are asked for; null where there is too much to try.</summary>
    public static TriedDates? Of(
        CompiledLaw law, CrisisFile file, ImmutableDictionary<string, string> readings, DateOnly? read, int number, int mostMoves, int mostChanges, FlipKind over = FlipKind.All, int most = 2)
    {
        DateOnly asOf = read ?? file.AsOf ?? file.LastDay;
        string procedure = law.Procedures[number].Procedure.Id;
        Outcome OutcomeOf(CrisisFile heard, IReadOnlyDictionary<string, string> under) => new Hearing(law, heard, under, asOf, null).Standing(procedure).Outcome;
        Outcome from = OutcomeOf(file, readings);
        bool IsFlip(CrisisFile heard, IReadOnlyDictionary<string, string> under) => OutcomeOf(heard, under) is var outcome && outcome != from && outcome != Outcome.Undetermined;
        List<Move> moves = [.. Moves(law.Law, file, asOf)];
        List<FlipToken> changes = most < 2 ? [] : [.. TriedFlips.Everything(new VariedCrisis(law, file, readings, over & ~FlipKind.Date), asOf)];
        if (moves.Count > mostMoves || changes.Count > mostChanges)
            return null;

        HashSet<string> alone = [.. changes.Where(change => Flips(file, change)).Select(change => TriedFlips.Id([change]))];
        HashSet<Move> single = [.. moves.Where(move => CanBe(law.Law, file, move.In(file)) && IsFlip(move.In(file), readings))];
        HashSet<string> tried = [.. single.Select(move => move.Id)];
        List<Move[]> threes = [];
        foreach (Move move in most < 2 ? [] : moves.Where(move => !single.Contains(move)))
        {
            CrisisFile moved = move.In(file);
            if (CanBe(law.Law, file, moved))
            {
                foreach (FlipToken change in TriedFlips.Everything(new VariedCrisis(law, moved, readings, over & ~FlipKind.Date), asOf))
                {
                    if (!alone.Contains(TriedFlips.Id([change])) && Flips(moved, change))
                        tried.Add(Id([move.Id, TriedFlips.Id([change])]));
                }
            }

            foreach (Move other in moves.Where(other => other.Order > move.Order && !single.Contains(other)))
            {
                CrisisFile both = other.In(moved);
                if (CanBe(law.Law, file, both) && IsFlip(both, readings))
                    tried.Add(Id([move.Id, other.Id]));
                foreach (Move third in most < 3 ? [] : moves.Where(third => third.Order > other.Order && !single.Contains(third)))
                    threes.Add([move, other, third]);
            }
        }

        foreach (Move[] three in threes.Where(three => !tried.Contains(Id([three[0].Id, three[1].Id])) && !tried.Contains(Id([three[0].Id, three[2].Id])) && !tried.Contains(Id([three[1].Id, three[2].Id]))))
        {
            CrisisFile moved = three.Aggregate(file, (crisis, move) => move.In(crisis));
            if (CanBe(law.Law, file, moved) && IsFlip(moved, readings))
                tried.Add(Id(three.Select(move => move.Id)));
        }

        (ImmutableArray<string> told, bool areOpen) = Found();
        return new TriedDates(procedure, from, single.Count, [.. tried.Order(StringComparer.Ordinal)], told, areOpen);

        bool Flips(CrisisFile heard, FlipToken change)
        {
            (CrisisFile changed, ImmutableDictionary<string, string> under) = new FlipWords(new VariedCrisis(law, heard, readings, over & ~FlipKind.Date)).Make(new FlipCandidate([(change, 1)], 0));
            return IsFlip(changed, under);
        }

        (ImmutableArray<string> Told, bool AreOpen) Found()
        {
            var varied = new VariedCrisis(law, file, readings, over);
            var options = new FlipOptions { Over = over, Most = most, MostTime = TimeSpan.FromMinutes(5), MostRuns = int.MaxValue };
            var search = new FlipSearchFor(law.PlanFor(number), new Until(asOf.DayNumber, -1), number, from, options, Stopwatch.StartNew());
            var dates = new DateFlips(varied, search, asOf);
            FlipsFound found = TreatyRules.Reasoning.Counterfactuals.Flips.Search(varied, search, dates);
            found.SearchedAll.ShouldBe(most);
            return ([.. FlipMerger.Merge(found.Moved).SelectMany(TriedFlips.Expanded).Select(Named).Order(StringComparer.Ordinal)], dates.AreOpen);

            string Named(string id) => Id(id.Split(" & ").Select(change => change.Split(':') is [var key, var value] && int.TryParse(key, out int thing) && varied.Variables.GetValueOrDefault(thing)?.Kind == FlipKind.Date
                ? $"{varied.Variables[thing].Name} {varied.Variables[thing].Word(int.Parse(value))}" : change));
        }
    }

    private static string Id(IEnumerable<string> changes) => string.Join(" & ", changes.Order(StringComparer.Ordinal));

    /// <summary>Every date on every other day, from the first to one after the last.</summary>
    private static IEnumerable<Move> Moves(Law law, CrisisFile file, DateOnly asOf)
    {
        int order = 0;
        for (int i = 0; i < file.Events.Length; i++)
        {
            int at = i;
            HeldEvent held = file.Events[i];
            string name = held.Symbol ?? $"events[{i}]";
            order++;
            foreach (DateOnly day in Days(held.On))
            {
                yield return new Move($"{name}.on {day:yyyy-MM-dd}", order, crisis => crisis with
                {
                    Events = crisis.Events.SetItem(at, crisis.Events[at] with { On = day, TakesEffect = held.TakesEffect == held.On || day > crisis.Events[at].TakesEffect ? day : crisis.Events[at].TakesEffect }),
                });
            }

            order++;
            foreach (DateOnly day in held.TakesEffect == held.On ? [] : Days(held.TakesEffect))
                yield return new Move($"{name}.takes-effect {day:yyyy-MM-dd}", order, crisis => crisis with { Events = crisis.Events.SetItem(at, crisis.Events[at] with { TakesEffect = day }) });
            foreach (FieldDefinition field in law.FindEvent(held.Event)!.Fields.Where(field => field.Type.Kind == ValueKind.Date))
            {
                order++;
                foreach (DateOnly day in Days((held.Fields.First(given => given.Field == field.Name).Datum as DateDatum)?.Date))
                {
                    yield return new Move($"{name}.{field.Name} {day:yyyy-MM-dd}", order, crisis => crisis with
                    {
                        Events = crisis.Events.SetItem(at, crisis.Events[at] with { Fields = [.. crisis.Events[at].Fields.Select(given => given.Field == field.Name ? given with { Datum = new DateDatum(day) } : given)] }),
                    });
                }
            }
        }

        foreach (int i in Enumerable.Range(0, file.Records.Length).DistinctBy(i => file.Records[i].Span.IsNone ? (object)i : file.Records[i].Span))
        {
            CrisisRecord record = file.Records[i];
            int[] same = [.. Enumerable.Range(0, file.Records.Length).Where(at => at == i || (!record.Span.IsNone && file.Records[at].Span == record.Span))];
            string name = $"{law.FindRecord(record.Type)!.Plural}[{record.Id ?? $"{file.Records.Take(i).Count(other => other.Type == record.Type)}"}]";
            order++;
            foreach (DateOnly day in Days(record.From))
                yield return new Move($"{name}.from {day:yyyy-MM-dd}", order, crisis => crisis with { Records = [.. crisis.Records.Select((one, at) => same.Contains(at) ? one with { From = day } : one)] });
            order++;
            foreach (DateOnly day in record.Until is { } until ? Days(until) : [])
                yield return new Move($"{name}.until {day:yyyy-MM-dd}", order, crisis => crisis with { Records = [.. crisis.Records.Select((one, at) => same.Contains(at) ? one with { Until = day } : one)] });
        }

        IEnumerable<DateOnly> Days(DateOnly? but) => Enumerable.Range(0, asOf.DayNumber - file.Date.DayNumber + 2).Select(file.Date.AddDays).Where(day => day != but);
    }

    /// <summary>Whether a crisis can say so: nothing is over before it begins, and who has no seat casts no ballot.</summary>
    private static bool CanBe(Law law, CrisisFile given, CrisisFile moved)
    {
        var seats = new SeatsOnDay(law);
        bool HaveSeats(BallotSheet sheet, IEnumerable<Organ> organs, IEnumerable<DateOnly> days)
        {
            HashSet<string> all = [.. organs.SelectMany(organ => days.SelectMany(day => seats.Of(organ, day)))];
            return sheet.Named.Keys.All(all.Contains) && sheet.Unnamed.Sum() <= all.Count - sheet.Named.Count;
        }

        return moved.Records.All(record => record.Until is null || record.From < record.Until)
            && moved.Events.All(held => held.On <= held.TakesEffect)
            && moved.Events.Zip(given.Events).All(pair => pair.First.On == pair.Second.On || pair.First.Ballots is not { } sheet || HaveSeats(sheet, TreatyRules.Verdicts.ChangedVote.OrgansOf(pair.First, law), [pair.First.On]))
            && moved.Standing.All(standing => HaveSeats(standing.Value, [law.FindOrgan(standing.Key)!], moved.Events.Select(held => held.On).Append(moved.Date)));
    }

    private sealed record Move(string Id, int Order, Func<CrisisFile, CrisisFile> In);
}
