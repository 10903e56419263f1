using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Explanation;

namespace TreatyRules.Reasoning.SideBySide;

/// <summary>A transition's guard, to be examined when a run comes to a certain moment, or else where it ends.</summary>
/// <param name="guard">The guard.</param>
/// <param name="moment">The number of the moment.</param>
/// <param name="held">The event upon which it is asked, or -1.</param>
internal sealed class GuardAsked(CompiledCondition guard, int moment, int held)
{
    private int _seen;

    /// <summary>What was found; null as long as the moment has not come.</summary>
    public ImmutableArray<ExplanationNode>? Found { get; private set; }

    /// <summary>A moment has come.</summary>
    public void Next(Run run)
    {
        if (_seen++ == moment)
            Examine(run);
    }

    /// <summary>Examines the guard now, unless it was before.</summary>
    public void Examine(Run run)
    {
        if (Found is not null)
            return;
        run.Row.Frame = 0;
        if (held >= 0)
            run.Row.Frames[0] = run.Row.Events[held].Address;
        Finding finding = new Examiner(run).Examine(guard);
        var builder = new ExplanationBuilder(run.Row);
        Found = [.. finding.Children.Where(child => child.IsThere).Select(builder.Node)];
    }
}
