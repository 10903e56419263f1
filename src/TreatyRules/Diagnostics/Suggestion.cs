namespace TreatyRules.Diagnostics;

/// <summary>"Did you mean": the word nearest to what the author wrote.</summary>
internal static class Suggestion
{
    private const int LongestCompared = 64;

    /// <summary>The nearest of the candidates, or null when none is near. A third of the letters may differ, at least one.</summary>
    /// <remarks>Case, underscores and spaces do not count. Of equally near words the first in ordinal order is taken, so that the answer never
    /// depends on the order of the candidates. Distance: Damerau-Levenshtein, restricted to adjacent transpositions.</remarks>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        var written = Normal(word);
        if (written.Length is 0 or > LongestCompared)
            return null;
        string? best = null;
        var bestDistance = Math.Clamp(written.Length / 3, 1, 4) + 1;
        foreach (var candidate in candidates)
        {
            if (candidate.Length > LongestCompared || candidate == word)
                continue;
            var distance = Distance(written, Normal(candidate));
            // A word of one or two letters is near to everything: replacing all of it is no suggestion.
            if (distance >= Math.Max(1, Math.Min(written.Length, candidate.Length)) || distance > bestDistance)
                continue;
            if (distance < bestDistance || (best is not null && string.CompareOrdinal(candidate, best) < 0))
                (best, bestDistance) = (candidate, distance);
        }
        return best;
    }

    private static string Normal(string word) => word.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');

    private static int Distance(string a, string b)
    {
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), replaced);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            last.CopyTo(before);
            row.CopyTo(last);
        }
        return last[b.Length];
    }
}
