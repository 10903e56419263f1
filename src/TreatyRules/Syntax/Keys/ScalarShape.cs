using System.Collections.Immutable;
using System.Diagnostics;

namespace TreatyRules.Syntax.Keys;

/// <summary>A single value.</summary>
/// <param name="Kind">Its type.</param>
/// <param name="Words">The words allowed, of <see cref="ScalarKind.Word"/>; empty otherwise.</param>
internal sealed record ScalarShape(ScalarKind Kind, ImmutableArray<string> Words) : Shape
{
    /// <inheritdoc/>
    public override string Expected => Kind switch
    {
        ScalarKind.Text => "a text",
        ScalarKind.Name => "a name: words joined by hyphens",
        ScalarKind.Reference => "a name, or treaty/name",
        ScalarKind.State => "a state code of three capitals",
        ScalarKind.StateOrNumber => "a state code of three capitals, or a number",
        ScalarKind.Date => "a date such as 1950-11-03",
        ScalarKind.YearOrDate => "a year or a date such as 1950-11-03",
        ScalarKind.Number => "a number",
        ScalarKind.Word => string.Join(", ", Words[..^1]) + (Words.Length > 1 ? " or " : "") + Words[^1],
        ScalarKind.Condition => "a condition",
        ScalarKind.Set => "a set of states such as parties",
        ScalarKind.Duration => "a length of time such as 3 months",
        ScalarKind.Nothing => "no value",
        _ => throw new UnreachableException(),
    };
}
