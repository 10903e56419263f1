using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Binding;

/// <summary>Who may have a seat on a day, as far as the law says it without a crisis: what hangs on a reading or a fact may be so.</summary>
internal sealed class SeatsOnDay(Law law)
{
    /// <summary>The seats of an organ; for sure, only those that depend on nothing.</summary>
    public HashSet<string> Of(Organ organ, DateOnly day, bool forSure = false)
    {
        var seats = new HashSet<string>(StringComparer.Ordinal);
        foreach (SeatGroup group in organ.Groups)
            seats.UnionWith(Of(group, day, forSure));
        return seats;
    }

    /// <summary>The seats of a group on a day; for sure, only those that depend on nothing.</summary>
    public HashSet<string> Of(SeatGroup group, DateOnly day, bool forSure)
    {
        var seats = new HashSet<string>(StringComparer.Ordinal);
        foreach (SeatItem item in group.Items.Where(item => IsThere(item.Applies, day, forSure)))
            seats.UnionWith(Of(item.Seats, day, forSure));
        return seats;
    }

    private HashSet<string> Of(ValueSet set, DateOnly day, bool forSure) => set switch
    {
        ListedSet listed => [.. listed.Codes],
        PartiesOf parties => Parties(parties.Treaty, day, forSure),
        SeatsOf { Group: null } seats => law.FindOrgan(seats.Organ) is { } organ ? Of(organ, day, forSure) : [],
        SeatsOf seats => law.FindOrgan(seats.Organ)?.Groups.FirstOrDefault(group => group.Name == seats.Group) is { } found ? Of(found, day, forSure) : [],
        CombinedSet combined => Of(combined, day, forSure),
        FieldSet or VariableSet or CollectedSet => forSure ? [] : Everybody(),
        _ => throw new UnreachableException(),
    };

    private HashSet<string> Of(CombinedSet combined, DateOnly day, bool forSure)
    {
        HashSet<string> seats = Of(combined.Left, day, forSure);
        switch (combined.Operator)
        {
            case SetOperator.Or:
                seats.UnionWith(Of(combined.Right, day, forSure));
                break;
            case SetOperator.And:
                seats.IntersectWith(Of(combined.Right, day, forSure));
                break;
            case SetOperator.Except:
                // Who may be excepted is not in it for sure; who is excepted for sure cannot be in it.
                seats.ExceptWith(Of(combined.Right, day, !forSure));
                break;
            default:
                throw new UnreachableException();
        }

        return seats;
    }

    private HashSet<string> Parties(string treaty, DateOnly day, bool forSure) => law.FindTreaty(treaty)?.Parties switch
    {
        ListedMembership listed => [.. listed.Periods.Where(period => IsThere(period.Applies, day, forSure)).Select(period => period.State)],
        SharedMembership shared => Parties(shared.Treaty, day, forSure),
        ConditionalMembership => forSure ? [] : Everybody(),
        null => [],
        _ => throw new UnreachableException(),
    };

    private HashSet<string> Everybody() => [.. law.States.Select(state => law.ActorOf(state.Code))];

    private static bool IsThere(Applicability applies, DateOnly day, bool forSure) =>
        applies.Period.Contains(day) && (!forSure || applies is { When: null, Unless: null });
}
