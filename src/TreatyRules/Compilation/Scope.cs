namespace TreatyRules.Compilation;

/// <summary>What a condition can see where it stands.</summary>
/// <param name="Depth">How many frames are taken: the variables in sight.</param>
/// <param name="Event">In a voting rule, a vote's choice or a transition under <c>on</c>: the event's layout, whatever event the rule was bound with.</param>
/// <param name="Organ">In a voting rule: the organ's number.</param>
internal readonly record struct Scope(int Depth, RecordLayout? Event, int Organ)
{
    /// <summary>Nothing is in sight.</summary>
    public static Scope Empty { get; } = new(0, null, -1);

    /// <summary>One record or value is in sight.</summary>
    public static Scope One { get; } = new(1, null, -1);

    /// <summary>An event is in sight.</summary>
    public static Scope Of(RecordLayout @event) => new(1, @event, -1);

    /// <summary>With one more variable.</summary>
    public Scope Deeper() => this with { Depth = Depth + 1 };
}
