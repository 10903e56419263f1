using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Description;

/// <summary>Duties, permissions and prohibitions in words.</summary>
internal static class EffectWords
{
    public static Passage Of(Effect effect)
    {
        string verb = effect.Kind switch
        {
            EffectKind.Duty => "must",
            EffectKind.Permission => "may",
            EffectKind.Prohibition => "must not",
            _ => throw new UnreachableException(),
        };
        string each = effect.For is null ? "" : $"for each {Phrases.Local(effect.For)}: ";
        string applies = Phrases.Applies(effect.Period, effect.When, effect.Unless);
        return new Passage(
            $"{each}{ValueWords.Of(effect.Bearers)} {verb} {effect.What}{(applies.Length == 0 ? "" : $", {applies}")}",
            effect.Provenance.Article,
            Discretion(effect.Discretions));
    }

    private static ImmutableArray<Passage> Discretion(ImmutableArray<DiscretionVersion> versions) =>
        versions.IsEmpty ? [] : [Passage.Of($"left to each: {string.Join("; else ", versions.Select(Version))}")];

    private static string Version(DiscretionVersion version)
    {
        string left = version.Discretion switch
        {
            Model.Discretion.None => "nothing",
            Model.Discretion.Means => "the means",
            Model.Discretion.Process => "the means, by its constitutional process",
            Model.Discretion.Whole => "whether to act at all",
            _ => throw new UnreachableException(),
        };
        string applies = Phrases.Applies(version.Applies);
        return applies.Length == 0 ? left : $"{left} ({applies})";
    }
}
