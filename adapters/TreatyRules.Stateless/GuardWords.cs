using System.Globalization;
using TreatyRules.Model;

namespace TreatyRules.Stateless;

/// <summary>Guards in words, as Stateless shows them in its graphs: the condition as the law writes it, and its article.</summary>
internal static class GuardWords
{
    /// <summary>What a step asks for.</summary>
    public static string Of(Transition step) => Join("", step);

    /// <summary>What a step asks for that time brings about.</summary>
    public static string Of(TimedTransition after) => Join(after.Due, after.Transition);

    /// <summary>A treaty that is not in force moves nothing.</summary>
    public static string OfTheEnd(DateOnly end) => string.Create(CultureInfo.InvariantCulture, $"the treaty has ended ({end:yyyy-MM-dd})");

    // Stateless names a guard without a description after its delegate, so one that asks nothing says so.
    private static string Join(string due, Transition step)
    {
        string condition = string.Join("; ", new[] { due, step.GuardText }.Where(part => part.Length > 0));
        string article = step.Provenance.Article is { } cited ? $" (art. {cited})" : "";
        return (condition.Length > 0 ? condition : "without condition") + article;
    }
}
