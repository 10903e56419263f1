namespace TreatyRules.Tests.Reference;

/// <summary>Where a procedure stands, and since when.</summary>
internal sealed class Standing
{
    public required string State { get; set; }

    public required DateOnly Entered { get; set; }

    /// <summary>Whether its treaty was in force when it was last looked at.</summary>
    public required bool InForce { get; set; }
}
