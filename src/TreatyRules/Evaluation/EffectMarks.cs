using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;
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
        foreach (int number in row.Law.Procedures[procedure].States[run.StateOf(procedure)].Effects)
        {
            CompiledEffect effect = row.Law.Effects[number];
            int records = effect.List < 0 ? 1 : row.ListCounts[effect.List];
            for (int i = 0; i < records; i++)
            {
                int record = effect.List < 0 ? -1 : row.ListStarts[effect.List] + (i * row.Law.Layouts[effect.List].Size);
                if (Of(run, number, record) is { } mark)
                    marks.Add(mark);
            }
        }

        return marks.ToImmutable();
    }

    /// <summary>Whether an effect that has a mark is in force where a run has ended, with the same mark.</summary>
    public static bool IsInForce(Run run, int procedure, string mark)
    {
        string[] parts = mark.Split('.', 3);
        int number = int.Parse(parts[0], CultureInfo.InvariantCulture);
        int record = int.Parse(parts[1], CultureInfo.InvariantCulture);
        return run.IsInForce(procedure) && run.Row.Law.Procedures[procedure].States[run.StateOf(procedure)].Effects.Contains(number) && Of(run, number, record) == mark;
    }

    private static string? Of(Run run, int number, int record)
    {
        Row row = run.Row;
        CompiledEffect effect = row.Law.Effects[number];
        row.Frame = 0;
        if (run.Walker.Effects.InForce(effect, record) != 1)
            return null;
        var bearers = new ulong[row.Width];
        if (!run.Walker.Effects.AddBearers(bearers, effect, record))
            return null;
        Discretion? discretion = effect.Discretions.IsEmpty ? null : run.Walker.Effects.DiscretionOf(effect);
        return string.Create(CultureInfo.InvariantCulture, $"{number}.{record}.{discretion}.{string.Join(',', bearers)}");
    }
}
