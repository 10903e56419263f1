using TreatyRules.Compilation;
using TreatyRules.Evaluation.Positions;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Conditions;

/// <summary>Which places or states meet a term on a day, for terms that hang on nothing but the day and the readings: worked out once a day, however often it is asked.</summary>
internal sealed class TermMembers(Row row, Walker walker)
{
    private readonly Dictionary<(int Entry, int Values, int Day), Known> _known = [];
    private readonly Dictionary<int[], int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _contents = [];

    /// <summary>Parts what an unknown place or state could be into those that meet a term and the others: 1 or 0 where all or none do, else -1. Null where each is to be looked at by itself.</summary>
    public int? Test(int address, int entry)
    {
        if (row.Unknowns.Domain(address) is not { } values || !row.Law.FixedTerms.Contains(entry))
            return null;
        int number = NumberOf(values);
        if (!_known.TryGetValue((entry, number, row.Today), out Known? known))
            _known[(entry, number, row.Today)] = known = Find(entry, values);
        if (known.Meeting is not { } meeting)
            return null;
        row.StopOn(known.Stop);
        row.ReadsLengths |= known.ReadsLengths;
        row.HasOtherLengths |= known.ReadsLengths;
        row.ReadingTests.Add(known.Tests);
        known.Tests.MarkIn(row.QuestionsRead);
        return row.Unknowns.Test(address, meeting.Contains);
    }

    private Known Find(int entry, int[] values)
    {
        (int next, RunReads? log) = (row.NextStop, row.Unknowns.Log);
        ReadingTests before = row.ReadingTests.Copy();
        bool[] asked = [.. row.QuestionsRead];
        (bool readsLengths, row.ReadsLengths) = (row.ReadsLengths, false);
        (row.NextStop, row.Unknowns.Log) = (int.MaxValue, null);
        row.ReadingTests.Clear();
        Array.Clear(row.QuestionsRead);
        HashSet<int> meeting = [.. values.Where(value => walker.MeetsAsValue(entry, value, row.Today) == 1)];

        // Where readings are varied, what meets a term that asks for one is not the same whatever else is taken.
        bool isFixed = row.Law.Questions.Index().All(question => !row.QuestionsRead[question.Index] || !IsVaried(1 + question.Index));
        var known = new Known(row.NextStop, isFixed ? meeting : null, row.ReadingTests.Copy(), row.ReadsLengths);
        (row.NextStop, row.Unknowns.Log) = (next, log);
        row.ReadsLengths = readsLengths;
        row.ReadingTests.Add(before);
        for (int question = 0; question < asked.Length; question++)
            row.QuestionsRead[question] |= asked[question];
        return known;
    }

    /// <summary>The same number for the same values.</summary>
    private int NumberOf(int[] values)
    {
        if (_numbers.TryGetValue(values, out int number))
            return number;
        string content = string.Join(',', values);
        if (!_contents.TryGetValue(content, out number))
            _contents[content] = number = _contents.Count;
        return _numbers[values] = number;
    }

    private bool IsVaried(int reading) => row.Slots[reading] == Slots.Unknown || row.Unknowns.Varied?.Given.ContainsKey(reading) == true;

    /// <summary>What was found on a day.</summary>
    /// <param name="Stop">The next day on which it can change.</param>
    /// <param name="Meeting">What meets the term; null where that hangs on a reading that is varied.</param>
    /// <param name="Tests">The readings that were asked for on the way, as whoever looks here asks for them.</param>
    /// <param name="ReadsLengths">Whether a length of time was asked for.</param>
    private sealed record Known(int Stop, HashSet<int>? Meeting, ReadingTests Tests, bool ReadsLengths);
}
