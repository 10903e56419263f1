using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>What is searched for: changes by which a procedure comes to another outcome.</summary>
/// <param name="Plan">What is run.</param>
/// <param name="Until">How far.</param>
/// <param name="Procedure">The procedure's number.</param>
/// <param name="From">Its outcome as it is.</param>
/// <param name="Options">The outcome to be reached, and the limits.</param>
/// <param name="Watch">How long it has been searched already.</param>
internal sealed record FlipSearchFor(Plan Plan, Until Until, int Procedure, Outcome From, FlipOptions Options, Stopwatch Watch)
{
    /// <summary>Whether an outcome is what is looked for.</summary>
    public bool IsFlip(int end) => end != (int)From && (Options.To is null || end == (int)Options.To);

    /// <summary>What flips, with so many changes at most; null when a limit was hit before all was found.</summary>
    public ImmutableArray<FlipLeaf>? Leaves(VariedCrisis varied, int most) => Leaves(varied, varied.With(most));

    /// <summary>What flips, where so much is varied; null when a limit was hit before all was found.</summary>
    public ImmutableArray<FlipLeaf>? Leaves(VariedCrisis crisis, Varied varied) =>
        FlipSearch.Leaves(crisis, Plan, Until, run => (int)run.OutcomeOf(Procedure), IsFlip, varied, Options, Watch);
}
