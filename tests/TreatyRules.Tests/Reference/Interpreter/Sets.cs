using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>Who or what is in a set on the day.</summary>
internal static class Sets
{
    public static ImmutableSortedSet<string> Empty { get; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    public static ImmutableSortedSet<string> Of(IEnumerable<string> words) => Empty.Union(words);

    public static ImmutableSortedSet<string> Of(ValueSet set, Scope scope) => set switch
    {
        ListedSet listed => Of(listed.Codes),
        PartiesOf parties => PartiesTo(parties.Treaty, scope.Now),
        SeatsOf seats => SeatsIn(scope.Now.Law.FindOrgan(seats.Organ)!, seats.Group, scope.Now),
        FieldSet field => OfValue(Values.Of(new FieldOf(field.Record, field.Field, field.ElementType, field.Span), scope)),
        VariableSet variable => OfValue(Values.Of(new VariableValue(variable.Variable, variable.Span), scope)),
        CollectedSet collected => Of(Records.Of(collected.Type, scope.Now).SelectMany(record => Collect(record, collected, scope.Now))),
        CombinedSet combined => Combine(Of(combined.Left, scope), combined.Operator, Of(combined.Right, scope)),
        _ => throw new UnreachableException(),
    };

    /// <summary>The parties of the day, whether or not the treaty is in force.</summary>
    public static ImmutableSortedSet<string> PartiesTo(string treaty, Situation now) => now.Law.FindTreaty(treaty)!.Parties switch
    {
        ListedMembership listed => Of(listed.Periods.Where(period => Conditions.IsThere(period.Applies, Scope.Of(now))).Select(period => period.State)),
        ConditionalMembership conditional => Of(now.StatesOfTheLaw.Where(state => IsStateOn(state, now) && Conditions.Hold(conditional.Condition, Scope.Of(now, state)))),
        SharedMembership shared => PartiesTo(shared.Treaty, now),
        _ => throw new UnreachableException(),
    };

    /// <summary>The seats of the day: of the group, or of the whole organ without a name.</summary>
    public static ImmutableSortedSet<string> SeatsIn(Organ organ, string? group, Situation now) =>
        Of(organ.Groups
            .Where(one => group is null || one.Name == group)
            .SelectMany(one => one.Items)
            .Where(item => Conditions.IsThere(item.Applies, Scope.Of(now)))
            .SelectMany(item => Of(item.Seats, Scope.Of(now))));

    /// <summary>Whether the actor, or the state that it continues, is a state on the day.</summary>
    private static bool IsStateOn(string actor, Situation now) => now.Law.FindState(now.Law.CodeOn(actor, now.Today)) is { } state && state.Lifetime.Contains(now.Today);

    private static ImmutableSortedSet<string> Collect(PlainRecord record, CollectedSet collected, Situation now)
    {
        Variable variable = new("record", Model.ValueType.Of(ValueKind.Record), record.Type, 0);
        return Of(new FieldSet(variable, collected.Field, collected.ElementType, collected.Span), Scope.Of(now, record));
    }

    private static ImmutableSortedSet<string> Combine(ImmutableSortedSet<string> left, SetOperator operation, ImmutableSortedSet<string> right) => operation switch
    {
        SetOperator.Or => left.Union(right),
        SetOperator.And => left.Intersect(right),
        SetOperator.Except => left.Except(right),
        _ => throw new UnreachableException(),
    };

    private static ImmutableSortedSet<string> OfValue(object? value) => value switch
    {
        null => Empty,
        string one => Empty.Add(one),
        ImmutableSortedSet<string> several => several,
        _ => throw new UnreachableException(),
    };
}
