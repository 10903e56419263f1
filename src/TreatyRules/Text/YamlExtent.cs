using System.Globalization;
using TreatyRules.Diagnostics;

namespace TreatyRules.Text;

/// <summary>How much a file has come to so far, its aliases written out; what could exhaust memory or the stack is refused.</summary>
internal sealed class YamlExtent
{
    /// <summary>How many items have been read.</summary>
    public int Items { get; private set; }

    /// <summary>Adds items that stand at a place.</summary>
    /// <exception cref="RefusedException">They are too many.</exception>
    public void Add(int items, SourceSpan at)
    {
        Items += items;
        if (Items > YamlReader.MostItems)
            throw new RefusedException(TextDiagnostics.TooManyItems.At(at, YamlReader.MostItems.ToString("N0", CultureInfo.InvariantCulture)));
    }

    /// <summary>Holds a depth of nesting against what is allowed.</summary>
    /// <exception cref="RefusedException">It is too deep.</exception>
    public static void Allow(int depth, SourceSpan at)
    {
        if (depth > YamlReader.DeepestNesting)
            throw new RefusedException(TextDiagnostics.TooDeep.At(at, YamlReader.DeepestNesting.ToString(CultureInfo.InvariantCulture)));
    }
}
