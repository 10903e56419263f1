using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Binding;

/// <summary>Who has a seat on a day, as far as the law says it without a crisis: what hangs on a reading or a fact may or may not be so.</summary>
internal sealed class SeatsOnDay(Law law)
{
    private readonly ImmutableHashSet<string> _everybody = [.. law.States.Select(state => law.ActorOf(state.Code))];

    /// <summary>The seats of an organ.</summary>
    public Seats Of(Organ organ, DateOnly day) =>
        organ.Groups.SelectMany(group => group.Items).Aggregate(Seats.None, (seats, item) => seats.Or(There(Of(item.Seats, day), item.Applies, day)));

    private Seats Of(ValueSet set, DateOnly day) => set switch
    {
        ListedSet listed => new Seats([.. listed.Codes], [.. listed.Codes]),
        PartiesOf parties => Parties(parties.Treaty, day),
        SeatsOf { Group: null } seats => law.FindOrgan(seats.Organ) is { } organ ? Of(organ, day) : Seats.None,
        SeatsOf seats => law.FindOrgan(seats.Organ)?.Groups.FirstOrDefault(group => group.Name == seats.Group) is { } found
            ? found.Items.Aggregate(Seats.None, (all, item) => all.Or(There(Of(item.Seats, day), item.Applies, day)))
            : Seats.None,
        CombinedSet { Operator: SetOperator.Or } combined => Of(combined.Left, day).Or(Of(combined.Right, day)),
        CombinedSet { Operator: SetOperator.And } combined => Of(combined.Left, day).And(Of(combined.Right, day)),
        CombinedSet { Operator: SetOperator.Except } combined => Of(combined.Left, day).Except(Of(combined.Right, day)),
        FieldSet or VariableSet or CollectedSet => new Seats([], _everybody),
        _ => throw new UnreachableException(),
    };

    private Seats Parties(string treaty, DateOnly day) => law.FindTreaty(treaty)?.Parties switch
    {
        ListedMembership listed => listed.Periods.Aggregate(Seats.None, (seats, period) => seats.Or(There(new Seats([period.State], [period.State]), period.Applies, day))),
        SharedMembership shared => Parties(shared.Treaty, day),
        ConditionalMembership => new Seats([], _everybody),
        null => Seats.None,
        _ => throw new UnreachableException(),
    };

    private static Seats There(Seats seats, Applicability applies, DateOnly day) =>
        !applies.Period.Contains(day) ? Seats.None
        : applies is { When: null, Unless: null } ? seats
        : seats with { Certain = [] };
}
