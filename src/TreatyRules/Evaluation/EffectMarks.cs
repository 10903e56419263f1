using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Evaluation;

/// <summary>Tells the effects in force where a run has ended apart: which, for which record, by whom, and what is left to them.</summary>
internal static class EffectMarks
{
    /// <summary>A word for each effect in force, in the order of the law.</summary>
    public static ImmutableArray<string> Of(Run run, int procedure)
    {
        Row row = run.Row;
        if (!run.IsInForce(procedure))
            return [];
        var marks = ImmutableArray.CreateBuilder<string>();
        var bearers = new ulong[row.Width];
        foreach (int number in row.Law.Procedures[procedure].States[run.StateOf(procedure)].Effects)
        {
            CompiledEffect effect = row.Law.Effects[number];
            int records = effect.List < 0 ? 1 : row.ListCounts[effect.List];
            for (int i = 0; i < records; i++)
            {
                int record = effect.List < 0 ? -1 : row.ListStarts[effect.List] + (i * row.Law.Layouts[effect.List].Size);
                row.Frame = 0;
                if (run.Walker.Effects.InForce(effect, record) != 1)
                    continue;
                Array.Clear(bearers);
                run.Walker.Effects.AddBearers(bearers, effect, record);
                Discretion? discretion = effect.Discretions.IsEmpty ? null : run.Walker.Effects.DiscretionOf(effect);
                marks.Add(string.Create(CultureInfo.InvariantCulture, $"{number}.{record}.{discretion}.{string.Join(',', bearers)}"));
            }
        }

        return marks.ToImmutable();
    }
}
