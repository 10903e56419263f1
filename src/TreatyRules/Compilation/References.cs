using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>What conditions refer to: the procedures that they ask about and the types of records that they go through, terms followed.</summary>
internal sealed class References
{
    private readonly Law _law;
    private readonly SetReferences _sets;
    private readonly VoteReferences? _votes;
    private readonly HashSet<string> _followed = [];

    /// <param name="law">The law.</param>
    /// <param name="followsVotes">Whether what the votes on events refer to counts too: not for the order of a run, but for what a run cannot do without.</param>
    private References(Law law, bool followsVotes)
    {
        _law = law;
        _sets = new SetReferences(law, this);
        _votes = followsVotes ? new VoteReferences(law, this, _sets) : null;
    }

    public HashSet<string> Procedures { get; } = [];

    public HashSet<string> Records { get; } = [];

    /// <summary>Everything that a procedure refers to.</summary>
    public static References Of(Law law, Procedure procedure, bool followsVotes)
    {
        var references = new References(law, followsVotes);
        new ProcedureReferences(references).Visit(procedure);
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
                _sets.Visit(comparison.Left);
                _sets.Visit(comparison.Right);
                break;
            case IsIn isIn:
                _sets.Visit(isIn.Element);
                _sets.Visit(isIn.Set);
                break;
            case Meets meets:
                _sets.Visit(meets.Subject);
                VisitType(meets.Term);
                break;
            case IsParty party:
                _sets.Visit(party.Subject);
                if (party.On is { } day)
                    _sets.Visit(day);
                _sets.VisitParties(party.Treaty);
                break;
            case IsState state:
                _sets.Visit(state.Subject);
                break;
            case Quantified quantified:
                _sets.VisitSource(quantified.Source);
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
    public void Visit(ValueSet? set) => _sets.Visit(set);

    /// <summary>Everything on which it hangs whether something is there.</summary>
    public void Visit(Applicability applies)
    {
        Visit(applies.When);
        Visit(applies.Unless);
    }

    /// <summary>Everything that the votes on an event refer to, if votes count.</summary>
    public void VisitVotes(string type) => _votes?.Visit(type);

    /// <summary>A type of records, or a term and everything that it refers to.</summary>
    public void VisitType(string type)
    {
        if (_law.FindTerm(type) is not { } term)
        {
            Records.Add(type);
            VisitVotes(type);
            return;
        }

        if (!Follow(type))
            return;
        Visit(term.Condition);
        if (term.Base is { } narrowed)
            VisitType(narrowed);
    }

    /// <summary>Notes that something is followed; false when it has been already.</summary>
    public bool Follow(string name) => _followed.Add(name);

    private void Visit(IEnumerable<Clause> clauses)
    {
        foreach (Clause clause in clauses)
        {
            Visit(clause.Applies);
            Visit(clause.Holds);
        }
    }
}
