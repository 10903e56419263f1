namespace TreatyRules.Tests.Reference;

/// <summary>A fact, an event held or an effect in force: a dictionary of its fields.</summary>
/// <remarks>A field is a string, a set of strings, a number, a day, a duration, yes or no, null where it is absent, or <see cref="NotKnown"/>.</remarks>
internal sealed class PlainRecord(string type, string name, DateOnly from, DateOnly? until)
{
    /// <summary>The record type, event or <c>effect</c>.</summary>
    public string Type { get; } = type;

    /// <summary>What the crisis calls it, for reports.</summary>
    public string Name { get; } = name;

    public DateOnly From { get; } = from;

    public DateOnly? Until { get; } = until;

    /// <summary>Set when it is not known whether it happened.</summary>
    public Unknown? Existence { get; init; }

    public Dictionary<string, object?> Fields { get; } = [];
}
