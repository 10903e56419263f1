using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Binding;

/// <summary>What conditions and sets of the model ask about: terms, organs, parties, procedures and effects in force.</summary>
internal sealed class References
{
    private readonly HashSet<string> _definitions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _procedures = new(StringComparer.Ordinal);

    /// <summary>Terms and record types, organs, and <c>TREATY/parties</c>, by their qualified names.</summary>
    public IReadOnlySet<string> Definitions => _definitions;

    /// <summary>Procedures.</summary>
    public IReadOnlySet<string> Procedures => _procedures;

    /// <summary>What conditions ask about.</summary>
    public static References Of(params IEnumerable<Condition?> conditions)
    {
        var references = new References();
        foreach (Condition? condition in conditions)
            references.Add(condition);
        return references;
    }

    /// <summary>The name of a treaty's parties among definitions.</summary>
    public static string PartiesOf(string treaty) => $"{treaty}/parties";

    /// <summary>Adds what a condition asks about.</summary>
    public void Add(Condition? condition)
    {
        switch (condition)
        {
            case null or ReadingIs or Constantly:
                break;
            case AllOf all:
                Add(all.Items);
                break;
            case AnyOf any:
                Add(any.Items);
                break;
            case VersionsOf versions:
                Add(versions.Items);
                break;
            case Not not:
                Add(not.Operand);
                break;
            case Comparison or IsState:
                break;
            case IsIn isIn:
                Add(isIn.Set);
                break;
            case Meets meets:
                _definitions.Add(meets.Term);
                break;
            case IsParty party:
                _definitions.Add(PartiesOf(party.Treaty));
                break;
            case Quantified quantified:
                Add(quantified.Source);
                Add(quantified.Where);
                break;
            case StandsAt stands:
                _procedures.Add(stands.Procedure);
                break;
            case OutcomeIs outcome:
                _procedures.Add(outcome.Procedure);
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Adds what a set asks about.</summary>
    public void Add(ValueSet? set)
    {
        switch (set)
        {
            case null or ListedSet or FieldSet or VariableSet:
                break;
            case PartiesOf parties:
                _definitions.Add(PartiesOf(parties.Treaty));
                break;
            case SeatsOf seats:
                _definitions.Add(seats.Organ);
                break;
            case CollectedSet collected:
                _definitions.Add(collected.Type);
                break;
            case CombinedSet combined:
                Add(combined.Left);
                Add(combined.Right);
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Adds what an item asks about to be there.</summary>
    public void Add(Applicability applies)
    {
        Add(applies.When);
        Add(applies.Unless);
    }

    private void Add(Source source)
    {
        switch (source)
        {
            case RecordsOf records:
                _definitions.Add(records.Type);
                break;
            case MembersOf members:
                Add(members.Set);
                break;
            case BallotsOf:
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Add(ImmutableArray<Clause> clauses)
    {
        foreach (Clause clause in clauses)
        {
            Add(clause.Holds);
            Add(clause.Applies);
        }
    }
}
