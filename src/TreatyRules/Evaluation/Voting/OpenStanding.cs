namespace TreatyRules.Evaluation.Voting;

/// <summary>In a vote of which it is open who sits or who is excluded: the kinds in which each seat of which it is open does, and is.</summary>
/// <param name="Seats">Who sits in the whole organ, then in each of its groups.</param>
/// <param name="Excluded">Who is excluded.</param>
internal sealed record OpenStanding(Dictionary<int, ulong>[] Seats, Dictionary<int, ulong> Excluded)
{
    /// <summary>Whether the same is open.</summary>
    public static bool AreSame(OpenStanding? one, OpenStanding? other) =>
        ReferenceEquals(one, other)
        || (one is not null && other is not null && one.Seats.Length == other.Seats.Length && one.Seats.Zip(other.Seats).All(pair => AreSame(pair.First, pair.Second)) && AreSame(one.Excluded, other.Excluded));

    /// <summary>The kinds in which a state sits in a group, of the whole organ for -1, of which it is not known that it does.</summary>
    public ulong Sits(int group, int seat) => group + 1 < Seats.Length ? Seats[group + 1].GetValueOrDefault(seat) : 0;

    private static bool AreSame(Dictionary<int, ulong> one, Dictionary<int, ulong> other) =>
        one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out ulong kinds) && kinds == pair.Value);
}
