using System.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Expressions;

namespace TreatyRules.Binding;

/// <summary>Lengths of time, from syntax to model.</summary>
internal static class Durations
{
    /// <summary>The length of time that was written.</summary>
    public static Duration Of(DurationSyntax syntax) => new(syntax.Count, syntax.Unit switch
    {
        DurationWord.Day => DurationUnit.Days,
        DurationWord.Week => DurationUnit.Weeks,
        DurationWord.Month => DurationUnit.Months,
        DurationWord.Year => DurationUnit.Years,
        DurationWord.WorkingDay => DurationUnit.WorkingDays,
        _ => throw new UnreachableException(),
    });
}
