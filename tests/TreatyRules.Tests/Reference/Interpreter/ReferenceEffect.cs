using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>A duty, permission or prohibition in force, and the record that it is for.</summary>
internal sealed record ReferenceEffect(EffectKind Kind, string What, string? Action, Discretion? Discretion, ImmutableSortedSet<string> Bearers, string? For)
{
    public override string ToString() =>
        $"{Kind.Word()} \"{What}\" ({Action ?? "-"}, {Discretion?.Word() ?? "-"}) of {string.Join(' ', Bearers)}{(For is null ? "" : $" for {For}")}";
}
