using System.Collections.Immutable;

namespace TreatyRules.Compilation;

/// <summary>A set of states by date: the seats of a group, or the parties of a treaty.</summary>
/// <param name="Starts">The days on which a version begins, in order; the first is the beginning of time.</param>
/// <param name="Versions">For each version, the words of its set one after another; empty when the set depends on more than the date.</param>
/// <param name="Items">What the set is made of when it does: each item's entry and set.</param>
/// <param name="Condition">For parties by condition: its entry; else <see cref="Target.False"/>.</param>
/// <param name="Shared">For parties that are another treaty's: that treaty; else -1.</param>
internal sealed record CompiledSeats(ImmutableArray<int> Starts, ImmutableArray<ulong> Versions, ImmutableArray<CompiledExclusion> Items, int Condition, int Shared)
{
    /// <summary>Whether the set depends on the date alone.</summary>
    public bool IsDated { get; } = Items.IsEmpty && Condition == Target.False && Shared < 0;

    /// <summary>The version in force on a day.</summary>
    public int VersionOn(int day)
    {
        int low = 0;
        int high = Starts.Length;
        while (high - low > 1)
        {
            int middle = (low + high) >>> 1;
            if (Starts[middle] <= day)
                low = middle;
            else
                high = middle;
        }

        return low;
    }
}
