using TreatyRules.Model;

namespace TreatyRules;

/// <summary>What a verdict would have been if something had been otherwise.</summary>
/// <param name="Instead">The result or reading instead of the one that there is.</param>
/// <param name="Outcome">What the procedure would have come to.</param>
/// <param name="State">In which state it would have stood, null where what is unknown leaves it open; where both are those of the verdict, other duties, permissions or prohibitions would be in force.</param>
public sealed record HingeTurn(string Instead, Outcome Outcome, string? State);
