using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;
using TreatyRules.Reasoning.Counterfactuals;

namespace TreatyRules.Reasoning.Pivotality;

/// <summary>Looks for the fewest ballots of one vote that together give it another result, as flips are looked for.</summary>
internal sealed class CoalitionSearch(CompiledLaw law, CrisisFile file, PivotOptions options, Func<CrisisFile, ImmutableArray<PivotalVerdict>> verdictsOf)
{
    /// <summary>The fewest ballots for each result that is not reached already.</summary>
    public (ImmutableArray<PivotalCoalition> Found, string? Limit) Find(int held, IEnumerable<VoteResult> reached)
    {
        var varied = new VariedCrisis(law, file, options.Readings, FlipKind.Ballot);
        int address = varied.Row.Events[held].Address + RecordLayout.Result;
        Plan plan = law.PlanForEvent(varied.Row.Events[held].Event);
        var flips = new FlipOptions { MostTime = options.MostTime };
        var words = new FlipWords(varied);
        var watch = Stopwatch.StartNew();
        HashSet<int> left = [.. Reachable(held).Except(reached).Select(result => (int)result)];
        var found = ImmutableArray.CreateBuilder<PivotalCoalition>();
        int seats = Seats(varied, held);
        for (int most = 1; most <= Math.Min(options.Most, seats) && left.Count > 0; most++)
        {
            ImmutableArray<FlipLeaf>? all = FlipSearch.Leaves(varied, plan, new Until(int.MaxValue - 1, held), run => run.Row.Slots[address], left.Contains, varied.With(most, held), flips, watch);
            if (all is not { } leaves)
                return (found.ToImmutable(), Early(most));
            ImmutableArray<FlipLeaf> others = [.. leaves.Where(leaf => leaf.Changed.IsEmpty && leaf.Votes.All(vote => vote[0].Vote.Held == held))];
            if (others.IsEmpty)
                continue;
            (ImmutableArray<FlipCandidate> minimal, bool isComplete) = FlipCandidates.Minimal(others, most);
            if (!isComplete)
                return (found.ToImmutable(), Early(most));
            foreach (FlipCandidate candidate in FlipMerger.Merge(minimal))
            {
                found.Add(Proven(words, candidate, held));
                left.Remove(candidate.End);
            }
        }

        return (found.ToImmutable(), null);
    }

    private static string Early(int most) => $"the search ended early: {most} ballots and more that change together were not gone through";

    /// <summary>How many seats there are, as a run in which nothing is changed lays them.</summary>
    private int Seats(VariedCrisis varied, int held)
    {
        VotePossibilities.All(varied.Run, held);
        return StateSets.Count(varied.Row.Plane(held, 5));
    }

    /// <summary>What can come of the vote at all, whoever votes how.</summary>
    private ImmutableArray<VoteResult> Reachable(int held)
    {
        CrisisFile unknown = file with { Events = file.Events.SetItem(held, file.Events[held] with { Ballots = BallotSheet.Unknown }) };
        return VotePossibilities.All(new Run(RowBuilder.Lay(law, unknown, options.Readings)), held).Results;
    }

    private PivotalCoalition Proven(FlipWords words, FlipCandidate candidate, int held)
    {
        (CrisisFile changed, ImmutableDictionary<string, string> readings) = words.Make(candidate);
        var proven = VotePossibilities.All(new Run(RowBuilder.Lay(law, changed, readings)), held);
        if (proven.Results is not [var result] || (int)result != candidate.End)
            throw new UnreachableException($"Ballots were found to give {((VoteResult)candidate.End).Word()} and give {string.Join(" or ", proven.Results)}: {candidate.Id}");
        return new PivotalCoalition(candidate.Size, result, FlipWords.Ways(candidate), [.. candidate.Changes.Select(change => words.Tell(change.Token, change.Count))], verdictsOf(changed));
    }
}
