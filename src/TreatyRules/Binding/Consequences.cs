using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Text;

namespace TreatyRules.Binding;

/// <summary>Leaves out what the binder says of a word of which the reader said already that it cannot stand there.</summary>
internal static class Consequences
{
    private const string FirstOfTheBinder = "TR0300";

    /// <summary>The diagnostics without those.</summary>
    public static ImmutableArray<Diagnostic> LeftOut(ImmutableArray<Diagnostic> diagnostics)
    {
        HashSet<SourceSpan> told = [.. diagnostics.Where(diagnostic => diagnostic.IsError && !IsOfTheBinder(diagnostic)).Select(diagnostic => diagnostic.Span)];
        return [.. diagnostics.Where(diagnostic => !IsOfTheBinder(diagnostic) || !told.Contains(diagnostic.Span))];
    }

    private static bool IsOfTheBinder(Diagnostic diagnostic) => string.CompareOrdinal(diagnostic.Code, FirstOfTheBinder) >= 0;
}
