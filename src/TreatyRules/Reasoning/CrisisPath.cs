namespace TreatyRules.Reasoning;

/// <summary>Where something stands in a crisis: a list, which of it, and a field.</summary>
/// <param name="List">The key of the list of facts, or <c>events</c>; empty where the name alone says what is meant.</param>
/// <param name="Key">The place in the list from 0, the fact's id or the event's symbol; without a list, also what there is only one of: an event's type, a list of facts.</param>
/// <param name="Field">The field; null: the whole fact or event.</param>
public sealed record CrisisPath(string List, string Key, string? Field)
{
    /// <summary>The list of events.</summary>
    public const string Events = "events";

    /// <summary>The path of a field; null when it is not one.</summary>
    public static CrisisPath? Parse(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        int dot = written.LastIndexOf('.');
        if (dot <= 0 || dot <= written.LastIndexOf(']') - 1 || dot == written.Length - 1)
            return null;
        return ParseRecord(written[..dot]) is { } record ? record with { Field = written[(dot + 1)..].Trim() } : null;
    }

    /// <summary>The path of a fact or event; null when it is not one.</summary>
    public static CrisisPath? ParseRecord(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        string text = written.Trim();
        int start = text.IndexOfAny(['.', '[']);
        if (start == 0 || text.Length == 0)
            return null;
        if (start < 0)
            return new CrisisPath("", text, null);
        bool isBracketed = text[start] == '[';
        if (isBracketed && text[^1] != ']')
            return null;
        string key = isBracketed ? text[(start + 1)..^1] : text[(start + 1)..];
        return key.Length == 0 ? null : new CrisisPath(text[..start], key.Trim(), null);
    }

    /// <summary>The whole as a name: a symbol may have a dot in it.</summary>
    internal string Called => List.Length == 0 ? Key : $"{List}.{Key}";

    /// <inheritdoc/>
    public override string ToString() => (List.Length == 0 ? Key : $"{List}[{Key}]") + (Field is null ? "" : $".{Field}");
}
