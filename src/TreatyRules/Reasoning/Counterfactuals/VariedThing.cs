using System.Collections.Immutable;
using TreatyRules.Reasoning.Days;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>A thing in a crisis that can be changed.</summary>
/// <param name="Key">Its key among what is unknown or varied.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Was">What is given, in words.</param>
/// <param name="Word">A value in words.</param>
/// <param name="Order">When it is changed, among others: what there is, first; what is taken away, last.</param>
/// <param name="Apply">Changes a crisis, and the readings, so that it has a value.</param>
internal sealed record VariedThing(
    int Key, FlipKind Kind, string Name, string Was, Func<int, string> Word, int Order, Action<CrisisDraft, int> Apply)
{
    /// <summary>Of a state that is in a set or not: the set, by its path; else null.</summary>
    public string? In { get; init; }

    /// <summary>Tells what some values have in common, where it can be said of them; null where they are told one by one.</summary>
    public Func<IReadOnlyCollection<int>, string?>? Shared { get; init; }

    /// <summary>Whether it is so, in a word.</summary>
    public static string YesNo(int value) => value == 1 ? "yes" : "no";

    /// <summary>Some values in words; of a date, each stretch of days once.</summary>
    public ImmutableArray<string> Words(IReadOnlyCollection<int> values) => Kind == FlipKind.Date
        ? [.. DayStretch.Of(values).Select(stretch => stretch.Written)]
        : [.. values.Select(Word)];
}
