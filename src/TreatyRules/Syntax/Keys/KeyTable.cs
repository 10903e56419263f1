using System.Collections.Immutable;
using System.Diagnostics;

namespace TreatyRules.Syntax.Keys;

/// <summary>All kinds of mappings that the language has.</summary>
internal static class KeyTable
{
    /// <summary>Every kind, documents first, each before those that only it contains.</summary>
    public static ImmutableArray<MappingDefinition> All { get; } = Reachable(
    [
        DocumentKeys.Treaty, DocumentKeys.TreatySection, DocumentKeys.Amendment, DocumentKeys.Crisis, DocumentKeys.Vocabulary, DocumentKeys.Gazetteer, DocumentKeys.Claims,
    ]);

    /// <summary>What may stand, at any depth, in some mappings; themselves first.</summary>
    public static ImmutableArray<MappingDefinition> Reachable(params ImmutableArray<MappingDefinition> roots)
    {
        var found = new List<MappingDefinition>(roots);
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var inner in found[i].Keys.Select(k => k.Shape).SelectMany(Mappings))
            {
                if (!found.Contains(inner))
                    found.Add(inner);
            }
        }
        return [.. found];
    }

    private static IEnumerable<MappingDefinition> Mappings(Shape shape) => shape switch
    {
        AnyShape or ScalarShape => [],
        ListShape list => Mappings(list.Item),
        MapShape map => Mappings(map.Value),
        MappingShape mapping => [mapping.Definition],
        ChoiceShape choice => choice.Alternatives.SelectMany(Mappings),
        _ => throw new UnreachableException(),
    };
}
