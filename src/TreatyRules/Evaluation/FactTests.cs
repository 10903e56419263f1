using TreatyRules.Compilation;

namespace TreatyRules.Evaluation;

/// <summary>Asks quantifiers over facts again, beside a run: what they find when so much is taken of the unknown as is now.</summary>
internal sealed class FactTests(Row row, Walker walker)
{
    private readonly FixedQuantifiers _fixed = new(row);
    private readonly Dictionary<FactTest, int> _found = [];

    /// <summary>Whether a quantifier hangs on facts alone, so that it can be asked again at any time.</summary>
    public bool CanAsk(in CompiledQuantifier quantifier) => _fixed.Contains(quantifier);

    /// <summary>Forgets what was found, since something else is taken now.</summary>
    public void Forget() => _found.Clear();

    /// <summary>What is found; -1 where that is not decided.</summary>
    public int Find(in FactTest test)
    {
        if (_found.TryGetValue(test, out int found))
            return found;
        (int today, int stop, int frame, RunReads? log) = (row.Today, row.NextStop, row.Frame, row.Unknowns.Log);
        (row.Today, row.Frame) = (test.Day, 0);
        var reads = new RunReads(row, null);
        row.Unknowns.Log = reads;
        found = test.Record < 0 ? SettledQuantifier.Quantify(walker, row, test.Quantifier, reads) : SettledQuantifier.Weigh(walker, row, test.Quantifier, test.Record);
        (row.Today, row.NextStop, row.Frame, row.Unknowns.Log) = (today, stop, frame, log);
        return _found[test] = found;
    }
}
