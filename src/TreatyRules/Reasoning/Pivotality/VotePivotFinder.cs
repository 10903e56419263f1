using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;
using TreatyRules.Verdicts;

namespace TreatyRules.Reasoning.Pivotality;

/// <summary>Finds on whose ballots one vote hangs.</summary>
internal sealed class VotePivotFinder(CompiledLaw law, CrisisFile file, PivotOptions options, ImmutableArray<Verdict> verdicts)
{
    private readonly DateOnly _asOf = options.AsOf ?? file.AsOf ?? file.LastDay;

    /// <summary>On whose ballots a vote hangs.</summary>
    public VotePivots Find(Decision vote)
    {
        HeldEvent held = file.Events[vote.Held];
        if (held.WithoutVote != VoteResult.None)
            return new VotePivots(vote, [vote.Result], [], [], ["it was decided without a vote"]);
        var changed = new ChangedVote(law, file, options.Readings, vote.Held);
        var run = new Run(RowBuilder.Lay(law, file, options.Readings));
        var open = VotePossibilities.All(run, vote.Held);
        ImmutableArray<(string Actor, Ballot? Ballot)> seats = changed.Seats(run.Row);
        ImmutableArray<Pivot> alone = open is { Results: [_], IsComplete: true } ? Decided(vote, changed, seats) : Open(vote.Held, changed, seats, open, run.Row);
        bool hasUnnamed = ChangedVote.SheetOf(law, file, options.Readings, vote.Held).HasUnnamed;
        VoteResult[] reached = [.. open.Results.Length == 1 ? open.Results : [], .. alone.Where(pivot => pivot.Results.Length == 1).SelectMany(pivot => pivot.Results)];
        (ImmutableArray<PivotalCoalition> together, string? limit) = hasUnnamed ? ([], null) : new CoalitionSearch(law, file, options, Verdicts).Find(vote.Held, reached);
        ImmutableArray<string> limits =
        [
            .. hasUnnamed ? ["some ballots are counted without a name: who cast them is not varied"] : Array.Empty<string>(),
            .. open.IsComplete ? [] : new[] { "too much is not known to go through all of it" },
            .. limit is null ? [] : new[] { limit },
        ];
        return new VotePivots(vote, open.Results, alone, together, limits);
    }

    /// <summary>The verdicts that a changed crisis changes.</summary>
    private ImmutableArray<PivotalVerdict> Verdicts(CrisisFile changed)
    {
        var hearing = new Hearing(law, changed, options.Readings, _asOf, options.After);
        return
        [
            .. verdicts.Select(before => new PivotalVerdict($"{before.Treaty}/{before.Procedure}", before.Outcome, hearing.OutcomeOf($"{before.Treaty}/{before.Procedure}")))
                .Where(verdict => verdict.From != verdict.To),
        ];
    }

    private ImmutableArray<Pivot> Decided(Decision vote, ChangedVote changed, ImmutableArray<(string Actor, Ballot? Ballot)> seats)
    {
        List<Pivot> found = [];
        foreach ((string actor, Ballot? cast) in seats)
        {
            foreach (Ballot ballot in Enum.GetValues<Ballot>().Where(ballot => ballot != cast))
            {
                CrisisFile other = changed.With(actor, ballot);
                if (changed.Decide(other) is { } decided && (decided.Result != vote.Result || decided.Way != vote.Way))
                    found.Add(new Pivot([Code(actor, vote.Held)], cast, [ballot], [decided.Result], decided.Way, Verdicts(other)));
            }
        }

        return Grouped(found);
    }

    /// <summary>Which ballots settle an open vote: with them it is adopted whatever the others do, or no longer can be.</summary>
    private ImmutableArray<Pivot> Open(int held, ChangedVote changed, ImmutableArray<(string Actor, Ballot? Ballot)> seats, VotePossibilities open, Row row)
    {
        List<Pivot> found = [];
        foreach (ImmutableArray<(string Actor, Ballot? Ballot)> alike in Alike(seats, open, row))
        {
            foreach (Ballot ballot in Enum.GetValues<Ballot>().Where(ballot => ballot != alike[0].Ballot))
            {
                CrisisFile other = changed.With(alike[0].Actor, ballot);
                var then = VotePossibilities.All(new Run(RowBuilder.Lay(law, other, options.Readings)), held);
                bool settles = open.Results.Contains(VoteResult.Adopted) ? !then.Results.Contains(VoteResult.Adopted) || then.Results.Length == 1 : then.Results.Contains(VoteResult.Adopted);
                if (then.IsComplete && settles)
                    found.Add(new Pivot([.. alike.Select(seat => Code(seat.Actor, held))], alike[0].Ballot, [ballot], then.Results, null, Verdicts(other)));
            }
        }

        return Grouped(found);
    }

    /// <summary>Seats whose ballots are not known and that nothing asked of the vote tells apart; any other by itself.</summary>
    private static IEnumerable<ImmutableArray<(string Actor, Ballot? Ballot)>> Alike(ImmutableArray<(string Actor, Ballot? Ballot)> seats, VotePossibilities open, Row row)
    {
        IReadOnlyList<ulong[]> classes = open.Classes;
        return seats.GroupBy(seat => seat.Ballot is null && ClassOf(row.Names.ActorOf(seat.Actor)) is >= 0 and var number ? $"{number}" : seat.Actor, (_, alike) => alike.ToImmutableArray());

        int ClassOf(int actor)
        {
            for (int i = 0; i < classes.Count; i++)
            {
                if (((classes[i][actor >> 6] >> (actor & 63)) & 1) != 0)
                    return i;
            }

            return -1;
        }
    }

    private string Code(string actor, int held) => law.Law.CodeOn(actor, file.Events[held].On);

    /// <summary>Ballots that make the same difference, of a seat and then of several seats, together.</summary>
    private static ImmutableArray<Pivot> Grouped(List<Pivot> found) =>
    [
        .. found.GroupBy(pivot => $"{string.Join(',', pivot.Seats)}|{Difference(pivot)}", (_, same) => same.First() with { Is = [.. same.SelectMany(pivot => pivot.Is).Distinct()] })
            .GroupBy(pivot => $"{string.Join(',', pivot.Is)}|{Difference(pivot)}", (_, same) => same.First() with { Seats = [.. same.SelectMany(pivot => pivot.Seats).Order(StringComparer.Ordinal)] }),
    ];

    private static string Difference(Pivot pivot) => $"{pivot.Was}|{string.Join(',', pivot.Results)}|{pivot.Way}|{string.Join(',', pivot.Verdicts)}";
}
