using System.Globalization;

namespace TreatyRules.Binding;

/// <summary>Days as messages write them.</summary>
internal static class Dates
{
    /// <summary>A day; without one, the beginning of time.</summary>
    public static string Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "the beginning";
}
