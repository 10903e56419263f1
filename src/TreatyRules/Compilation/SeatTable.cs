namespace TreatyRules.Compilation;

/// <summary>The seats of an organ by date, when they depend on the date alone: for each version its groups one after another, then all seats.</summary>
/// <param name="starts">The days on which a version begins, in order; the first is the beginning of time.</param>
/// <param name="words">The versions' words, one version after another.</param>
/// <param name="stride">How many words a version takes.</param>
internal sealed class SeatTable(int[] starts, ulong[] words, int stride)
{
    public ulong[] Words => words;

    /// <summary>Where the version of a day begins.</summary>
    public int StartOn(int day)
    {
        int low = 0;
        for (int high = starts.Length; high - low > 1;)
        {
            int middle = (low + high) >>> 1;
            if (starts[middle] <= day)
                low = middle;
            else
                high = middle;
        }

        return low * stride;
    }
}
