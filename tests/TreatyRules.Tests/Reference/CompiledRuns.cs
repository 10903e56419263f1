using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;
using TreatyRules.Verdicts;

namespace TreatyRules.Tests.Reference;

/// <summary>What the compiled law makes of a world, told as the reference interpreter tells it.</summary>
internal static class CompiledRuns
{
    /// <summary>Tests run beside one another, each on a thread.</summary>
    [ThreadStatic]
    private static (Law Law, CompiledLaw Compiled)? s_last;

    public static ReferenceRun Of(World world)
    {
        Hearing hearing = Hear(world);
        Row row = hearing.Run.Row;
        var trace = new Trace();
        var observer = new TraceObserver(trace);
        int after = world.After is null ? -1 : Array.FindIndex(row.Events, laid => laid.Held.Symbol == world.After);
        DateOnly end = world.AsOf ?? world.Crisis.AsOf ?? world.Crisis.LastDay;
        RunEnd ended = hearing.Run.To(row.Law.Everything(), new Until(after < 0 ? end.DayNumber : int.MaxValue - 1, after), ref observer);
        ended.ShouldBe(RunEnd.Done);
        var votes = new VoteReader(hearing.Run, trace.Examiner(hearing.Run));
        return new ReferenceRun(
            row.Law.Procedures.Select((procedure, number) => (procedure.Procedure.Id, number)).ToImmutableSortedDictionary(pair => pair.Id, pair => Standing(world.Law, hearing, trace, pair.number), StringComparer.Ordinal),
            [.. trace.Counts.Select(count => Event(row, votes, count.Held))],
            null);
    }

    public static IReadOnlyDictionary<string, ReferenceVerdict> Verdicts(World world)
    {
        Hearing hearing = Hear(world);
        Unknown[] unknowns = [.. Completions.UnknownsOf(world.Completions())];
        return hearing.Procedures.ToDictionary(id => id, id =>
        {
            Verdict verdict = hearing.Verdict(id);
            ImmutableArray<Outcome> possible = verdict.Possible.IsEmpty ? [verdict.Outcome] : verdict.Possible;
            return new ReferenceVerdict(verdict.Outcome, possible, [.. unknowns.Where(unknown => verdict.Missing.Contains(NameOf(world, hearing, unknown)))]);
        });
    }

    /// <summary>For each procedure what is told to be missing, by name, and what by definition is: what is told and was never asked for shows too. By definition the fields of a record of a list that was left out are one with the list.</summary>
    public static IReadOnlyDictionary<string, (string[] Told, string[] Defined)> Missing(World world)
    {
        Hearing hearing = Hear(world);
        return Worlds.Verdicts(world).ToDictionary(pair => pair.Key, pair => (
            hearing.Verdict(pair.Key).Missing.Where(name => !name.Contains("[?].", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray(),
            pair.Value.Missing.Select(unknown => NameOf(world, hearing, unknown)).Order(StringComparer.Ordinal).ToArray()));
    }

    /// <summary>For each procedure the outcome, what is possible and what is missing, in a text.</summary>
    public static IReadOnlyDictionary<string, string> Told(World world)
    {
        Hearing hearing = Hear(world);
        return hearing.Procedures.ToDictionary(id => id, id =>
        {
            Verdict verdict = hearing.Verdict(id);
            return $"{verdict.Outcome.Word()} ({string.Join(' ', verdict.Possible)}) missing [{string.Join("; ", verdict.Missing.Order(StringComparer.Ordinal))}]";
        });
    }

    private static Hearing Hear(World world)
    {
        if (s_last is not { } last || !ReferenceEquals(last.Law, world.Law))
            s_last = last = (world.Law, LawCompiler.Compile(world.Law));
        return new Hearing(last.Compiled, world.Crisis, world.Readings, world.AsOf, world.After);
    }

    private static string NameOf(World world, Hearing hearing, Unknown unknown)
    {
        Law law = world.Law;
        if (unknown.Name.Split('/') is [var field, var state] && unknown.Kind is UnknownKind.FactField or UnknownKind.EventField)
            return $"{law.CodeOn(state, unknown.Kind == UnknownKind.FactField ? world.Crisis.Records[unknown.Index].From : hearing.Run.Row.Events[unknown.Index].Held.TakesEffect)} in {NameOf(world, hearing, unknown with { Name = field })}";
        return unknown.Kind switch
        {
            UnknownKind.FactField => $"{Fact(world, unknown.Index)}.{unknown.Name}",
            UnknownKind.FactExistence => $"{Fact(world, unknown.Index)}.happened",
            UnknownKind.EventField => $"{Held(hearing, unknown.Index)}.{unknown.Name}",
            UnknownKind.EventExistence => $"{Held(hearing, unknown.Index)}: happened",
            UnknownKind.OmittedList => law.FindRecord(unknown.Name)!.Plural,
            UnknownKind.Ballot => $"ballot of {law.CodeOn(unknown.Name, hearing.Run.Row.Events[unknown.Index].Held.On)} on {hearing.Run.Row.Events[unknown.Index].Held.Symbol ?? hearing.Run.Row.Events[unknown.Index].Held.Event}",
            UnknownKind.UnnamedBallots => hearing.Run.Row.SharingName(unknown.Index),
            _ => "",
        };
    }

    private static string Held(Hearing hearing, int index) => hearing.Run.Row.Events[index].Held.Symbol ?? $"events[{index}]";

    private static string Fact(World world, int index)
    {
        CrisisRecord record = world.Crisis.Records[index];
        int ordinal = world.Crisis.Records.Take(index).Count(other => other.Type == record.Type);
        return $"{world.Law.FindRecord(record.Type)!.Plural}[{record.Id ?? ordinal.ToString()}]";
    }

    private static ReferenceStanding Standing(Law law, Hearing hearing, Trace trace, int number)
    {
        Run run = hearing.Run;
        var builder = new VerdictBuilder(run, trace, number, default);
        return new ReferenceStanding(
            run.Row.Law.Procedures[number].States[run.StateOf(number)].State.Name,
            run.OutcomeOf(number),
            DateOnly.FromDayNumber(run.EntryOf(number)),
            [.. builder.Effects().Select(effect => new ReferenceEffect(effect.Kind, effect.What, effect.Action, effect.Discretion, Actors(law, effect.Bearers), effect.For))]);
    }

    /// <summary>Verdicts name actors as they were called on the day; the definition names them by the continuing state.</summary>
    private static ImmutableSortedSet<string> Actors(Law law, IEnumerable<string> codes) => Sets.Of(codes.Select(law.ActorOf));

    private static ReferenceEvent Event(Row row, VoteReader votes, int held)
    {
        LaidEvent laid = row.Events[held];
        if (!votes.WasVotedOn(held))
        {
            return new ReferenceEvent(held, laid.Held.Event, laid.Held.Symbol, laid.Held.On, (VoteResult)row.Slots[laid.Address + RecordLayout.Result], null, Sets.Empty, Sets.Empty, Sets.Empty, Sets.Empty, []);
        }

        Law law = row.Law.Law;
        Decision decision = votes.Read(held);
        return new ReferenceEvent(
            held,
            laid.Held.Event,
            laid.Held.Symbol,
            laid.Held.On,
            decision.Result,
            decision.Way,
            Actors(law, decision.By),
            Actors(law, decision.Bound),
            Actors(law, votes.Voters(held, Ballot.Yes)),
            Actors(law, votes.Voters(held, Ballot.No)),
            laid.Held.WithoutVote != VoteResult.None || row.Slots[laid.Address + RecordLayout.Basis] < 0 ? [] : votes.AllCounts(held));
    }
}
