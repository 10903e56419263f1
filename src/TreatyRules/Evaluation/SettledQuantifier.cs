using TreatyRules.Compilation;

namespace TreatyRules.Evaluation;

/// <summary>Asks a quantifier over events, while it is kept what is read of those that are settled: for each of these it is tried how it would meet the condition, whatever it had come to.</summary>
internal static class SettledQuantifier
{
    /// <summary>How many things an event can have come to that are told apart by bits.</summary>
    private const int MostKinds = 63;

    /// <summary>1, 0, or -1 for unknown.</summary>
    public static int Quantify(Walker walker, Row row, in CompiledQuantifier quantifier, RunReads log)
    {
        SettledEvents settled = row.Unknowns.Settled;
        var count = new QuantifierCount(quantifier, row.Unknowns);
        List<(int Address, ulong Meeting, ulong Failing)> events = [];
        log.Open(quantifier);
        for (int i = 0; i < row.ListCounts[quantifier.List]; i++)
        {
            log.Next();
            int address = row.ListStarts[quantifier.List] + (i * row.Law.Layouts[quantifier.List].Size);

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

            (ulong meeting, ulong failing) = Try(walker, row, quantifier, i, address);
            settled.Lay(row, address, actual);
            Add(ref count, walker, row, quantifier, i, log);
            SettledEvents.Hide(row, address);
            events.Add((address, meeting, failing));
        }

        if (events.Count > 0)
            log.Group(new SettledGroup(quantifier.Quantifier, [.. events]));
        return log.Close(count.Result());
    }

    private static (ulong Meeting, ulong Failing) Try(Walker walker, Row row, in CompiledQuantifier quantifier, int i, int address)
    {
        SettledEvents settled = row.Unknowns.Settled;
        (ulong meeting, ulong failing) = (0, 0);
        int stop = row.NextStop;
        for (int kind = 0; kind < settled.Kinds(address) && kind < MostKinds; kind++)
        {
            settled.Lay(row, address, kind);
            int there = walker.IsThere(quantifier, i);
            int meets = there == 1 ? walker.IsWhere(quantifier) : there;

            // One that is not there is none of which "every" could fail, and none that is counted; only a part of all asks how many there are.
            if (there == 0 && quantifier is { Quantifier: Model.Quantifier.AtLeast, LeastDenominator: not 1 })
                continue;
            if (meets == 1 || (there == 0 && quantifier.Quantifier == Model.Quantifier.Every))
                meeting |= 1UL << kind;
            else if (meets == 0)
                failing |= 1UL << kind;
        }

        // What was only tried makes no stop.
        row.NextStop = stop;
        return (meeting, failing);
    }

    private static void Add(ref QuantifierCount count, Walker walker, Row row, in CompiledQuantifier quantifier, int i, RunReads log)
    {
        (int there, int meets) = Look(walker, row, quantifier, i);
        log.Weigh(i, there == 0 ? Weight.None : WeightOf(quantifier, meets));
        if (there != 0)
            count.Add(there, meets);
    }

    /// <summary>What a record comes to in the count of a quantifier; -1 where that is not decided.</summary>
    public static int Weigh(Walker walker, Row row, in CompiledQuantifier quantifier, int i)
    {
        (int there, int meets) = Look(walker, row, quantifier, i);
        return there == 0 ? Weight.None : WeightOf(quantifier, meets);
    }

    /// <summary>What does not count is as good as what is not there.</summary>
    private static int WeightOf(in CompiledQuantifier quantifier, int meets) => (quantifier.Quantifier, meets) switch
    {
        (_, < 0) => Weight.Open,
        (Model.Quantifier.Every, 1) => Weight.None,
        (Model.Quantifier.Every, _) => Weight.Failing,
        (_, 1) => Weight.Meeting,
        (Model.Quantifier.AtLeast, _) when quantifier.LeastDenominator != 1 => Weight.Failing,
        _ => Weight.None,
    };

    /// <summary>Whether a record is there, and whether it meets the condition; one that would not count if it were there is not.</summary>
    private static (int There, int Meets) Look(Walker walker, Row row, in CompiledQuantifier quantifier, int i)
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
        if (quantifier is { Quantifier: Model.Quantifier.AtLeast, LeastDenominator: not 1 })
            return false;
        row.Slots[exists] = 1;
        int there = walker.IsThere(quantifier, i);
        int meets = there == 1 ? walker.IsWhere(quantifier) : there;
        row.Slots[exists] = Slots.Unknown;
        return there == 0 || meets == (quantifier.Quantifier == Model.Quantifier.Every ? 1 : 0);
    }
}
