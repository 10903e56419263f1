using System.Collections.Immutable;
using System.Text;

namespace TreatyRules.Reasoning;

/// <summary>Tells in words what a change makes of verdicts.</summary>
internal static class WhatIfText
{
    /// <summary>A procedure on a line, before and after, and under it in what else the verdicts differ.</summary>
    public static string Write(ImmutableArray<VerdictPair> pairs)
    {
        if (pairs.IsEmpty)
            return "no verdict is another\n";
        var text = new StringBuilder();
        foreach (VerdictPair pair in pairs)
        {
            string before = VerdictWords.Headline(pair.Before.Outcome);
            string after = VerdictWords.Headline(pair.After.Outcome);
            text.Append(pair.Procedure).Append(": ").Append(before == after ? before : $"{before} -> {after}").Append('\n');
            foreach (VerdictDifference difference in pair.Differences.Where(difference => difference.Aspect is not ("outcome" or "effects")))
                text.Append("    ").Append(difference.Aspect).Append(": ").Append(Or(difference.Before)).Append(" -> ").Append(Or(difference.After)).Append('\n');
            foreach (string effect in VerdictPair.EffectsOnlyOf(pair.Before, pair.After))
                text.Append("    no longer: ").Append(effect).Append('\n');
            foreach (string effect in VerdictPair.EffectsOnlyOf(pair.After, pair.Before))
                text.Append("    now: ").Append(effect).Append('\n');
        }

        return text.ToString();
    }

    private static string Or(string text) => text.Length == 0 ? "none" : text;
}
