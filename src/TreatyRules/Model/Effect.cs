using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>A duty, permission or prohibition that a state of a procedure puts in force.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="For">The record type or term of which each record gives one; null: there is one.</param>
/// <param name="Record">That record, variable 0; null without <paramref name="For"/>.</param>
/// <param name="Bearer">The state that bears it, as <paramref name="Unless"/> names it.</param>
/// <param name="Bearers">Who bears it.</param>
/// <param name="What">What they must, may or must not do.</param>
/// <param name="Action">A code that other rules ask for.</param>
/// <param name="Discretions">What is left to them: the first that is there.</param>
/// <param name="Period">When it is there.</param>
/// <param name="When">What must hold for it to be there.</param>
/// <param name="Unless">Who is exempt, or when it is not there.</param>
/// <param name="Provenance">Its article.</param>
public sealed record Effect(
    EffectKind Kind,
    string? For,
    Variable? Record,
    Variable Bearer,
    ValueSet Bearers,
    string What,
    string? Action,
    ImmutableArray<DiscretionVersion> Discretions,
    Period Period,
    Condition? When,
    Condition? Unless,
    Provenance Provenance);
