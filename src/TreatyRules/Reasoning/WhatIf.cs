using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Reasoning;

/// <summary>What a change to a crisis, to the readings or to the day makes of the verdicts.</summary>
/// <param name="Pairs">The verdicts of all procedures, before and after, in the law's order.</param>
public sealed record WhatIf(ImmutableArray<VerdictPair> Pairs) : IReport
{
    /// <summary>The procedures whose verdicts are no longer the same.</summary>
    public IEnumerable<VerdictPair> Changed => Pairs.Where(pair => !pair.Differences.IsEmpty);

    /// <summary>Holds two hearings side by side. They should be of one law.</summary>
    public static WhatIf Of(Hearing before, Hearing after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new WhatIf([.. before.Procedures.Select(procedure => VerdictPair.Of(procedure, before.Verdict(procedure), after.Verdict(procedure)))]);
    }

    /// <summary>The day at whose close both are read when none is asked for: the crisis's own, or the last day that either names.</summary>
    public static DateOnly DayOf(Crisis before, Crisis after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return before.File.AsOf ?? (after.File.LastDay > before.File.LastDay ? after.File.LastDay : before.File.LastDay);
    }

    /// <inheritdoc/>
    public string ToText() => WhatIfText.Write([.. Changed]);

    /// <inheritdoc/>
    public string ToJson(string corpus) => WhatIfJson.Write(Pairs.FirstOrDefault()?.After.Crisis ?? "", [], Changed, corpus);
}
