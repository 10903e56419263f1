using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Compilation;

/// <summary>Compiles voting rules, once for each event that is voted on by them.</summary>
internal sealed class RuleCompiler(Numbers numbers, ConditionCompiler conditions, ConditionTree trees)
{
    private readonly List<CompiledVotingRule> _rules = [];

    /// <summary>The rules compiled so far.</summary>
    public ImmutableArray<CompiledVotingRule> Rules => [.. _rules];

    /// <summary>The ways in which an event is voted on.</summary>
    public ImmutableArray<CompiledVoteChoice> Compile(EventType type)
    {
        RecordLayout layout = numbers.LayoutOf(type.Id);
        return
        [
            .. type.Votes.Select(choice => new CompiledVoteChoice(
                conditions.Compile(choice.Applies, Scope.Of(layout), Target.True, Target.False),
                Compile(numbers.Law.FindVotingRule(choice.Rule) ?? throw new System.Diagnostics.UnreachableException(), layout))),
        ];
    }

    private int Compile(VotingRule rule, RecordLayout layout)
    {
        int organ = numbers.OrganOf(rule.Organ);
        Scope scope = Scope.Of(layout) with { Organ = organ };
        CompiledPart somebody = Somebody(rule, scope);
        _rules.Add(new CompiledVotingRule(rule, organ, numbers.TreatyOf(numbers.Law.TreatyOf(rule.Id).Id), somebody, [.. rule.Ways.Select(way => Compile(way, somebody, scope))]));
        return _rules.Count - 1;
    }

    /// <summary>That at least one seat may vote. An organ is its members: in the name of one that has none, or none who may vote, nobody can decide.</summary>
    private CompiledPart Somebody(VotingRule rule, Scope scope)
    {
        SourceSpan at = rule.Provenance.Span;
        var entitled = new Count(null, CountOf.Entitled, at);
        var none = new Literal(new NumberDatum(0), entitled.Type, at);
        Provenance organ = (numbers.Law.FindOrgan(rule.Organ) ?? throw new System.Diagnostics.UnreachableException()).Provenance;

        // Of what is open, the least of a sum is looked at first: that everybody is excluded is the last to be supposed.
        var less = new Arithmetic(none, ArithmeticOperator.Subtract, entitled, entitled.Type, at);
        return Part(new VotingPart(new Comparison(less, ComparisonOperator.Less, none, at), organ), Target.False, VoteResult.NoQuorum, scope).Single() with { IsImplied = true };
    }

    private CompiledWay Compile(Way way, CompiledPart somebody, Scope scope) => new(
        way,
        way.Name is null ? Slots.Absent : numbers.Universe.WordOf(way.Name),
        conditions.Compile(way.Applies, scope, Target.True, Target.False),
        [.. way.Excludes.Select(exclusion => new CompiledExclusion(conditions.Compile(exclusion.Applies, scope, Target.True, Target.False), conditions.Sets.Compile(exclusion.States, scope)))],
        [
            // A majority needs somebody in favour, so that it need not be asked for beside one.
            .. way.Majority is null ? [somebody] : Array.Empty<CompiledPart>(),
            .. Part(way.Quorum, Target.False, VoteResult.NoQuorum, scope),
            .. Part(way.Majority, Target.False, VoteResult.Shortfall, scope),
            .. Part(way.Veto, Target.True, VoteResult.Vetoed, scope),
            .. Part(way.Objection, Target.True, VoteResult.Objected, scope),
        ],
        way.BoundSet is null ? -1 : conditions.Sets.Compile(way.BoundSet, scope));

    private IEnumerable<CompiledPart> Part(VotingPart? part, int failsWhen, VoteResult failure, Scope scope) =>
        part is null ? []
            : [new CompiledPart(conditions.Compile(part.Condition, scope), failsWhen, failure, failure == VoteResult.Shortfall, trees.Build(part.Condition, part.Provenance, scope))];
}
