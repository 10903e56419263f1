using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Explanation;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Verdicts;

/// <summary>Reads the ballots of a vote by group out of a row that stands as it did when they were counted.</summary>
internal sealed class CountedVoteReader(Run run)
{
    private readonly Row _row = run.Row;

    /// <summary>The ballots, and whose are void and why.</summary>
    public CountedVote Read(Decision decision, CompiledVotingRule rule, CompiledWay way)
    {
        Organ organ = _row.Law.Organs[rule.Organ].Organ;
        ImmutableArray<CountedGroup> groups =
        [
            new CountedGroup(organ.Id, true, Ballots(decision, -1)),
            .. organ.Groups.Length < 2 ? [] : organ.Groups.Select((group, i) => new CountedGroup(group.Name ?? organ.Id, false, Ballots(decision, i))),
        ];
        HeldEvent held = _row.Events[decision.Held].Held;
        BallotSheet? sheet = held.Ballots ?? _row.Crisis.Standing.GetValueOrDefault(organ.Id);
        return new CountedVote(rule.Rule.Id, decision.Result, decision.Way, [.. groups.Where(group => group.IsWhole || !group.Ballots.IsEmpty)], Void(decision.Held, way), sheet?.Span ?? SourceSpan.None);
    }

    private ImmutableArray<CountedBallots> Ballots(Decision decision, int group)
    {
        Span<ulong> unknown = stackalloc ulong[_row.Width];
        unknown.Clear();
        run.Walker.Tally.Seats.AddUnknown(unknown, decision.Held);
        var ballots = ImmutableArray.CreateBuilder<CountedBallots>();
        Span<ulong> seats = stackalloc ulong[_row.Width];
        foreach (Ballot ballot in Enum.GetValues<Ballot>())
        {
            var term = new FormTerm(1, group, 1 << (int)ballot, -1);
            seats.Clear();
            run.Walker.Tally.Seats.Add(seats, term);
            int supposed = 0;
            for (int i = 0; i < seats.Length; i++)
            {
                supposed += System.Numerics.BitOperations.PopCount(seats[i] & unknown[i]);
                seats[i] &= ~unknown[i];
            }

            // Ballots without a name are the whole organ's: in which group they were cast is what nobody says.
            int count = group < 0 ? run.Walker.Tally.Counts.Of(term) - supposed : StateSets.Count(seats);
            if (count > 0)
                ballots.Add(new CountedBallots(ballot, count, [.. ValueText.Codes(_row, seats)]));
        }

        Within(unknown, decision.Held, group);
        if (StateSets.Count(unknown) is > 0 and var open)
            ballots.Add(new CountedBallots(null, open, [.. ValueText.Codes(_row, unknown)]));
        return ballots.ToImmutable();
    }

    /// <summary>Keeps of a set the seats of a group.</summary>
    private void Within(Span<ulong> set, int held, int group)
    {
        if (group < 0)
            return;
        Span<ulong> members = stackalloc ulong[_row.Width];
        members.Clear();
        CompiledVotingRule rule = _row.Law.Rules[_row.Slots[_row.Events[held].Address + RecordLayout.Rule]];
        if (!run.Walker.Sets.AddSeats(members, rule.Organ, group))
            members.Fill(ulong.MaxValue);
        for (int i = 0; i < set.Length; i++)
            set[i] &= members[i];
    }

    /// <summary>Each exclusion that applies, and the seats that it silences.</summary>
    private ImmutableArray<VoidBallots> Void(int held, CompiledWay way)
    {
        var found = ImmutableArray.CreateBuilder<VoidBallots>();
        Span<ulong> seats = stackalloc ulong[_row.Width];
        for (int i = 0; i < way.Exclusions.Length; i++)
        {
            if (run.Walker.Walk(way.Exclusions[i].Applies) != Target.True)
                continue;
            seats.Clear();
            if (!run.Walker.Sets.AddTo(seats, way.Exclusions[i].Set))
                continue;
            for (int word = 0; word < seats.Length; word++)
                seats[word] &= _row.Plane(held, 5)[word];
            if (StateSets.Count(seats) == 0)
                continue;
            Exclusion exclusion = way.Way.Excludes[i];
            string when = exclusion.Applies.When is { } condition ? $", when {condition}" : "";
            string unless = exclusion.Applies.Unless is { } other ? $", unless {other}" : "";
            found.Add(new VoidBallots([.. ValueText.Codes(_row, seats)], $"{exclusion.States}{when}{unless}", exclusion.Provenance.Article, exclusion.Provenance.Span));
        }

        return found.ToImmutable();
    }
}
