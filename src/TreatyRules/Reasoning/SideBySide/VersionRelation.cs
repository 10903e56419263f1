using System.Collections.Immutable;

namespace TreatyRules.Reasoning.SideBySide;

/// <summary>How a procedure, or a whole treaty, stands under one version of the law to another, with the crises that show it.</summary>
/// <param name="Name">The procedure's qualified name, or the treaty's.</param>
/// <param name="Stronger">The crises in which the second gives the stronger effect.</param>
/// <param name="Weaker">Those in which it gives the weaker.</param>
/// <param name="Incomparable">Those in which neither is the stronger.</param>
/// <param name="WithoutEffect">Those with another outcome, and no effect under either.</param>
public sealed record VersionRelation(
    string Name, ImmutableArray<string> Stronger, ImmutableArray<string> Weaker, ImmutableArray<string> Incomparable, ImmutableArray<string> WithoutEffect)
{
    /// <summary>The relation that the crises show.</summary>
    public LawRelation Relation => (Stronger.IsEmpty, Weaker.IsEmpty, Incomparable.IsEmpty) switch
    {
        (true, true, true) => LawRelation.Equivalent,
        (false, true, true) => LawRelation.Looser,
        (true, false, true) => LawRelation.Stricter,
        _ => LawRelation.Incomparable,
    };

    /// <summary>The treaties, and under each its procedures, of which a verdict is another in some crisis. What is not among them is equivalent.</summary>
    /// <param name="comparisons">The crises, each heard under the same versions of the law.</param>
    /// <param name="second">The number of the version that is held to the first.</param>
    public static ImmutableArray<VersionRelation> Of(IEnumerable<CrisisComparison> comparisons, int second)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        ImmutableArray<(string Procedure, string Crisis, EffectOrder Order)> orders =
        [
            .. from comparison in comparisons
               from row in comparison.Rows
               where row.Procedure is not null && ComparisonRow.AreDifferent(row.Verdicts[0], row.Verdicts[second])
               select (row.Procedure ?? "", comparison.Crisis, EffectOrders.Of(row.Verdicts[0], row.Verdicts[second])),
        ];
        return
        [
            .. from treaty in orders.GroupBy(order => order.Procedure[..order.Procedure.IndexOf('/')]).OrderBy(treaty => treaty.Key, StringComparer.Ordinal)
               from relation in treaty.GroupBy(order => order.Procedure).Select(procedure => Of(procedure.Key, procedure)).Prepend(Of(treaty.Key, treaty))
               select relation,
        ];
    }

    private static VersionRelation Of(string name, IEnumerable<(string Procedure, string Crisis, EffectOrder Order)> orders)
    {
        ILookup<EffectOrder, string> crises = orders.ToLookup(order => order.Order, order => order.Crisis);
        return new VersionRelation(name, In(EffectOrder.Stronger), In(EffectOrder.Weaker), In(EffectOrder.Incomparable), In(EffectOrder.WithoutEffect));
        ImmutableArray<string> In(EffectOrder order) => [.. crises[order].Distinct()];
    }
}
