using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>How each seat voted in an event: as named, else as an unnamed ballot fell to it, else otherwise, else as the completion says.</summary>
internal static class Ballots
{
    public static Ballot Of(string seat, HeldEvent held, int index, Organ organ, Situation now)
    {
        BallotSheet sheet = held.Ballots ?? now.Crisis.Standing.GetValueOrDefault(organ.Id) ?? BallotSheet.Unknown;
        if (sheet.Named.TryGetValue(seat, out NamedBallot named))
            return named.Ballot ?? Unknown(seat, index, now);
        if (sheet.HasUnnamed && Unnamed(sheet, index, organ, now).TryGetValue(seat, out Ballot unnamed))
            return unnamed;
        return sheet.Otherwise ?? Unknown(seat, index, now);
    }

    private static Ballot Unknown(string seat, int index, Situation now) =>
        (Ballot)now.Completion.ValueOf(new Unknown(UnknownKind.Ballot, index, seat), Domains.Ballots);

    /// <summary>Which seats cast the ballots counted without a name: one of all the ways in which they may have.</summary>
    private static ImmutableDictionary<string, Ballot> Unnamed(BallotSheet sheet, int index, Organ organ, Situation now)
    {
        ImmutableArray<string> free = [.. Sets.SeatsIn(organ, null, now).Where(seat => !sheet.Named.ContainsKey(seat))];
        if (sheet.Unnamed.Sum() > free.Length)
            throw new ErrorOfTheTreaty($"There are more unnamed ballots than seats in {organ.Id}.");
        List<object> distributions = [.. Distributions(free, sheet.Unnamed)];
        return (ImmutableDictionary<string, Ballot>)now.Completion.ValueOf(new Unknown(UnknownKind.UnnamedBallots, index, organ.Id), distributions);
    }

    private static IEnumerable<ImmutableDictionary<string, Ballot>> Distributions(ImmutableArray<string> free, ImmutableArray<int> left)
    {
        if (left.Sum() > free.Length)
            yield break;
        if (free.IsEmpty)
        {
            yield return ImmutableDictionary<string, Ballot>.Empty;
            yield break;
        }

        ImmutableArray<string> others = free.RemoveAt(0);
        foreach (ImmutableDictionary<string, Ballot> rest in Distributions(others, left))
            yield return rest;
        foreach (Ballot ballot in Enum.GetValues<Ballot>().Where(ballot => left[(int)ballot] > 0))
        {
            foreach (ImmutableDictionary<string, Ballot> rest in Distributions(others, left.SetItem((int)ballot, left[(int)ballot] - 1)))
                yield return rest.Add(free[0], ballot);
        }
    }
}
