using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Analysis;

/// <summary>Changes copies of a compiled law, a part at a time: what is changed is compiled anew behind the graph, and every copy of the part is made to lead there.</summary>
/// <remarks>The law that it was made for stays as it is. It serves one thread at a time.</remarks>
internal sealed class LawAlterer
{
    private readonly PartCopies _copies = new();
    private readonly LawCompilation _compilation;
    private readonly ExplainedParts _explained;
    private readonly List<(int Copy, int Entry)> _entries = [];

    public LawAlterer(Law law)
    {
        _compilation = LawCompiler.Begin(law, _copies);
        _explained = new ExplainedParts(_compilation.Law);
    }

    /// <summary>The law as it is.</summary>
    public CompiledLaw Law => _compilation.Law;

    /// <summary>A copy of the law with a change.</summary>
    public CompiledLaw Alter(ImmutableArray<Alteration> alterations)
    {
        PoolSizes before = _compilation.Pools.Sizes;
        _entries.Clear();
        CompiledLaw law = alterations.Aggregate(Law, Alter);
        if (_entries.Count > 0)
            law = WithPools(law);
        _compilation.Pools.TakeBack(before);
        return law.Afresh();
    }

    private CompiledLaw Alter(CompiledLaw law, Alteration alteration) => alteration switch
    {
        AlteredCondition altered => Condition(law, altered),
        LeftOutItem left => LeaveOut(law, left.Item, left.List),
        AlteredPeriod altered => Lead(law, altered.From, copy => _compilation.Conditions.Compile(altered.To, copy.Scope, copy.Then, copy.Else)),
        RemovedStep removed => new StepRemoval(law, _copies).Remove(removed.Step),
        DroppedPart dropped => Ways(law, dropped.Way, (rule, way) => Without(dropped.Part, rule, way)),
        DroppedExclusion dropped => Ways(law, dropped.Way, (_, way) => way with { Exclusions = way.Exclusions.RemoveAt(dropped.Way.Excludes.IndexOf(dropped.Exclusion)) }),
        AlteredEffect altered => Effect(law, altered),
        AlteredDefaults altered => law with { Questions = law.Questions.SetItem(altered.Question, altered.To) },
        AlteredTime altered => Time(law, altered),
        AlteredForce altered => law with { InForce = law.InForce.SetItem(altered.Treaty, altered.To) },
        _ => throw new UnreachableException(),
    };

    private CompiledLaw Condition(CompiledLaw law, AlteredCondition altered)
    {
        IReadOnlyList<CompiledCopy> copies = _copies.Of(altered.From);
        Lead(law, altered.From, copy => _compilation.Conditions.Compile(altered.To, copy.Scope, copy.Then, copy.Else));
        return _explained.Change(law, altered.From, tree => _compilation.Trees.Build(altered.To, tree.Provenance, ScopeOf(copies, tree)) with { Applies = tree.Applies });
    }

    private static Scope ScopeOf(IReadOnlyList<CompiledCopy> copies, CompiledCondition tree)
    {
        foreach (CompiledCopy copy in copies)
        {
            if (copy.Entry == tree.Entry && copy.Scope.Depth == tree.Level)
                return copy.Scope;
        }

        throw new UnreachableException("What is explained was compiled.");
    }

    private CompiledLaw LeaveOut(CompiledLaw law, Clause item, Condition list) => _explained.Change(
        Lead(law, item, copy => copy.Then),
        list,
        tree => tree with { Children = [.. tree.Children.Where((_, i) => !ReferenceEquals(ItemsOf(list)[i], item))] });

    /// <summary>Remembers where each copy of a part is to lead instead.</summary>
    private CompiledLaw Lead(CompiledLaw law, object part, Func<CompiledCopy, int> entryOf)
    {
        // A part without a test of its own leads on at once, and then there is nothing of it to change.
        foreach (CompiledCopy copy in _copies.Of(part))
        {
            if (copy.IsOwn)
                _entries.Add((copy.Entry, entryOf(copy)));
        }

        return law;
    }

    private static ImmutableArray<Clause> ItemsOf(Condition list) => list switch
    {
        AllOf all => all.Items,
        AnyOf any => any.Items,
        VersionsOf versions => versions.Items,
        _ => throw new UnreachableException(),
    };

    /// <summary>The law with the pools as they are now, each copy replaced by what is entered instead of it.</summary>
    private CompiledLaw WithPools(CompiledLaw law)
    {
        Pools pools = _compilation.Pools;
        Node[] nodes = [.. pools.Nodes];
        foreach ((int copy, int entry) in _entries)
            nodes[copy] = entry >= 0 ? pools.Nodes[entry] : Straight(entry);
        return law with
        {
            Nodes = nodes,
            Operands = [.. pools.Operands],
            Durations = [.. pools.Durations],
            Comparisons = [.. pools.Comparisons],
            Quantifiers = [.. pools.Quantifiers],
            Sets = [.. pools.Sets],
            Constants = [.. pools.Constants],
            Forms = [.. pools.Forms],
            FormTerms = [.. pools.FormTerms],
        };
    }

    /// <summary>A node that leads to one place, whatever today is.</summary>
    private static Node Straight(int target) => new(Op.InRange, Operand.Global, Numbers.TodaySlot, 0, 0, 0, target, target);

    /// <summary>A way without a part. Without a majority, for which somebody is in favour, it must be asked whether somebody may vote.</summary>
    private static CompiledWay Without(VotingPart dropped, CompiledVotingRule rule, CompiledWay way)
    {
        ImmutableArray<CompiledPart> parts = [.. way.Parts.Where(part => !ReferenceEquals(part.Tree.Condition, dropped.Condition))];
        return way with { Parts = parts.Any(part => part.IsImplied || part.NeedsOneInFavour) ? parts : [rule.Somebody, .. parts] };
    }

    private static CompiledLaw Ways(CompiledLaw law, Way changed, Func<CompiledVotingRule, CompiledWay, CompiledWay> change) => law with
    {
        Rules = [.. law.Rules.Select(rule => rule.Ways.All(way => !ReferenceEquals(way.Way, changed)) ? rule
            : rule with { Ways = [.. rule.Ways.Select(way => ReferenceEquals(way.Way, changed) ? change(rule, way) : way)] })],
    };

    private static CompiledLaw Effect(CompiledLaw law, AlteredEffect altered)
    {
        ImmutableArray<CompiledEffect> effects = [.. law.Effects.Select(effect => !ReferenceEquals(effect.Effect, altered.From) ? effect
            : altered.To is { } to ? effect with { Effect = to } : effect with { Applies = Target.False })];
        return law with { Effects = effects };
    }

    private static CompiledLaw Time(CompiledLaw law, AlteredTime altered) => law with
    {
        Procedures = [.. law.Procedures.Select(procedure => procedure.States.All(state => !state.State.After.Contains(altered.From)) ? procedure
            : procedure with { States = [.. procedure.States.Select(state => WithTime(state, altered))] })],
    };

    private static CompiledState WithTime(CompiledState state, AlteredTime altered) => state with
    {
        After = [.. state.After.Select((after, i) => ReferenceEquals(state.State.After[i], altered.From) ? after with { Time = altered.To } : after)],
    };
}
