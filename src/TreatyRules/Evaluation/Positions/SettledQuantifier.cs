using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Positions;

/// <summary>Asks a quantifier over events, while it is kept what is read of those that are settled: for each of these it is tried how it would meet the condition, whatever it had come to.</summary>
internal static class SettledQuantifier
{
    /// <summary>How many things an event can have come to that are told apart by bits.</summary>
    private const int MostKinds = 63;

    /// <summary>How many events are noted without allocating.</summary>
    private const int MostOnStack = 64;

    /// <summary>1, 0, or -1 for unknown.</summary>
    public static int Quantify(Walker walker, Row row, in CompiledQuantifier quantifier, RunReads log)
    {
        SettledEvents settled = row.Unknowns.Settled;
        EventTrials? known = settled.TrialsOf(row, quantifier);
        int records = row.ListCounts[quantifier.List];
        int size = row.Law.Layouts[quantifier.List].Size;
        var count = new QuantifierCount(quantifier, row.Unknowns);
        Span<(int Address, ulong Meeting, ulong Failing)> events = records <= MostOnStack ? stackalloc (int, ulong, ulong)[records] : new (int, ulong, ulong)[records];
        int tried = 0;
        log.Open(quantifier);
        for (int i = 0; i < records; i++)
        {
            log.Next();
            int address = row.ListStarts[quantifier.List] + (i * size);

            // An effect is there by grace of the event that it is for.
            if (quantifier.List == 0)
                address = row.Slots[address + RecordLayout.Basis];
            int actual = address < 0 ? -1 : settled.KindOf(address);
            if (actual < 0 || actual >= MostKinds || row.Slots[address + RecordLayout.Exists] != Slots.Unknown)
            {
                if (!count.IsDecided)
                    Add(ref count, walker, row, quantifier, i, log);
                continue;
            }

            if (known?.Of(i, settled.Kinds(address), settled) is { } trial)
            {
                foreach ((SettledGroup group, _) in trial.Others)
                    log.Group(group);
                StopOn(row, trial.Stops);
                Add(ref count, quantifier, i, trial, 1UL << actual, log);
            }
            else
            {
                trial = Try(walker, row, quantifier, i, address, known, log);
                settled.Lay(row, address, actual);
                Add(ref count, walker, row, quantifier, i, log);
                SettledEvents.Hide(row, address);
            }

            events[tried++] = (address, trial.Meeting, trial.Failing);
        }

        if (tried > 0)
            log.Group(known is null ? new SettledGroup(quantifier.Quantifier, events[..tried].ToArray()) : known.Group(quantifier.Quantifier, events[..tried]));
        return log.Close(count.Result());
    }

    /// <summary>What was only tried makes a stop too: a run in which it came about, and which found the same today, must not need one that this has not.</summary>
    private static void StopOn(Row row, int[] stops)
    {
        foreach (int stop in stops)
            row.StopOn(stop);
    }

    private static Trial Try(Walker walker, Row row, in CompiledQuantifier quantifier, int i, int address, EventTrials? known, RunReads log)
    {
        SettledEvents settled = row.Unknowns.Settled;
        (ulong meeting, ulong failing) = (0, 0);
        (int stop, int read) = (row.NextStop, log.Count);
        var stops = new int[Math.Min(settled.Kinds(address), MostKinds)];
        for (int kind = 0; kind < stops.Length; kind++)
        {
            row.NextStop = Slots.Never;
            settled.Lay(row, address, kind);
            int there = walker.IsThere(quantifier, i);
            int meets = there == 1 ? walker.IsWhere(quantifier) : there;
            stops[kind] = row.NextStop;

            // One that is not there is none of which "every" could fail, and none that is counted; only a part of all asks how many there are.
            if (there == 0 && Weight.IsPartOfAll(quantifier))
                continue;
            if (meets == 1 || (there == 0 && quantifier.Quantifier == Model.Quantifier.Every))
                meeting |= 1UL << kind;
            else if (meets == 0)
                failing |= 1UL << kind;
        }

        row.NextStop = stop;
        StopOn(row, stops);
        SettledGroup[]? others = known is null ? null : log.GroupsSince(read);
        var trial = new Trial(meeting, failing, stops, [.. (others ?? []).Select(group => (group, group.Found(settled)))]);
        if (others is not null)
            known?.Add(i, trial);
        return trial;
    }

    /// <summary>Adds an event of which it is known how it meets the condition.</summary>
    private static void Add(ref QuantifierCount count, in CompiledQuantifier quantifier, int i, Trial trial, ulong kind, RunReads log)
    {
        bool isMeeting = (trial.Meeting & kind) != 0;
        bool isThere = isMeeting || (trial.Failing & kind) != 0;
        log.Weigh(i, isThere ? Weight.Of(quantifier, isMeeting ? 1 : 0) : Weight.None);
        if (isThere)
            count.Add(1, isMeeting ? 1 : 0);
    }

    private static void Add(ref QuantifierCount count, Walker walker, Row row, in CompiledQuantifier quantifier, int i, RunReads log)
    {
        (int there, int meets) = Look(walker, row, quantifier, i);
        log.Weigh(i, there == 0 ? Weight.None : Weight.Of(quantifier, meets));
        if (there != 0)
            count.Add(there, meets);
    }

    /// <summary>What a record comes to in the count of a quantifier; -1 where that is not decided.</summary>
    public static int Weigh(Walker walker, Row row, in CompiledQuantifier quantifier, int i)
    {
        (int there, int meets) = Look(walker, row, quantifier, i);
        return there == 0 ? Weight.None : Weight.Of(quantifier, meets);
    }

    /// <summary>Whether a record is there, and whether it meets the condition; one that would not count if it were there is not.</summary>
    public static (int There, int Meets) Look(Walker walker, Row row, in CompiledQuantifier quantifier, int i)
    {
        int exists = row.ListStarts[quantifier.List] + (i * row.Law.Layouts[quantifier.List].Size) + RecordLayout.Exists;
        if (row.Slots[exists] == Slots.Unknown && IsNoMatter(walker, row, quantifier, i, exists))
            return (0, 0);
        int there = walker.IsThere(quantifier, i);
        return (there, there == 0 ? 0 : there == 1 ? walker.IsWhere(quantifier) : -1);
    }

    /// <summary>Whether it is all the same to the quantifier if a record is there, because it would not count if it were.</summary>
    private static bool IsNoMatter(Walker walker, Row row, in CompiledQuantifier quantifier, int i, int exists)
    {
        if (Weight.IsPartOfAll(quantifier))
            return false;
        row.Slots[exists] = 1;
        int there = walker.IsThere(quantifier, i);
        int meets = there == 1 ? walker.IsWhere(quantifier) : there;
        row.Slots[exists] = Slots.Unknown;
        return there == 0 || meets == (quantifier.Quantifier == Model.Quantifier.Every ? 1 : 0);
    }
}
