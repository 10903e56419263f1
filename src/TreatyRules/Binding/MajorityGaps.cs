using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Binding;

/// <summary>Finds days on which no version of a majority is sure to be there.</summary>
internal sealed class MajorityGaps(DiagnosticBag diagnostics)
{
    /// <summary>Reports the first such day of each list of versions in a majority.</summary>
    public void Check(Condition majority, Period days, Func<string, ImmutableArray<string>> readings)
    {
        switch (majority)
        {
            case VersionsOf versions:
                if (FirstGap(versions.Items, days, readings) is { } gap)
                    diagnostics.Add(LawDiagnostics.MajorityGap.At(versions.Span, Dates.Written(gap.Day)));
                break;
            case AllOf all:
                foreach (Clause clause in all.Items)
                    Check(clause.Holds, days.Intersect(clause.Applies.Period), readings);
                break;
            case AnyOf any:
                foreach (Clause clause in any.Items)
                    Check(clause.Holds, days.Intersect(clause.Applies.Period), readings);
                break;
            case Not not:
                Check(not.Operand, days, readings);
                break;
            default:
                break;
        }
    }

    /// <summary>The first day without a version; what is there may change only on the first day of the time, of a version or after one.</summary>
    private static Gap? FirstGap(ImmutableArray<Clause> versions, Period days, Func<string, ImmutableArray<string>> readings)
    {
        IEnumerable<DateOnly?> starts = versions.SelectMany(version => new[] { version.Applies.Period.From, version.Applies.Period.Until })
            .Where(day => day is not null).Append(days.From).Distinct().Order();
        foreach (DateOnly? day in starts)
        {
            DateOnly at = day ?? DateOnly.MinValue;
            if (days.Contains(at) && !IsCovered(versions, at, readings))
                return new Gap(day);
        }

        return null;
    }

    private static bool IsCovered(ImmutableArray<Clause> versions, DateOnly day, Func<string, ImmutableArray<string>> readings)
    {
        List<Clause> there = [.. versions.Where(version => version.Applies.Period.Contains(day) && version.Applies.Unless is null)];
        if (there.Any(version => version.Applies.When is null))
            return true;
        // Versions for every reading of one question leave no day out either.
        return there.Select(version => version.Applies.When).OfType<ReadingIs>().GroupBy(reading => reading.Question)
            .Any(question => readings(question.Key).All(name => question.Any(reading => reading.Reading == name)));
    }

    /// <summary>A day without a version; null where time begins.</summary>
    private readonly record struct Gap(DateOnly? Day);
}
