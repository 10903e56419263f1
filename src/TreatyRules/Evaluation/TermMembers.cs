namespace TreatyRules.Evaluation;

/// <summary>Which places or states meet a term on a day, for terms that hang on nothing but the day and the readings: worked out once a day, however often it is asked.</summary>
internal sealed class TermMembers(Row row, Walker walker)
{
    private readonly Dictionary<(int Entry, int Values), (int Day, int Stop, HashSet<int> Meeting)> _known = [];

    /// <summary>Parts what an unknown place or state could be into those that meet a term and the others: 1 or 0 where all or none do, else -1. Null where each is to be looked at by itself.</summary>
    public int? Test(int address, int entry)
    {
        if (row.Unknowns.Varied is not null || row.Unknowns.Domain(address) is not { } values || !row.Law.FixedTerms.Contains(entry))
            return null;
        if (!_known.TryGetValue((entry, values.Length), out (int Day, int Stop, HashSet<int> Meeting) known) || known.Day != row.Today)
            _known[(entry, values.Length)] = known = Find(entry, values);
        row.StopOn(known.Stop);
        return row.Unknowns.Test(address, known.Meeting.Contains);
    }

    private (int Day, int Stop, HashSet<int> Meeting) Find(int entry, int[] values)
    {
        int next = row.NextStop;
        row.NextStop = int.MaxValue;
        HashSet<int> meeting = [.. values.Where(value => walker.MeetsAsValue(entry, value, row.Today) == 1)];
        int stop = row.NextStop;
        row.NextStop = next;
        return (row.Today, stop, meeting);
    }
}
