using System.Collections.Immutable;
using System.Numerics;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>Changes that together give another verdict, none of which can be left out.</summary>
/// <param name="Size">How many single changes.</param>
/// <param name="To">The outcome that they give.</param>
/// <param name="Ways">In how many ways they can be made.</param>
/// <param name="Changes">The changes.</param>
/// <param name="Example">The crisis with one of these ways; it has been run, and has that outcome.</param>
/// <param name="Readings">The readings under which it was run.</param>
public sealed record Flip(int Size, Outcome To, BigInteger Ways, ImmutableArray<FlipChange> Changes, Crisis Example, ImmutableDictionary<string, string> Readings);
