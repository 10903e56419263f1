using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>The parts of law, and what they are made of.</summary>
internal static class ModelParts
{
    /// <summary>All that a part is made of, at every depth.</summary>
    public static IEnumerable<object> Within(object whole)
    {
        Stack<object> open = new([whole]);
        while (open.TryPop(out object? part))
        {
            foreach (object child in Children(part).OfType<object>())
            {
                yield return child;
                open.Push(child);
            }
        }
    }

    /// <summary>What a part is made of, one level down.</summary>
    private static IEnumerable<object?> Children(object part) => part switch
    {
        Treaty treaty => [.. treaty.Terms, .. treaty.VotingRules, .. treaty.Events, .. treaty.Procedures],
        Term term => [term.Condition],
        VotingRule rule => [.. rule.Ways],
        Way way => [way.Applies, .. way.Excludes, way.Quorum, way.Majority, way.Veto, way.Objection, way.BoundSet],
        Exclusion exclusion => [exclusion.Applies, exclusion.States],
        VotingPart votingPart => [votingPart.Condition],
        EventType type => [.. type.Votes],
        VoteChoice choice => [choice.Applies],
        Procedure procedure => [.. procedure.Always, .. procedure.States],
        ProcedureState state => [.. state.Always, .. state.On, .. state.After, .. state.Effects],
        EventTransition on => [on.Transition],
        TimedTransition after => [after.Transition],
        Transition transition => [transition.Applies, transition.Guard],
        Effect effect => [effect.Bearers, effect.When, effect.Unless, .. effect.Discretions],
        DiscretionVersion version => [version.Applies],
        Applicability applies => [applies.When, applies.Unless],
        Clause clause => [clause.Applies, clause.Holds],
        AllOf all => [.. all.Items],
        AnyOf any => [.. any.Items],
        VersionsOf versions => [.. versions.Items],
        Not not => [not.Operand],
        Comparison comparison => [comparison.Left, comparison.Right],
        IsIn isIn => [isIn.Element, isIn.Set],
        Meets meets => [meets.Subject],
        IsParty party => [party.Subject, party.On],
        IsState state => [state.Subject],
        Quantified quantified => [quantified.Source, quantified.Where],
        MembersOf members => [members.Set],
        AttributeOf attribute => [attribute.Subject],
        Arithmetic arithmetic => [arithmetic.Left, arithmetic.Right],
        CombinedSet combined => [combined.Left, combined.Right],
        _ => [],
    };

    /// <summary>The record type or term that a part names; null: it names none.</summary>
    public static string? TypeNamedBy(object part) => part switch
    {
        Meets meets => meets.Term,
        RecordsOf records => records.Type,
        CollectedSet collected => collected.Type,
        Effect effect => effect.For,
        Term term => term.Base,
        _ => null,
    };
}
