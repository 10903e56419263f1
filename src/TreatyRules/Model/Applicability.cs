namespace TreatyRules.Model;

/// <summary>When an item of a list is there at all: in its period, with its <c>when</c> true and its <c>unless</c> false.</summary>
public sealed record Applicability(Period Period, Condition? When, Condition? Unless)
{
    /// <summary>Always there.</summary>
    public static Applicability Always { get; } = new(Period.Always, null, null);

    /// <summary>Whether the item is there on every day, whatever the facts.</summary>
    public bool IsUnconditional => Period == Period.Always && When is null && Unless is null;
}
