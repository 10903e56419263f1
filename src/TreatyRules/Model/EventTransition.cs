namespace TreatyRules.Model;

/// <summary>A transition that an event brings about.</summary>
/// <param name="Event">The event's qualified name.</param>
/// <param name="Result">The result (<c>adopted</c>, <c>vetoed</c> ...) or the way that it answers to; null: any.</param>
/// <param name="Transition">The step.</param>
public sealed record EventTransition(string Event, string? Result, Transition Transition)
{
    /// <summary>What it answers to: the event without its treaty, and the result or way if it asks for one, as in <c>draft-resolution adopted</c>.</summary>
    public string Trigger
    {
        get
        {
            string local = Event[(Event.IndexOf('/') + 1)..];
            return Result is null ? local : $"{local} {Result}";
        }
    }
}
