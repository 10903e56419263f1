using System.Collections.Immutable;
using TreatyRules.Claims;
using TreatyRules.Model;

namespace TreatyRules.Cases;

/// <summary>Holds what is said of members against a roster.</summary>
internal static class MembersComparison
{
    /// <summary>What was said, what was found, and where the two part.</summary>
    public static CheckedEvidence Of(MembersEvidence evidence, Roster roster, Law law)
    {
        ImmutableArray<string> members = [.. roster.Groups.SelectMany(group => group.Members ?? []).Distinct().Order(StringComparer.Ordinal)];
        string[] Codes(IEnumerable<string> actors) => [.. actors.Select(actor => law.CodeOn(actor, evidence.On)).Order(StringComparer.Ordinal)];
        List<string> said = [];
        List<string> differences = [];
        if (evidence.Exactly is { } exactly)
        {
            said.Add($"are {ExpectationWords.Actors(Codes(exactly))}");
            Add(differences, "missing", Codes(exactly).Except(members));
            Add(differences, "there besides", members.Except(Codes(exactly)));
        }

        if (!evidence.Include.IsEmpty)
        {
            said.Add($"include {ExpectationWords.Actors(Codes(evidence.Include))}");
            Add(differences, "missing", Codes(evidence.Include).Except(members));
        }

        if (!evidence.Exclude.IsEmpty)
        {
            said.Add($"do not include {ExpectationWords.Actors(Codes(evidence.Exclude))}");
            Add(differences, "there", Codes(evidence.Exclude).Intersect(members));
        }

        return new CheckedEvidence(evidence, $"members of {evidence.Of} on {evidence.On:yyyy-MM-dd} {string.Join(" and ", said)}", ExpectationWords.Actors(members), [.. differences]);
    }

    private static void Add(List<string> differences, string what, IEnumerable<string> codes)
    {
        ImmutableArray<string> all = [.. codes];
        if (!all.IsEmpty)
            differences.Add($"{what}: {string.Join(", ", all)}");
    }
}
