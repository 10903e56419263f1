using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>What sets and values refer to, for <see cref="References"/>.</summary>
internal sealed class SetReferences(Law law, References all)
{
    /// <summary>Everything that a set refers to.</summary>
    public void Visit(ValueSet? set)
    {
        switch (set)
        {
            case CollectedSet collected:
                all.VisitType(collected.Type);
                break;
            case CombinedSet combined:
                Visit(combined.Left);
                Visit(combined.Right);
                break;
            case PartiesOf parties:
                VisitParties(parties.Treaty);
                break;
            case SeatsOf seats:
                VisitSeats(seats.Organ);
                break;
            default:
                break;
        }
    }

    /// <summary>Everything that a value refers to.</summary>
    public void Visit(Value value)
    {
        switch (value)
        {
            case LastField last:
                all.VisitType(last.Event);
                break;
            case Arithmetic arithmetic:
                Visit(arithmetic.Left);
                Visit(arithmetic.Right);
                break;
            case AttributeOf attribute:
                Visit(attribute.Subject);
                break;
            default:
                break;
        }
    }

    /// <summary>Everything that what a quantifier goes through refers to.</summary>
    public void VisitSource(Source source)
    {
        if (source is RecordsOf records)
            all.VisitType(records.Type);
        else if (source is MembersOf members)
            Visit(members.Set);
    }

    /// <summary>Everything on which it hangs who is party to a treaty.</summary>
    public void VisitParties(string treaty)
    {
        if (!all.Follow($"{treaty}/parties"))
            return;
        switch (law.FindTreaty(treaty)?.Parties)
        {
            case ConditionalMembership conditional:
                all.Visit(conditional.Condition);
                break;
            case SharedMembership shared:
                VisitParties(shared.Treaty);
                break;
            case ListedMembership listed:
                foreach (PartyPeriod period in listed.Periods)
                    all.Visit(period.Applies);
                break;
            default:
                break;
        }
    }

    /// <summary>Everything on which it hangs who sits in an organ.</summary>
    public void VisitSeats(string organ)
    {
        if (!all.Follow($"{organ}/seats"))
            return;
        foreach (SeatItem item in law.FindOrgan(organ)?.Groups.SelectMany(group => group.Items) ?? [])
        {
            Visit(item.Seats);
            all.Visit(item.Applies);
        }
    }
}
