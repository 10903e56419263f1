using System.Collections.Immutable;
using System.Numerics;
using TreatyRules.Description;
using TreatyRules.Evaluation.Parts;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>Tells sets of words by the words that must be in them, and those that must not.</summary>
internal static class SharedWords
{
    /// <summary>So many sets are rather told one by one.</summary>
    private const int FewSets = 3;

    /// <summary>In so many ways at most; more tell a reader less than some of the sets.</summary>
    private const int MostMasks = 3;

    /// <summary>With more words there are too many masks to go through.</summary>
    private const int MostWords = 9;

    /// <summary>What some sets have in common that no other has, but for the one that is given; null where that cannot be said in a few words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="sets">The sets, each as bits.</param>
    /// <param name="given">The one that is given: whether it is like them does not matter.</param>
    public static string? Of(ImmutableArray<string> words, IReadOnlyCollection<int> sets, int given)
    {
        if (words.Length > MostWords || sets.Count <= FewSets)
            return null;
        HashSet<int> allowed = [.. sets, given];
        ImmutableArray<(WordMask Mask, HashSet<int> Sets)> masks =
        [
            .. Masks(words.Length).Select(mask => (Mask: mask, Sets: Enumerable.Range(0, 1 << words.Length).Where(mask.Contains).ToHashSet()))
                .Where(one => one.Sets.IsSubsetOf(allowed)).OrderBy(one => BitOperations.PopCount((uint)(one.Mask.Has | one.Mask.Lacks))),
        ];
        HashSet<int> left = [.. sets];
        var told = ImmutableArray.CreateBuilder<string>();
        while (left.Count > 0)
        {
            if (told.Count == MostMasks || masks.MaxBy(one => one.Sets.Count(left.Contains)) is not { Sets: { } covered } best || !covered.Overlaps(left))
                return null;
            told.Add(Tell(words, best.Mask));
            left.ExceptWith(covered);
        }

        return string.Join(", or ", told);
    }

    private static IEnumerable<WordMask> Masks(int words) => words == 0 ? [default] : Masks(words - 1).SelectMany(mask => new[]
    {
        mask,
        mask with { Has = mask.Has | (1 << (words - 1)) },
        mask with { Lacks = mask.Lacks | (1 << (words - 1)) },
    });

    private static string Tell(ImmutableArray<string> words, WordMask mask)
    {
        ImmutableArray<string> has = [.. words.Where((_, i) => (mask.Has & (1 << i)) != 0)];
        ImmutableArray<string> lacks = [.. words.Where((_, i) => (mask.Lacks & (1 << i)) != 0)];
        string with = has.IsEmpty ? "" : $"with {Phrases.And(has)}";
        string without = lacks.IsEmpty ? "" : $"without {Phrases.Or(lacks)}";
        return with.Length == 0 && without.Length == 0 ? "any other" : with.Length > 0 && without.Length > 0 ? $"{with} and {without}" : with + without;
    }
}
