namespace TreatyRules.Model;

/// <summary>A step to another state: when it is there, and what must hold. Under <c>on</c>, variable 0 is the event.</summary>
public sealed record Transition(string To, Applicability Applies, Condition? Guard, Provenance Provenance)
{
    /// <summary>Its period and conditions as the law writes them, parted by semicolons; empty when it asks nothing.</summary>
    public string GuardText => string.Join("; ",
    [
        .. Applies.Period == Period.Always ? [] : new[] { Applies.Period.ToString() },
        .. Applies.When is null ? [] : new[] { Applies.When.ToString() },
        .. Applies.Unless is null ? [] : new[] { $"unless {Applies.Unless}" },
        .. Guard is null ? [] : new[] { Guard.ToString() },
    ]);
}
