namespace TreatyRules.Benchmarks;

/// <summary>One crisis of the workload, as an object with plain fields: what a hand-written loop would read.</summary>
internal sealed class WorkloadCrisis
{
    public required DateOnly Date { get; init; }

    public required bool IsReferred { get; init; }

    /// <summary>6 or 7.</summary>
    public required int Chapter { get; init; }

    public required bool IsThreat { get; init; }

    /// <summary>41 or 42.</summary>
    public required int Measure { get; init; }

    public required bool IsInadequate { get; init; }

    /// <summary>The member that is a party to the dispute; 15 for none.</summary>
    public required int Party { get; init; }

    /// <summary>A letter a member: y, n, a (abstains) or x (absent).</summary>
    public required string Votes { get; init; }
}
