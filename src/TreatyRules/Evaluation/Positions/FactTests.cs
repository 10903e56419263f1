using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Positions;

/// <summary>Asks quantifiers over facts again, beside a run: what they find when so much is taken of the unknown as is now.</summary>
/// <param name="row">The row of the run.</param>
/// <param name="walker">Its walker.</param>
/// <param name="last">The last day of the run.</param>
internal sealed class FactTests(Row row, Walker walker, int last)
{
    private readonly FixedQuantifiers _fixed = new(row);
    private readonly Dictionary<FactTest, FactFinding> _found = [];

    /// <summary>Whether a quantifier hangs on facts alone, so that it can be asked again at any time.</summary>
    public bool CanAsk(in CompiledQuantifier quantifier) => _fixed.Contains(quantifier);

    /// <summary>Forgets what was found, since something else is taken now.</summary>
    public void Forget() => _found.Clear();

    /// <summary>What is found.</summary>
    public FactFinding Find(in FactTest test)
    {
        if (_found.TryGetValue(test, out FactFinding known))
            return known;
        (int today, int stop, int frame, RunReads? log) = (row.Today, row.NextStop, row.Frame, row.Unknowns.Log);
        (row.Today, row.NextStop, row.Frame) = (test.Day, Slots.Never, 0);
        var reads = new RunReads(row, null);
        row.Unknowns.Log = reads;
        int found = test.Record < 0 ? SettledQuantifier.Quantify(walker, row, test.Quantifier, reads) : SettledQuantifier.Weigh(walker, row, test.Quantifier, test.Record);
        known = new FactFinding(found, Math.Min(row.NextStop, NextVisit(test.Day)));
        (row.Today, row.NextStop, row.Frame, row.Unknowns.Log) = (today, stop, frame, log);
        return _found[test] = known;
    }

    /// <summary>The next day that every run visits, whatever it reads: that of an event, or the day after the last.</summary>
    private int NextVisit(int day)
    {
        foreach (Happening happening in row.Happenings)
        {
            if (happening.Day > day)
                return Math.Min(happening.Day, last + 1);
        }

        return last + 1;
    }
}
