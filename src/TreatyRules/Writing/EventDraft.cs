using System.Collections.Immutable;

namespace TreatyRules.Writing;

/// <summary>An event of a crisis in code.</summary>
public sealed class EventDraft
{
    private readonly List<(string, string?)> _entries;

    internal EventDraft(string name) => _entries = [("event", name)];

    /// <summary>The day on which it was held; the crisis's date when it is not said.</summary>
    public EventDraft On(DateOnly day) => With("on", day);

    /// <summary>The day from which it counts, where that is later.</summary>
    public EventDraft TakesEffect(DateOnly day) => With("takes-effect", day);

    /// <summary>The document by which it is known.</summary>
    public EventDraft Symbol(string symbol) => With("symbol", symbol);

    /// <summary>A field that the event declares, or another key of an event.</summary>
    public EventDraft With(string field, CrisisValue value)
    {
        _entries.Add((field, value.ToString()));
        return this;
    }

    /// <summary>Several words in one field.</summary>
    public EventDraft With(string field, string first, string second, params string[] others) => With(field, (CrisisValue)(string[])[first, second, .. others]);

    /// <summary>How the states voted.</summary>
    public EventDraft Ballots(Action<BallotDraft> cast)
    {
        ArgumentNullException.ThrowIfNull(cast);
        var draft = new BallotDraft();
        cast(draft);
        _entries.Add(("ballots", draft.ToString()));
        return this;
    }

    internal ImmutableArray<(string, string?)> Entries() => [.. _entries];
}
