namespace TreatyRules.Evaluation;

/// <summary>Which places or states meet a term on a day, for terms that hang on nothing but the day and the readings: worked out once a day, however often it is asked.</summary>
internal sealed class TermMembers(Row row, Walker walker)
{
    private readonly Dictionary<(int Entry, int Values), Known> _known = [];

    /// <summary>Parts what an unknown place or state could be into those that meet a term and the others: 1 or 0 where all or none do, else -1. Null where each is to be looked at by itself.</summary>
    public int? Test(int address, int entry)
    {
        if (row.Unknowns.Varied is not null || row.Unknowns.Domain(address) is not { } values || !row.Law.FixedTerms.Contains(entry))
            return null;
        if (!_known.TryGetValue((entry, values.Length), out Known? known) || known.Day != row.Today)
            _known[(entry, values.Length)] = known = Find(entry, values);
        row.StopOn(known.Stop);
        row.ReadsLengths |= known.ReadsLengths;
        row.ReadingTests.Add(known.Tests);
        known.Tests.MarkIn(row.QuestionsRead);
        return row.Unknowns.Test(address, known.Meeting.Contains);
    }

    private Known Find(int entry, int[] values)
    {
        int next = row.NextStop;
        bool lengths = row.ReadsLengths;
        ReadingTests before = row.ReadingTests.Copy();
        row.NextStop = int.MaxValue;
        row.ReadsLengths = false;
        row.ReadingTests.Clear();
        HashSet<int> meeting = [.. values.Where(value => walker.MeetsAsValue(entry, value, row.Today) == 1)];
        var known = new Known(row.Today, row.NextStop, row.ReadsLengths, meeting, row.ReadingTests.Copy());
        row.NextStop = next;
        row.ReadsLengths = lengths;
        row.ReadingTests.Add(before);
        return known;
    }

    /// <summary>What was found on a day.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="Stop">The next day on which it can change.</param>
    /// <param name="ReadsLengths">Whether it hangs on a length of time.</param>
    /// <param name="Meeting">What meets the term.</param>
    /// <param name="Tests">The readings that were asked for on the way, as whoever looks here asks for them.</param>
    private sealed record Known(int Day, int Stop, bool ReadsLengths, HashSet<int> Meeting, ReadingTests Tests);
}
