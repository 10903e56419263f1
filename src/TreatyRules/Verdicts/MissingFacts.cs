using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Model;

namespace TreatyRules.Verdicts;

/// <summary>Tells what is missing, with two completions for each; both are run before they are told.</summary>
internal sealed class MissingFacts(Run run, Plan plan, Until until, int procedure)
{
    private readonly UnknownWords _words = new(run);

    /// <summary>What is missing.</summary>
    /// <param name="diagram">All completions.</param>
    /// <param name="isComplete">Whether nothing was left out for being too much to go through.</param>
    public ImmutableArray<MissingFact> Of(CompletionDiagram diagram, out bool isComplete)
    {
        (ImmutableArray<CompletionPair> pairs, isComplete) = diagram.Missing();
        return [.. pairs.Select(Tell)];
    }

    private MissingFact Tell(CompletionPair pair)
    {
        run.Row.Unknowns.Clear();
        SupposedOutcome one = Run(pair, false);
        SupposedOutcome other = Run(pair, true);
        string name = run.Row.NameOfUnknown(pair.Name);
        if (one.Outcome == other.Outcome)
            throw new UnreachableException($"Two completions were found that differ in {name} and in outcome, and both come to {one.Outcome.Word()}.");
        return new MissingFact(name, one, other, _words.Supposing(pair)) { OfState = run.Row.OfState(pair.Name) };
    }

    private SupposedOutcome Run(CompletionPair pair, bool isOther)
    {
        pair.Take(run.Row, isOther);

        // What neither of the two ways tells apart is taken to be anything, and the same in both.
        if (Completions.Complete(run, plan, until) != RunEnd.Done)
            throw new UnreachableException($"A completion that was found for {run.Row.NameOfUnknown(pair.Name)} leaves something unknown.");
        return new SupposedOutcome(_words.Value(pair, isOther), run.OutcomeOf(procedure));
    }
}
