using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>Chance, the same for the same seed.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>True in so many of a hundred.</summary>
    public bool Chance(int percent) => _random.Next(100) < percent;

    /// <summary>A number from the first to the last, both included.</summary>
    public int From(int first, int last) => _random.Next(first, last + 1);

    public T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    public T OneOf<T>(params T[] list) => Pick(list);

    /// <summary>Each of a list with a chance; in the list's order.</summary>
    public ImmutableArray<T> Some<T>(IEnumerable<T> list, int percent) => [.. list.Where(_ => Chance(percent))];

    /// <summary>One at least of a list.</summary>
    public ImmutableArray<T> SomeOrOne<T>(IReadOnlyList<T> list, int percent)
    {
        ImmutableArray<T> some = Some(list, percent);
        return some.IsEmpty ? [Pick(list)] : some;
    }

    public ImmutableArray<T> Shuffled<T>(IEnumerable<T> list) => [.. list.Select(one => (Key: _random.Next(), One: one)).OrderBy(pair => pair.Key).Select(pair => pair.One)];

    public ImmutableArray<T> Times<T>(int first, int last, Func<int, T> make) => [.. Enumerable.Range(0, From(first, last)).Select(make)];

    /// <summary>A day on which law changes or something happens.</summary>
    public DateOnly Day() => Gazetteer.Epoch.AddDays(From(0, 34));

    /// <summary>A period that is often open.</summary>
    public Period Period()
    {
        DateOnly from = Day();
        return From(0, 3) switch
        {
            0 => new Period(from, null),
            1 => new Period(null, from),
            2 => new Period(from, from.AddDays(From(1, 12))),
            _ => Model.Period.Always,
        };
    }
}
