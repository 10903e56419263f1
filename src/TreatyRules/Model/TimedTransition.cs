namespace TreatyRules.Model;

/// <summary>A transition that time brings about, on the evening of the day when the time has run out.</summary>
/// <param name="Time">How long it takes.</param>
/// <param name="Since">The event, qualified, whose last happening starts the clock; null: entry into the state.</param>
/// <param name="Transition">The step.</param>
public sealed record TimedTransition(Duration Time, string? Since, Transition Transition)
{
    /// <summary>When it is due, in words, as in <c>after 3 months since report</c>.</summary>
    public string Due => Since is null ? $"after {Time}" : $"after {Time} since {Since[(Since.IndexOf('/') + 1)..]}";
}
