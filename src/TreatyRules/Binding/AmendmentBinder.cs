using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;
using TreatyRules.Text;

namespace TreatyRules.Binding;

/// <summary>Tells what amendments there are, from what their files say. They are not applied here.</summary>
internal static class AmendmentBinder
{
    /// <summary>The amendments of files that can be read, in the order of their names. A mistake in one makes no law unusable; it is told where the amendment is applied or checked.</summary>
    public static ImmutableArray<Amendment> Bind(IEnumerable<SourceText> sources) =>
        [.. sources.Select(Read).OfType<Amendment>().OrderBy(amendment => amendment.Id, StringComparer.Ordinal)];

    private static Amendment? Read(SourceText source) => DocumentReader.ReadAmendment(source, new DiagnosticBag()) is not { } syntax ? null : new Amendment(
        $"{syntax.Amends}/{syntax.Id}",
        syntax.Root["title"].Text,
        [.. syntax.Changes.SelectMany(change => Keys(change.Name, change.Value))],
        new Provenance(null, syntax.Root["note"].Text, syntax.Root["sources"].Texts, SourceSpan.StartOf(source.Path)));

    private static IEnumerable<AmendedKey> Keys(string path, YamlItem value) => value switch
    {
        YamlMapping { Entries.IsEmpty: false } mapping => mapping.Entries.SelectMany(entry => Keys($"{path}.{entry.Name}", entry.Value)),
        YamlScalar { IsNull: true } => [new AmendedKey(path, true)],
        _ => [new AmendedKey(path, false)],
    };
}
