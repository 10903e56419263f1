using System.Collections.Immutable;
using System.Numerics;
using TreatyRules.Reasoning.Counterfactuals;

namespace TreatyRules.Reasoning.Pivotality;

/// <summary>Coalitions that differ only in how many of the same seats cast one kind of ballot and how many another, told as one.</summary>
/// <param name="Coalitions">The coalitions; one alone where there is nothing to tell together.</param>
/// <param name="Seats">How many seats change in each.</param>
/// <param name="One">The ballots of the one kind.</param>
/// <param name="LeastOne">How many cast these at least.</param>
/// <param name="Other">The ballots of the other kind.</param>
/// <param name="LeastOther">How many cast these at least.</param>
internal sealed record BallotMix(ImmutableArray<PivotalCoalition> Coalitions, int Seats, ImmutableArray<string> One, int LeastOne, ImmutableArray<string> Other, int LeastOther)
{
    /// <summary>In how many ways the seats and ballots can be chosen; no two coalitions have one in common.</summary>
    public BigInteger Ways => Coalitions.Aggregate(BigInteger.Zero, (ways, coalition) => ways + coalition.Ways);

    /// <summary>The coalitions, those together that can be told as one, in the order of the first of each.</summary>
    public static IEnumerable<BallotMix> Of(ImmutableArray<PivotalCoalition> coalitions) =>
        coalitions.Index().GroupBy(one => Alike(one.Index, one.Item), one => one.Item).SelectMany(alike => Mixed([.. alike]) is { } mix ? [mix] : alike.Select(coalition => new BallotMix([coalition], 0, [], 0, [], 0)));

    private static string Alike(int number, PivotalCoalition coalition)
    {
        FlipChange first = coalition.Changes[0];
        bool isOfOneSet = coalition.Changes.All(change => change.What.SequenceEqual(first.What) && change.Was == first.Was);
        return !isOfOneSet ? $"{number}" : $"{coalition.Changes.Sum(change => change.Choose)} of {string.Join(',', first.What)} now {first.Was}|{coalition.Result}|{string.Join(',', coalition.Verdicts)}";
    }

    /// <summary>Coalitions of two kinds of ballots, with every number of the one from some least to some most; null where they are no such row.</summary>
    private static BallotMix? Mixed(ImmutableArray<PivotalCoalition> alike)
    {
        ImmutableArray<FlipChange> kinds = [.. alike.SelectMany(coalition => coalition.Changes).DistinctBy(change => string.Join(',', change.Is))];
        if (alike.Length < 2 || kinds.Length != 2)
            return null;
        int seats = alike[0].Changes.Sum(change => change.Choose);
        ImmutableArray<int> ofOne = [.. alike.Select(coalition => coalition.Changes.Where(change => change.Is.SequenceEqual(kinds[0].Is)).Sum(change => change.Choose)).Order()];
        bool isRow = ofOne[^1] - ofOne[0] == ofOne.Length - 1 && ofOne.Distinct().Count() == ofOne.Length;
        return isRow ? new BallotMix(alike, seats, kinds[0].Is, ofOne[0], kinds[1].Is, seats - ofOne[^1]) : null;
    }
}
