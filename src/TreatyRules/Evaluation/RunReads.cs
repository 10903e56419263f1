using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Evaluation;

/// <summary>What one run reads of the unknown, in order, and what it finds: two runs from one position that have found the same stand at the same place.</summary>
/// <remarks>
/// Of a quantifier over records it is its result that is found, and not what each record came to. Where it waits for one of them, it is how many before that
/// met its condition. So it does not matter in which of many ways the facts before failed to.
/// </remarks>
internal sealed class RunReads(Row row)
{
    private readonly List<Read> _reads = [];
    private readonly List<Found> _found = [];
    private List<RecordRead>? _records;
    private CompiledQuantifier _quantifier;
    private int _depth;
    private bool _waits;

    private enum Kind
    {
        Value,
        Test,
        Vote,
        Group,
    }

    /// <summary>An unknown of which it matters what exactly is taken.</summary>
    public void Value(int key) => _reads.Add(new Read(Kind.Value, key, 0, 0, 0, null));

    /// <summary>An unknown of which it matters only whether it lies in a range.</summary>
    public void Test(int key, int low, uint span, int result) => _reads.Add(new Read(Kind.Test, key, low, span, result, null));

    /// <summary>A vote of which it matters who cast which ballot.</summary>
    public void Vote(int held) => _reads.Add(new Read(Kind.Vote, held, 0, 0, 0, null));

    /// <summary>What a quantifier found of events that were settled.</summary>
    public void Group(SettledGroup group) => _reads.Add(new Read(Kind.Group, 0, 0, 0, 0, group));

    /// <summary>Keeps what was found of an unknown.</summary>
    /// <param name="key">The unknown.</param>
    /// <param name="result">What was found.</param>
    /// <param name="isKnown">Whether anything was; else the walk stops.</param>
    public void Find(int key, int result, bool isKnown)
    {
        if (_depth == 0)
            Add(((long)key << 33) | (isKnown ? 1L << 32 : 0) | (uint)result, isKnown, null);
    }

    /// <summary>Begins with a quantifier: of what is read for it, only its result is kept.</summary>
    public void Open(in CompiledQuantifier quantifier)
    {
        if (_depth++ > 0)
            return;
        _quantifier = quantifier;
        _records = [];
    }

    /// <summary>Begins with its next record.</summary>
    public void Next()
    {
        if (_depth == 1)
            _records?.Add(new RecordRead(_reads.Count, row.NextStop, 0));
    }

    /// <summary>Says whether the record meets its condition: 1, 0, or -1 for unknown.</summary>
    public void Meets(int meets)
    {
        if (_depth == 1 && _records is { Count: > 0 } records)
            records[^1] = records[^1] with { Met = meets < 0 ? RecordRead.Unknown : meets > 0 ? RecordRead.Meeting : RecordRead.Failing };
    }

    /// <summary>Ends with a quantifier.</summary>
    public int Close(int result)
    {
        if (--_depth == 0)
            Add(result, result >= 0, _records);
        return result;
    }

    /// <summary>Where the run stopped for something unknown.</summary>
    public RunPlace Place()
    {
        int found = _found.Count - (_waits ? 1 : 0);
        if (!_waits || _found[^1].Records is not { } records || records.FindIndex(each => each.Met == RecordRead.Unknown) is not (> 0 and var record))
            return new RunPlace([.. Contents(found)], 0, _waits ? _found[^1].Stop : row.NextStop, 0, 0);
        return new RunPlace(
            [.. Contents(found)],
            record,
            records[record].Stop,
            _quantifier.Quantifier == Quantifier.AtLeast ? records.Take(record).Count(each => each.Met == RecordRead.Meeting) : 0,
            _quantifier is { Quantifier: Quantifier.AtLeast, LeastDenominator: not 1 } ? records.Take(record).Count(each => each.Met == RecordRead.Failing) : 0);
    }

    /// <summary>What was read from a place on by which this run came; all, where it did not come by it.</summary>
    public ReadLog Since(RunPlace? place)
    {
        var log = new ReadLog();
        for (int i = place is null ? 0 : Skipped(place); i < _reads.Count; i++)
        {
            Read read = _reads[i];
            if (read.Group is { } group)
                log.Group(group);
            else if (read.Kind == Kind.Value)
                log.Value(read.Key);
            else if (read.Kind == Kind.Vote)
                log.Vote(read.Key);
            else
                log.Test(read.Key, read.Low, read.Span, read.Result);
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

    private void Add(long content, bool isKnown, List<RecordRead>? records)
    {
        _waits = !isKnown;
        _found.Add(new Found(content, _reads.Count, row.NextStop, records));
    }

    private IEnumerable<long> Contents(int count) => _found.Take(count).Select(found => found.Content);

    private readonly record struct Read(Kind Kind, int Key, int Low, uint Span, int Result, SettledGroup? Group);

    private readonly record struct RecordRead(int Start, int Stop, int Met)
    {
        public const int Meeting = 1;
        public const int Failing = 2;
        public const int Unknown = 3;
    }

    private readonly record struct Found(long Content, int End, int Stop, List<RecordRead>? Records);
}
