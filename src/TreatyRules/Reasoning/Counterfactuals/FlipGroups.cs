using System.Collections.Immutable;
using System.Numerics;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>Tells flips together that differ only in whose ballot is another, or in which states are put into a set or taken out of it.</summary>
internal static class FlipGroups
{
    /// <summary>The flips, those together of which any so many of some states do it.</summary>
    public static IEnumerable<Flip> Of(IEnumerable<Flip> flips) => flips.GroupBy(Form).SelectMany(alike => Together([.. alike]));

    /// <summary>What flips that can be told together have in common: all but the states. A flip by itself has its own form.</summary>
    private static (string Form, Flip? Itself) Form(Flip flip)
    {
        ImmutableArray<FlipChange> states = [.. flip.Changes.Where(IsOfState)];
        return states.IsEmpty || states.DistinctBy(Kind).Count() > 1 ? ("", flip)
            : ($"{flip.To}|{Kind(states[0])}|{states.Length}|{string.Join('&', flip.Changes.Where(change => !IsOfState(change)).Select(change => $"{Kind(change)}|{string.Join(',', change.What)}|{change.Choose}"))}", null);
    }

    private static bool IsOfState(FlipChange change) => change is { In: not null, Choose: 1 };

    private static string Kind(FlipChange change) => $"{change.Kind}|{change.In}|{change.Was}|{string.Join(',', change.Is)}";

    private static IEnumerable<Flip> Together(ImmutableArray<Flip> flips)
    {
        Flip first = flips[0];
        ImmutableArray<FlipChange> changes = [.. first.Changes.Where(IsOfState)];
        ImmutableArray<ImmutableArray<string>> states = [.. flips.SelectMany(flip => flip.Changes.Where(IsOfState)).Select(change => change.What)];
        ImmutableArray<string> all = [.. states.SelectMany(some => some).Distinct().Order(StringComparer.Ordinal)];

        // Told together is only what can be any of them.
        bool isAny = changes.Length == 1 ? flips.Length > 1 && states.Sum(some => some.Length) == all.Length
            : changes.Length > 1 && states.All(some => some.Length == 1) && FlipCandidates.Choose(all.Length, changes.Length) == flips.Length;
        if (!isAny)
            return flips;
        FlipChange together = changes[0] with { What = all, Choose = changes.Length };
        return
        [
            first with
            {
                Changes = [.. first.Changes.Where(change => !IsOfState(change) || change == changes[0]).Select(change => change == changes[0] ? together : change)],
                Ways = flips.Aggregate(BigInteger.Zero, (ways, flip) => ways + flip.Ways),
            },
        ];
    }
}
