using TreatyRules.Model;

namespace TreatyRules.Reasoning.SideBySide;

/// <summary>Compares verdicts by the order of effects: consultation, recommended, authorised, obliged; what has no effect is below them all.</summary>
internal static class EffectOrders
{
    /// <summary>How the second verdict stands to the first.</summary>
    /// <remarks>Of one outcome with effect, that is the stronger which gives all the duties and permissions that the other gives, and more.</remarks>
    public static EffectOrder Of(Verdict first, Verdict second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Outcome == Outcome.Undetermined || second.Outcome == Outcome.Undetermined)
            return first.Outcome == second.Outcome && first.Possible.SequenceEqual(second.Possible) ? EffectOrder.Same : EffectOrder.Incomparable;
        int strength = Strength(second.Outcome).CompareTo(Strength(first.Outcome));
        if (strength != 0)
            return strength > 0 ? EffectOrder.Stronger : EffectOrder.Weaker;
        if (first.Outcome != second.Outcome)
            return EffectOrder.WithoutEffect;
        HashSet<(EffectKind, string, string)> one = Effects(first);
        HashSet<(EffectKind, string, string)> other = Effects(second);
        return (other.IsSupersetOf(one), one.IsSupersetOf(other)) switch
        {
            (true, true) => EffectOrder.Same,
            (true, false) => EffectOrder.Stronger,
            (false, true) => EffectOrder.Weaker,
            (false, false) => EffectOrder.Incomparable,
        };
    }

    private static int Strength(Outcome outcome) => outcome is >= Outcome.Consultation and <= Outcome.Obliged ? outcome - Outcome.Consultation + 1 : 0;

    private static HashSet<(EffectKind Kind, string Bearer, string What)> Effects(Verdict verdict) =>
        [.. verdict.Effects.Where(effect => effect.Kind != EffectKind.Prohibition).SelectMany(effect => effect.Bearers.Select(bearer => (effect.Kind, bearer, effect.What)))];
}
