using System.Collections.Immutable;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>Of what is open, as few things as need be so that something is not excluded: without any one of them it would be.</summary>
/// <remarks>By halving, as in Junker, QuickXplain (AAAI 2004): it asks a few times for each thing that is needed, however many there are.</remarks>
/// <param name="isPossible">Whether it is not excluded, if only these are open.</param>
internal sealed class FewestOpen(Func<ImmutableArray<int>, bool> isPossible)
{
    /// <summary>The things that are needed; those that come first rather than others. Null where all together are not enough.</summary>
    public ImmutableArray<int>? Of(ImmutableArray<int> keys) =>
        isPossible([]) ? []
        : !isPossible(keys) ? null
        : Needed([], false, keys);

    private ImmutableArray<int> Needed(ImmutableArray<int> taken, bool isMore, ImmutableArray<int> keys)
    {
        if (isMore && isPossible(taken))
            return [];
        if (keys.Length == 1)
            return keys;
        (ImmutableArray<int> first, ImmutableArray<int> others) = (keys[..(keys.Length / 2)], keys[(keys.Length / 2)..]);
        ImmutableArray<int> ofOthers = Needed([.. taken, .. first], true, others);
        return [.. Needed([.. taken, .. ofOthers], !ofOthers.IsEmpty, first), .. ofOthers];
    }
}
