using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>What conditions refer to: the procedures that they ask about and the types of records that they go through, terms followed.</summary>
/// <param name="law">The law.</param>
/// <param name="followsVotes">Whether what the votes on events refer to counts too: not for the order of a run, but for what a run cannot do without.</param>
internal sealed class References(Law law, bool followsVotes)
{
    private readonly HashSet<string> _terms = [];

    public HashSet<string> Procedures { get; } = [];

    public HashSet<string> Records { get; } = [];

    /// <summary>Everything that a procedure refers to.</summary>
    public static References Of(Law law, Procedure procedure, bool followsVotes)
    {
        var references = new References(law, followsVotes);
        foreach (Transition transition in procedure.Always)
            references.Visit(transition);
        foreach (ProcedureState state in procedure.States)
            references.Visit(state);
        return references;
    }

    /// <summary>Everything that the votes on an event refer to, itself among it.</summary>
    public static References Of(Law law, EventType type)
    {
        var references = new References(law, true);
        references.VisitVotes(type.Id);
        return references;
    }

    /// <summary>Whether a condition refers to no procedure and no records.</summary>
    public static bool AreNone(Law law, Condition condition)
    {
        var references = new References(law, true);
        references.Visit(condition);
        return references.Procedures.Count == 0 && references.Records.Count == 0;
    }

    /// <summary>Everything that a condition refers to.</summary>
    public void Visit(Condition? condition)
    {
        switch (condition)
        {
            case AllOf all:
                Visit(all.Items);
                break;
            case AnyOf any:
                Visit(any.Items);
                break;
            case VersionsOf versions:
                Visit(versions.Items);
                break;
            case Not not:
                Visit(not.Operand);
                break;
            case Comparison comparison:
                Visit(comparison.Left);
                Visit(comparison.Right);
                break;
            case IsIn isIn:
                Visit(isIn.Element);
                Visit(isIn.Set);
                break;
            case Meets meets:
                VisitType(meets.Term);
                break;
            case IsParty party:
                VisitParties(party.Treaty);
                break;
            case Quantified quantified:
                VisitSource(quantified.Source);
                Visit(quantified.Where);
                break;
            case StandsAt stands:
                Procedures.Add(stands.Procedure);
                break;
            case OutcomeIs outcome:
                Procedures.Add(outcome.Procedure);
                break;
            default:
                break;
        }
    }

    /// <summary>Everything that a set refers to.</summary>
    public void Visit(ValueSet? set)
    {
        switch (set)
        {
            case CollectedSet collected:
                VisitType(collected.Type);
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

    private void Visit(ProcedureState state)
    {
        foreach (Transition transition in state.Always)
            Visit(transition);
        foreach (EventTransition on in state.On)
        {
            Visit(on.Transition);
            VisitVotes(on.Event);
        }

        foreach (TimedTransition after in state.After)
        {
            Visit(after.Transition);
            if (after.Since is { } since)
                VisitVotes(since);
        }

        foreach (Effect effect in state.Effects)
        {
            if (effect.For is { } type)
                VisitType(type);
            Visit(effect.When);
            Visit(effect.Unless);
            Visit(effect.Bearers);
            foreach (DiscretionVersion version in effect.Discretions)
                Visit(version.Applies);
        }
    }

    private void Visit(Transition transition)
    {
        Visit(transition.Applies);
        Visit(transition.Guard);
    }

    private void Visit(IEnumerable<Clause> clauses)
    {
        foreach (Clause clause in clauses)
        {
            Visit(clause.Applies);
            Visit(clause.Holds);
        }
    }

    private void Visit(Value value)
    {
        switch (value)
        {
            case LastField last:
                VisitType(last.Event);
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

    private void VisitSource(Source source)
    {
        if (source is RecordsOf records)
            VisitType(records.Type);
        else if (source is MembersOf members)
            Visit(members.Set);
    }

    private void VisitParties(string treaty)
    {
        if (!_terms.Add($"{treaty}/parties"))
            return;
        switch (law.FindTreaty(treaty)?.Parties)
        {
            case ConditionalMembership conditional:
                Visit(conditional.Condition);
                break;
            case SharedMembership shared:
                VisitParties(shared.Treaty);
                break;
            case ListedMembership listed:
                foreach (PartyPeriod period in listed.Periods)
                    Visit(period.Applies);
                break;
            default:
                break;
        }
    }

    private void VisitSeats(string organ)
    {
        if (!_terms.Add($"{organ}/seats"))
            return;
        foreach (SeatItem item in law.FindOrgan(organ)?.Groups.SelectMany(group => group.Items) ?? [])
        {
            Visit(item.Seats);
            Visit(item.Applies);
        }
    }

    /// <summary>What the votes on an event refer to.</summary>
    private void VisitVotes(string type)
    {
        if (!followsVotes || law.FindEvent(type) is not { } voted || !_terms.Add($"{type}/votes"))
            return;
        Records.Add(type);
        foreach (FieldDefinition field in voted.Fields)
            Visit(field.DefaultSet);
        foreach (VoteChoice choice in voted.Votes)
        {
            Visit(choice.Applies);
            if (law.FindVotingRule(choice.Rule) is not { } rule)
                continue;
            VisitSeats(rule.Organ);
            VisitParties(law.TreatyOf(rule.Id).Id);
            foreach (Way way in rule.Ways)
                Visit(way);
        }
    }

    private void Visit(Way way)
    {
        Visit(way.Applies);
        foreach (Exclusion exclusion in way.Excludes)
        {
            Visit(exclusion.Applies);
            Visit(exclusion.States);
        }

        Visit(way.Quorum?.Condition);
        Visit(way.Majority?.Condition);
        Visit(way.Veto?.Condition);
        Visit(way.Objection?.Condition);
        Visit(way.BoundSet);
    }

    private void Visit(Applicability applies)
    {
        Visit(applies.When);
        Visit(applies.Unless);
    }

    private void VisitType(string type)
    {
        if (law.FindTerm(type) is not { } term)
        {
            Records.Add(type);
            VisitVotes(type);
            return;
        }

        if (!_terms.Add(type))
            return;
        Visit(term.Condition);
        if (term.Base is { } narrowed)
            VisitType(narrowed);
    }
}
