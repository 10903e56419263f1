using System.Collections.Immutable;

namespace TreatyRules.Tests.Reference;

/// <summary>What the unknowns of a crisis are supposed to be: for each the place of its value among those that it may have.</summary>
/// <remarks>One that is silent on an unknown that the run never looks at stands for all that say something of it.</remarks>
internal sealed record Completion(ImmutableDictionary<Unknown, int> Choices)
{
    public static Completion Empty { get; } = new(ImmutableDictionary<Unknown, int>.Empty);

    public Completion With(Unknown unknown, int choice) => new(Choices.SetItem(unknown, choice));

    public object ValueOf(Unknown unknown, IReadOnlyList<object> values) =>
        Choices.TryGetValue(unknown, out int choice) ? values[choice] : throw new UnknownMetException(unknown, values.Count);

    /// <summary>Whether the two agree on every unknown of which both speak but the one; and there they differ.</summary>
    public bool DiffersOnlyIn(Unknown unknown, Completion other) =>
        Choices.All(pair => !other.Choices.TryGetValue(pair.Key, out int choice) || (choice == pair.Value) == (pair.Key != unknown));

    public override string ToString() => string.Join(", ", Choices.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal).Select(pair => $"{pair.Key} := {pair.Value}"));
}
