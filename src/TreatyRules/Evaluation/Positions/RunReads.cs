using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Positions;

/// <summary>What one run reads of the unknown, in order, and what it finds: two runs from one position that have found the same stand at the same place.</summary>
/// <remarks>
/// Of a quantifier over records it is its result that is found, and not what each record came to. Where it waits for one of them, it is how many before that
/// met its condition. So it does not matter in which of many ways the facts before failed to. What a quantifier over facts read is put together in one
/// read too: what it found.
/// </remarks>
/// <param name="row">The row of the run.</param>
/// <param name="facts">Asks quantifiers over facts again; null where nobody will.</param>
internal sealed class RunReads(Row row, FactTests? facts)
{
    private readonly List<Read> _reads = [];
    private readonly List<Found> _found = [];
    private readonly Stack<Asked> _asked = [];
    private List<RecordRead> _records = [];
    private bool _waits;

    private enum Kind
    {
        Value,
        Test,
        Vote,
        Group,
        Fact,
    }

    /// <summary>Begins anew, for another run.</summary>
    public void Clear()
    {
        _reads.Clear();
        _found.Clear();
        _asked.Clear();
        _waits = false;
    }

    /// <summary>How much has been read.</summary>
    public int Count => _reads.Count;

    /// <summary>What was read since so much had been, where that is nothing but what quantifiers found of events; else null.</summary>
    public SettledGroup[]? GroupsSince(int count)
    {
        if (_reads.Count == count)
            return [];
        var groups = new SettledGroup[_reads.Count - count];
        for (int i = 0; i < groups.Length; i++)
        {
            if (_reads[count + i].Group is not { } group)
                return null;
            groups[i] = group;
        }

        return groups;
    }

    /// <summary>An unknown of which it matters what exactly is taken.</summary>
    public void Value(int key) => _reads.Add(new Read(Kind.Value, key, 0, 0, 0, null, null));

    /// <summary>An unknown of which it matters only whether it lies in a range.</summary>
    public void Test(int key, int low, uint span, int result) => _reads.Add(new Read(Kind.Test, key, low, span, result, null, null));

    /// <summary>A vote of which it matters who cast which ballot.</summary>
    public void Vote(int held) => _reads.Add(new Read(Kind.Vote, held, 0, 0, 0, null, null));

    /// <summary>What a quantifier found of events that were settled.</summary>
    public void Group(SettledGroup group) => _reads.Add(new Read(Kind.Group, 0, 0, 0, 0, group, null));

    /// <summary>Keeps what was found of an unknown.</summary>
    /// <param name="key">The unknown.</param>
    /// <param name="result">What was found.</param>
    /// <param name="isKnown">Whether anything was; else the walk stops.</param>
    public void Find(int key, int result, bool isKnown)
    {
        if (_asked.Count == 0)
            Add(((long)key << 33) | (isKnown ? 1L << 32 : 0) | (uint)result, isKnown, null);
    }

    /// <summary>Begins with a quantifier: of what is read for it, only its result is kept.</summary>
    public void Open(in CompiledQuantifier quantifier)
    {
        if (_asked.Count == 0)
            _records = [];
        _asked.Push(new Asked(quantifier, _reads.Count, _reads.Count, facts is not null && quantifier.List >= 0 && facts.CanAsk(quantifier)));
    }

    /// <summary>Begins with its next record.</summary>
    public void Next()
    {
        if (_asked.Count == 1)
            _records.Add(new RecordRead(_reads.Count, row.NextStop, Weight.None));
        _asked.Push(_asked.Pop() with { Record = _reads.Count });
    }

    /// <summary>Says what the record comes to.</summary>
    public void Weigh(int record, int weight)
    {
        if (_asked.Count == 1)
            _records[^1] = _records[^1] with { Weight = weight };
        Asked asked = _asked.Peek();
        if (asked.IsOfFacts && weight != Weight.Open)
            Fold(asked.Record, new FactTest(asked.Quantifier, record, row.Today), weight);
    }

    /// <summary>Ends with a quantifier.</summary>
    public int Close(int result)
    {
        Asked asked = _asked.Pop();
        bool isFolded = asked.IsOfFacts && result >= 0;
        if (isFolded)
            Fold(asked.Start, new FactTest(asked.Quantifier, -1, row.Today), result);
        if (_asked.Count == 0)
            Add(result, result >= 0, isFolded ? null : _records);
        return result;
    }

    /// <summary>Where the run stopped for something unknown.</summary>
    public RunPlace Place()
    {
        int found = _found.Count - (_waits ? 1 : 0);
        if (!_waits || _found[^1].Records is not { } records || records.FindIndex(each => each.Weight == Weight.Open) is not (> 0 and var record))
            return new RunPlace([.. Contents(found)], 0, _waits ? _found[^1].Stop : row.NextStop, 0, 0);
        return new RunPlace(
            [.. Contents(found)],
            record,
            records[record].Stop,
            records.Take(record).Count(each => each.Weight == Weight.Meeting),
            records.Take(record).Count(each => each.Weight == Weight.Failing));
    }

    /// <summary>What was read from a place on by which this run came; all, where it did not come by it.</summary>
    public ReadLog Since(RunPlace? place) => Since(place is null ? 0 : Skipped(place));

    private ReadLog Since(int start)
    {
        var log = new ReadLog();
        for (int i = start; i < _reads.Count; i++)
        {
            Read read = _reads[i];
            switch (read.Kind)
            {
                case Kind.Value:
                    log.Value(read.Key);
                    break;
                case Kind.Test:
                    log.Test(read.Key, read.Low, read.Span, read.Result);
                    break;
                case Kind.Vote:
                    log.Vote(read.Key);
                    break;
                default:
                    if (read.Group is { } group)
                        log.Group(group);
                    if (read.Fact is { } fact)
                        log.Fact(fact.Test, read.Result, fact.Of);
                    break;
            }
        }

        return log;
    }

    private int Skipped(RunPlace place)
    {
        if (_found.Count < place.Found || !place.IsBehind(Contents(place.Found)))
            return 0;
        if (place.Record > 0 && _found.Count > place.Found && _found[place.Found].Records is { } records && records.Count > place.Record)
            return records[place.Record].Start;
        return place.Found == 0 ? 0 : _found[place.Found - 1].End;
    }

    private void Fold(int start, FactTest test, int result)
    {
        if (_reads.Count == start)
            return;
        ReadLog of = Since(start);
        _reads.RemoveRange(start, _reads.Count - start);
        _reads.Add(new Read(Kind.Fact, 0, 0, 0, result, null, new FactRead(test, of)));
    }

    private void Add(long content, bool isKnown, List<RecordRead>? records)
    {
        _waits = !isKnown;
        _found.Add(new Found(content, _reads.Count, row.NextStop, records));
    }

    private IEnumerable<long> Contents(int count) => _found.Take(count).Select(found => found.Content);

    private readonly record struct Read(Kind Kind, int Key, int Low, uint Span, int Result, SettledGroup? Group, FactRead? Fact);

    private readonly record struct RecordRead(int Start, int Stop, int Weight);

    private readonly record struct Asked(CompiledQuantifier Quantifier, int Start, int Record, bool IsOfFacts);

    private readonly record struct Found(long Content, int End, int Stop, List<RecordRead>? Records);

    private sealed record FactRead(FactTest Test, ReadLog Of);
}
