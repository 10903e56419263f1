using TreatyRules.Evaluation.Conditions;

namespace TreatyRules.Evaluation.Voting;

/// <summary>States of which it is open whether a vote excludes them, or binds them, because it is not known who is in a set: each with the unknown on which that hangs.</summary>
/// <param name="Of">The states.</param>
internal sealed record OpenMembers(Dictionary<int, Membership> Of)
{
    /// <summary>Whether it is the same that is open.</summary>
    public static bool AreSame(OpenMembers? one, OpenMembers? other) =>
        ReferenceEquals(one, other) || (one is not null && other is not null && one.Of.Count == other.Of.Count && one.Of.All(member => other.Of.TryGetValue(member.Key, out Membership same) && same == member.Value));
}
