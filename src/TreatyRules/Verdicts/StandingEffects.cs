using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Explanation;

namespace TreatyRules.Verdicts;

/// <summary>Reads which effects are in force where a run ended.</summary>
internal sealed class StandingEffects(Run run)
{
    /// <summary>The duties, permissions and prohibitions of a procedure, in the order in which its state has them.</summary>
    public ImmutableArray<EffectInForce> Of(int procedure)
    {
        if (!run.IsInForce(procedure))
            return [];
        var effects = ImmutableArray.CreateBuilder<EffectInForce>();
        foreach (int number in run.Row.Law.Procedures[procedure].States[run.StateOf(procedure)].Effects)
        {
            CompiledEffect effect = run.Row.Law.Effects[number];
            int records = effect.List < 0 ? 1 : run.Row.ListCounts[effect.List];
            for (int i = 0; i < records; i++)
            {
                int record = effect.List < 0 ? -1 : run.Row.ListStarts[effect.List] + (i * run.Row.Law.Layouts[effect.List].Size);
                if (InForce(effect, record) is { } inForce)
                    effects.Add(inForce);
            }
        }

        return effects.ToImmutable();
    }

    private EffectInForce? InForce(CompiledEffect effect, int record)
    {
        run.Row.Frame = 0;
        if (run.Walker.Effects.InForce(effect, record) != 1)
            return null;
        Span<ulong> bearers = stackalloc ulong[run.Row.Width];
        bearers.Clear();
        if (!run.Walker.Effects.AddBearers(bearers, effect, record))
            return null;
        return new EffectInForce(
            effect.Effect.Kind,
            [.. ValueText.Codes(run.Row, bearers)],
            effect.Effect.What,
            effect.Effect.Action,
            effect.Discretions.IsEmpty ? null : run.Walker.Effects.DiscretionOf(effect),
            effect.Effect.Provenance.Article,
            record < 0 ? null : run.Row.NameOf(effect.List, record));
    }
}
