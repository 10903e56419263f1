using TreatyRules.Model;

namespace TreatyRules.Evaluation.Positions;

/// <summary>What a quantifier found of events that had been settled: not which of them met its condition, but how they would have, whatever they had come to.</summary>
/// <param name="quantifier">The quantifier's kind: for <c>some</c> it matters only whether one meets it, for <c>every</c> whether one does not, else how many do.</param>
/// <param name="events">The events' records; of all that each came to in some run, as bits, what meets the condition and what does not.</param>
internal sealed class SettledGroup(Quantifier quantifier, (int Address, ulong Meeting, ulong Failing)[] events) : IEquatable<SettledGroup>
{
    private readonly Quantifier _quantifier = quantifier;
    private readonly (int Address, ulong Meeting, ulong Failing)[] _events = events;
    private readonly int _hash = Hash(quantifier, events);

    /// <summary>Whether it is what was found of these events.</summary>
    public bool IsOf(ReadOnlySpan<(int Address, ulong Meeting, ulong Failing)> events) => events.SequenceEqual(_events);

    /// <summary>The group without events that have not been settled; null when there are none.</summary>
    public SettledGroup? Of(SettledEvents settled)
    {
        int past = 0;
        foreach ((int address, _, _) in _events)
            past += settled.KindOf(address) >= 0 ? 1 : 0;
        return past == 0 ? null : past == _events.Length ? this : new SettledGroup(_quantifier, [.. _events.Where(each => settled.KindOf(each.Address) >= 0)]);
    }

    /// <summary>What the quantifier finds of these events; -1 where one has come to something that was not tried.</summary>
    public int Found(SettledEvents settled)
    {
        int meeting = 0;
        foreach ((int address, ulong meets, ulong fails) in _events)
        {
            ulong kind = 1UL << settled.KindOf(address);
            if ((meets & kind) != 0)
                meeting++;
            else if ((fails & kind) == 0)
                return -1;
        }

        return _quantifier switch
        {
            Quantifier.Some => meeting > 0 ? 1 : 0,
            Quantifier.Every => meeting == _events.Length ? 1 : 0,
            _ => meeting,
        };
    }

    public bool Equals(SettledGroup? other) => ReferenceEquals(this, other) || (other is not null && _hash == other._hash && _quantifier == other._quantifier && _events.AsSpan().SequenceEqual(other._events));

    public override bool Equals(object? obj) => Equals(obj as SettledGroup);

    public override int GetHashCode() => _hash;

    private static int Hash(Quantifier quantifier, (int Address, ulong Meeting, ulong Failing)[] events)
    {
        var hash = default(HashCode);
        hash.Add(quantifier);
        foreach ((int address, ulong meeting, ulong failing) in events)
        {
            hash.Add(address);
            hash.Add(meeting);
            hash.Add(failing);
        }

        return hash.ToHashCode();
    }
}
