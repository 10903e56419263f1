namespace TreatyRules.Evaluation.Parts;

/// <summary>What is supposed of a set of words: some that are in it and some that are not, each as bits; of the others nothing is.</summary>
/// <remarks>A set of many words has too many values to list, and a test asks of few of the words.</remarks>
internal readonly record struct WordMask(int Has, int Lacks)
{
    /// <summary>Whether no set is so.</summary>
    public bool IsEmpty => (Has & Lacks) != 0;

    /// <summary>The sets that are in both.</summary>
    public WordMask And(WordMask other) => new(Has | other.Has, Lacks | other.Lacks);

    /// <summary>Whether a set is in it.</summary>
    public bool Contains(int words) => (words & Has) == Has && (words & Lacks) == 0;

    /// <summary>The parts into which the question parts it whether one of some words is there: none of them, then each as the first that is.</summary>
    public IEnumerable<WordMask> PartedBy(int words)
    {
        int open = words & ~(Has | Lacks);
        yield return this with { Lacks = Lacks | open };
        WordMask before = this;
        for (int left = open; left != 0; left &= left - 1)
        {
            int word = left & -left;
            yield return before with { Has = before.Has | word };
            before = before with { Lacks = before.Lacks | word };
        }
    }
}
