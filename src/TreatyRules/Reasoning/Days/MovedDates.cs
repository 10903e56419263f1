using System.Collections.Immutable;
using TreatyRules.Reasoning.Counterfactuals;

namespace TreatyRules.Reasoning.Days;

/// <summary>What comes of a crisis with dates moved, and with so many other changes at most: the same for all days of the box.</summary>
/// <param name="Box">The dates and their days.</param>
/// <param name="Leaves">What flips, by other changes; nothing where fewer dates do as well.</param>
/// <param name="Reads">The lists of which a record was looked at; null: any may be.</param>
/// <param name="End">What it comes to with no other change, where that flips; -1 where it does not, or fewer dates do it too.</param>
/// <param name="IsFlipped">Whether these dates, or some of them, flip by themselves, so that nothing with more can be smallest.</param>
/// <param name="ReadsLengths">Whether a run asked for a length of time.</param>
internal sealed record MovedDates(DateBox Box, ImmutableArray<FlipLeaf> Leaves, bool[]? Reads, int End, bool IsFlipped, bool ReadsLengths = false)
{
    /// <summary>Whether nothing flips, whatever else is changed.</summary>
    public bool IsNothing => Leaves.IsEmpty && !IsFlipped && !ReadsLengths;

    /// <summary>Of days on which the dates cannot be: no crisis could say so.</summary>
    public static MovedDates Impossible(DateBox box) => new(box, [], null, -1, false);

    /// <summary>Of dates of which fewer do all that these do.</summary>
    public static MovedDates LikeFewer(DateBox box, bool[]? reads, bool isFlipped) => new(box, [], reads, -1, isFlipped);

    /// <summary>Of dates with which nothing flips, whichever of several is the case.</summary>
    public static MovedDates Nothing(DateBox box, IReadOnlyList<MovedDates> all) =>
        new(box, [], all.Any(one => one.Reads is null) ? null : [.. (all[0].Reads ?? []).Select((_, list) => all.Any(one => one.Reads?[list] == true))], -1, false);
}
