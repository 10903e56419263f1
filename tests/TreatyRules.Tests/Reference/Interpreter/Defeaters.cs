using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>Who vetoed or objected: the seats whose ballots make the condition what it is, wherever a condition looks at ballots.</summary>
internal static class Defeaters
{
    /// <summary>The seats that make a condition true (or false) that is so.</summary>
    public static ImmutableSortedSet<string> Of(Condition condition, bool truth, Scope scope)
    {
        if (Conditions.Hold(condition, scope) != truth)
            return Sets.Empty;
        return condition switch
        {
            AllOf all => OfItems(all.Items, truth, scope),
            AnyOf any => OfItems(any.Items, truth, scope),
            VersionsOf versions when versions.Items.FirstOrDefault(item => Conditions.IsThere(item.Applies, scope)) is { } version => Of(version.Holds, truth, scope),
            Not not => Of(not.Operand, !truth, scope),
            Meets meets when scope.Now.Law.FindTerm(meets.Term)! is { Of: TermSubject.Vote } term => Of(term.Condition, truth, Scope.Of(scope.Now, scope.Vote!.Event) with { Vote = scope.Vote }),
            Quantified { Source: BallotsOf } quantified => OfQuantified(quantified, truth, scope),
            Comparison comparison when truth => OfComparison(comparison, scope),
            _ => Sets.Empty,
        };
    }

    private static ImmutableSortedSet<string> OfItems(ImmutableArray<Clause> items, bool truth, Scope scope) =>
        Sets.Of(items.Where(item => Conditions.IsThere(item.Applies, scope)).SelectMany(item => Of(item.Holds, truth, scope)));

    /// <summary>Of <c>some</c> that is true, those that meet it; of <c>every</c> that is false, those that do not.</summary>
    private static ImmutableSortedSet<string> OfQuantified(Quantified quantified, bool truth, Scope scope)
    {
        IEnumerable<SeatInVote> meeting = Conditions.Members(quantified, scope).Meeting.Cast<SeatInVote>();
        return (quantified.Quantifier, truth) switch
        {
            (Quantifier.Some or Quantifier.AtLeast, true) => Sets.Of(meeting.Select(seat => seat.Seat)),
            (Quantifier.Every, false) => Sets.Of(scope.Vote!.Entitled(((BallotsOf)quantified.Source).Group).Except(meeting).Select(seat => seat.Seat)),
            _ => Sets.Empty,
        };
    }

    /// <summary>Of <c>no &gt;= 1</c>, those who voted no: the ballots counted on the side that is the greater.</summary>
    private static ImmutableSortedSet<string> OfComparison(Comparison comparison, Scope scope) => comparison.Operator switch
    {
        ComparisonOperator.Greater or ComparisonOperator.AtLeast => OfCounts(comparison.Left, scope),
        ComparisonOperator.Less or ComparisonOperator.AtMost => OfCounts(comparison.Right, scope),
        _ => Sets.Empty,
    };

    private static ImmutableSortedSet<string> OfCounts(Value value, Scope scope) => value switch
    {
        Count { Of: <= CountOf.Absent } count => scope.Vote!.SeatsThat((Ballot)(int)count.Of, count.Group),
        Arithmetic sum => OfCounts(sum.Left, scope).Union(OfCounts(sum.Right, scope)),
        _ => Sets.Empty,
    };
}
