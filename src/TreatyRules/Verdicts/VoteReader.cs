using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Explanation;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Verdicts;

/// <summary>Reads out of the row what came of a vote and why.</summary>
internal sealed class VoteReader(Run run, Examiner examiner, Trace? trace = null)
{
    private readonly Row _row = run.Row;
    private readonly JudgedVote _judged = new(run, examiner, trace);
    private readonly Dictionary<int, Decision> _read = [];

    /// <summary>What came of an event that was voted on.</summary>
    public Decision Read(int held)
    {
        if (!_read.TryGetValue(held, out Decision? decision))
            _read.Add(held, decision = At(held, () => Build(held)));
        return decision;
    }

    /// <summary>A vote as a step: its result, the counts, and each part of the rule as it was judged.</summary>
    public ExplanationStep Step(int held)
    {
        Decision decision = Read(held);
        return At(held, () => new VoteStepBuilder(run, _judged).Build(decision));
    }

    /// <summary>Whether a vote was held on an event that has been counted.</summary>
    public bool WasVotedOn(int held) => _row.Slots[_row.Events[held].Address + RecordLayout.Rule] >= 0;

    /// <summary>Those who cast a ballot of a kind that is not void.</summary>
    public IReadOnlyList<string> Voters(int held, Ballot ballot) => At(held, () =>
    {
        Span<ulong> voters = stackalloc ulong[_row.Width];
        voters.Clear();
        run.Walker.Sets.AddVoters(voters, _row.Events[held].Address, ballot);
        return ValueText.Codes(_row, voters);
    });

    /// <summary>Every count of the whole organ, in the order of <see cref="CountOf"/>.</summary>
    public ImmutableArray<int> AllCounts(int held) => At(
        held,
        () => Enum.GetValues<CountOf>().Select(of => run.Walker.Tally.Counts.Of(FormCompiler.TermOf(new Count(null, of, SourceSpan.None), -1))).ToImmutableArray());

    /// <summary>What kept a vote from being adopted, in words: <c>needs 9 in favour, has 8; a veto by RUS stands as well</c>; null when nothing did, or nothing is known of it.</summary>
    public string? Obstacles(int held) => At(held, () => new DefeatReader(_judged).Obstacles(_row.Events[held]));

    /// <summary>Does something with the row as it stood when an event was counted.</summary>
    private T At<T>(int held, Func<T> read)
    {
        (int today, int stop, int frame, int first) = (_row.Today, _row.NextStop, _row.Frame, _row.Frames[0]);
        run.Walker.Tally.Recall(held);
        _row.Today = _row.Slots[_row.Events[held].Address + RecordLayout.On];
        _row.Frame = 0;
        _row.Frames[0] = _row.Events[held].Address;
        T result = read();
        (_row.Today, _row.NextStop, _row.Frame, _row.Frames[0]) = (today, stop, frame, first);
        return result;
    }

    private Decision Build(int held)
    {
        LaidEvent laid = _row.Events[held];
        VotingRule rule = _judged.RuleOf(laid).Rule;
        var result = (VoteResult)_row.Slots[laid.Address + RecordLayout.Result];
        Cause? cause = result is VoteResult.Adopted or VoteResult.None ? null : new DefeatReader(_judged).CauseOf(laid, result);
        Span<ulong> excluded = stackalloc ulong[_row.Width];
        for (int i = 0; i < excluded.Length; i++)
            excluded[i] = _row.Plane(held, 5)[i] & ~_row.Plane(held, 6)[i];
        Span<ulong> unknown = stackalloc ulong[_row.Width];
        unknown.Clear();
        run.Walker.Tally.Seats.AddUnknown(unknown, held);
        ImmutableArray<int> counts = KnownCounts(held, unknown);
        int way = _row.Slots[laid.Address + RecordLayout.Way];
        return new Decision(
            ExplanationBuilder.NameOf(laid),
            laid.Held.Event,
            laid.Held.On,
            rule.Id,
            result,
            way == Slots.Absent ? null : _row.Names.Word(way),
            cause?.By ?? [],
            [.. ValueText.Codes(_row, _row.Plane(held, 7))],
            counts,
            [.. ValueText.Codes(_row, excluded)],
            cause)
        {
            Unknown = StateSets.Count(unknown),
            Held = held,
        };
    }

    /// <summary>The ballots of each kind, without those that a completion supposes.</summary>
    private ImmutableArray<int> KnownCounts(int held, ReadOnlySpan<ulong> unknown)
    {
        var counts = ImmutableArray.CreateBuilder<int>(5);
        Span<ulong> supposed = stackalloc ulong[_row.Width];
        foreach (Ballot ballot in Enum.GetValues<Ballot>())
        {
            Span<ulong> plane = _row.Plane(held, (int)ballot);
            for (int i = 0; i < supposed.Length; i++)
                supposed[i] = plane[i] & unknown[i];
            counts.Add(run.Walker.Tally.Counts.Of(held, ballot) - StateSets.Count(supposed));
        }

        return counts.MoveToImmutable();
    }
}
