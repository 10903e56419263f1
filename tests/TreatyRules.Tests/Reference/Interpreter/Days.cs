using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>The course of a run: every day from the crisis's date, its opening, its events and its closing.</summary>
internal static class Days
{
    public static void Run(Situation now, List<ReferenceEvent> counted, DateOnly? asOf, string? afterSymbol)
    {
        Begin(now);
        ImmutableArray<HeldEvent> events = HeldEvents.Of(now.Law, now.Crisis);
        Dictionary<int, PlainRecord> counts = [];
        DateOnly last = afterSymbol is null ? asOf ?? now.Crisis.AsOf ?? now.Crisis.LastDay : now.Crisis.LastDay;
        for (DateOnly day = now.Crisis.Date; day <= last; day = day.AddDays(1))
        {
            now.Today = day;
            Open(now);
            for (int index = 0; index < events.Length; index++)
            {
                HeldEvent held = events[index];
                if (held.On == day && Happened(held, index, now))
                    counts[index] = Count(held, index, now, counted);
                if (held.TakesEffect == day && counts.TryGetValue(index, out PlainRecord? record))
                    Offer(record, now);
                if (held.TakesEffect == day && afterSymbol is not null && held.Symbol == afterSymbol)
                    return;
            }

            Close(now);
        }
    }

    /// <summary>Every procedure enters its initial state, whether or not its treaty is in force.</summary>
    private static void Begin(Situation now)
    {
        foreach (Procedure procedure in now.Order.Procedures)
            now.Standings[procedure.Id] = new Standing { State = procedure.Initial, Entered = now.Today, InForce = now.IsInForce(procedure) };
    }

    private static void Open(Situation now)
    {
        foreach (Procedure procedure in now.Order.Procedures)
        {
            Standing standing = now.Standings[procedure.Id];
            if (standing.InForce && !now.IsInForce(procedure))
                Enter(procedure.Initial, standing, now);
            standing.InForce = now.IsInForce(procedure);
        }

        foreach (Procedure procedure in now.Order.Procedures)
            Settle(procedure, now);
    }

    private static bool Happened(HeldEvent held, int index, Situation now) =>
        held.Happened ?? (bool)now.Completion.ValueOf(new Unknown(UnknownKind.EventExistence, index, held.Event), Domains.YesOrNo);

    private static PlainRecord Count(HeldEvent held, int index, Situation now, List<ReferenceEvent> counted)
    {
        PlainRecord record = HeldEvents.AsRecord(held, index, now);
        ReferenceEvent result = Votes.Count(held, index, record, now);
        HeldEvents.Remember(record, result);
        counted.Add(result);
        return record;
    }

    /// <summary>Records the event; each procedure that accepts it moves, and each settles before the next looks.</summary>
    private static void Offer(PlainRecord record, Situation now)
    {
        now.Held.Add(record);
        Scope scope = Scope.Of(now, record);
        foreach (Procedure procedure in now.Order.Procedures.Where(now.IsInForce))
        {
            EventTransition? accepted = now.StateOf(procedure).On.FirstOrDefault(on => on.Event == record.Type && Answers(on.Result, record) && MayBeTaken(on.Transition, scope));
            if (accepted is not null)
                Enter(accepted.Transition.To, now.Standings[procedure.Id], now);
            Settle(procedure, now);
        }
    }

    private static bool Answers(string? result, PlainRecord record) =>
        result is null || result == (string?)record.Fields[RecordType.ResultField] || result == (string?)record.Fields[RecordType.WayField];

    /// <summary>In the evening each procedure takes one step that time brings about; so an act on the last day of a period is in time.</summary>
    private static void Close(Situation now)
    {
        foreach (Procedure procedure in now.Order.Procedures.Where(now.IsInForce))
        {
            Standing standing = now.Standings[procedure.Id];
            TimedTransition? due = now.StateOf(procedure).After.FirstOrDefault(after => IsDue(after, standing, now) && MayBeTaken(after.Transition, Scope.Of(now)));
            if (due is not null)
                Enter(due.Transition.To, standing, now);

            // Those that ask about one that has just lapsed come after it, and settle the same evening.
            Settle(procedure, now);
        }
    }

    /// <summary>Whether the time has run out: from the entry into the state, or from the day of the last such event.</summary>
    private static bool IsDue(TimedTransition after, Standing standing, Situation now)
    {
        DateOnly? start = after.Since is null ? standing.Entered : (DateOnly?)now.Held.LastOrDefault(record => record.Type == after.Since)?.Fields[RecordType.OnField];
        return start is { } from && after.Time.After(from, now.Law.Calendar) <= now.Today;
    }

    /// <summary>Takes the first <c>always</c> whose guard is true, the state's own and then the procedure's, until none is or it leads nowhere else.</summary>
    private static void Settle(Procedure procedure, Situation now)
    {
        if (!now.IsInForce(procedure))
            return;
        Standing standing = now.Standings[procedure.Id];
        HashSet<string> entered = [];
        while (now.StateOf(procedure).Always.Concat(procedure.Always).FirstOrDefault(always => MayBeTaken(always, Scope.Of(now))) is { } next && next.To != standing.State)
        {
            if (!entered.Add(next.To))
                throw new ErrorOfTheTreaty($"{procedure.Id} enters {next.To} twice in one settling.");
            Enter(next.To, standing, now);
        }
    }

    private static bool MayBeTaken(Transition transition, Scope scope) =>
        Conditions.IsThere(transition.Applies, scope) && (transition.Guard is null || Conditions.Hold(transition.Guard, scope));

    private static void Enter(string state, Standing standing, Situation now)
    {
        standing.State = state;
        standing.Entered = now.Today;
    }
}
