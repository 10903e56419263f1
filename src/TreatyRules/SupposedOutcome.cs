using TreatyRules.Model;

namespace TreatyRules;

/// <summary>What something unknown is supposed to be, and the outcome then.</summary>
/// <param name="Value">What it is.</param>
/// <param name="Outcome">The outcome.</param>
public sealed record SupposedOutcome(string Value, Outcome Outcome);
