namespace TreatyRules.Evaluation.Positions;

/// <summary>A place within a step at which a run stopped for something unknown: what it had found until then, and for which record of a quantifier it waits.</summary>
internal sealed class RunPlace : IEquatable<RunPlace>
{
    private readonly long[] _found;
    private readonly (int Stop, int Meeting, int Failing) _rest;
    private readonly int _hash;

    /// <summary>A place.</summary>
    /// <param name="found">What was found before it.</param>
    /// <param name="record">The record for which a quantifier waits.</param>
    /// <param name="stop">The next day on which something read before it can change.</param>
    /// <param name="meeting">How many records before it meet the quantifier's condition, so far as that matters.</param>
    /// <param name="failing">How many do not, so far as that matters.</param>
    public RunPlace(long[] found, int record, int stop, int meeting, int failing)
    {
        (_found, Record, _rest) = (found, record, (stop, meeting, failing));
        var hash = default(HashCode);
        foreach (long each in found)
            hash.Add(each);
        hash.Add(record);
        hash.Add(_rest);
        _hash = hash.ToHashCode();
    }

    /// <summary>How many things were found before it.</summary>
    public int Found => _found.Length;

    /// <summary>The record for which a quantifier waits; 0 where it is none.</summary>
    public int Record { get; }

    /// <summary>Whether a run that found this came by it.</summary>
    public bool IsBehind(IEnumerable<long> found) => found.Take(_found.Length).SequenceEqual(_found);

    public bool Equals(RunPlace? other) => other is not null && Record == other.Record && _rest == other._rest && _found.AsSpan().SequenceEqual(other._found);

    public override bool Equals(object? obj) => Equals(obj as RunPlace);

    public override int GetHashCode() => _hash;
}
