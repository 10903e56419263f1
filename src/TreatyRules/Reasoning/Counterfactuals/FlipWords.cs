using System.Collections.Immutable;
using System.Numerics;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Evaluation.Voting;
using TreatyRules.Model;
using TreatyRules.Verdicts;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>Tells changes that were found in the words of the crisis, and makes one of them.</summary>
internal sealed class FlipWords(VariedCrisis crisis)
{
    /// <summary>A change in words.</summary>
    public FlipChange Tell(FlipToken token, int count)
    {
        if (token.Seats is null)
        {
            VariedThing variable = crisis.Variables[token.Key];
            return new FlipChange(variable.Kind, variable.In, [variable.Name], 1, variable.Was, variable.Words(token.Values)) { Shared = variable.Shared?.Invoke(token.Values) };
        }

        HeldEvent held = HeldOf(token).Held;
        ImmutableArray<string> seats =
            [.. Seats(token.Seats).Select(seat => crisis.Row.Law.Law.CodeOn(crisis.Row.Names.Actor(seat), held.On)).Order(StringComparer.Ordinal)];
        return new FlipChange(FlipKind.Ballot, held.Symbol ?? held.Event, seats, count, BallotWord(token.From), [.. token.Values.Select(BallotWord)]);
    }

    /// <summary>In how many ways changes can be made.</summary>
    public static BigInteger Ways(FlipCandidate candidate)
    {
        BigInteger ways = 1;
        Dictionary<string, int> used = [];
        foreach ((FlipToken token, int count) in candidate.Changes)
        {
            int before = used.GetValueOrDefault(token.Thing);
            ways *= token.Seats is null ? token.Values.Length : FlipCandidates.Choose(StateSets.Count(token.Seats) - before, count) * BigInteger.Pow(token.Values.Length, count);
            used[token.Thing] = before + count;
        }

        return ways;
    }

    /// <summary>The crisis with changes made, each in the first of its ways.</summary>
    public (CrisisFile File, ImmutableDictionary<string, string> Readings) Make(FlipCandidate candidate)
    {
        var draft = new CrisisDraft(crisis.File, crisis.Readings);
        Dictionary<string, int> used = [];
        foreach ((FlipToken token, int count) in candidate.Changes.OrderBy(change => change.Token.Seats is null ? crisis.Variables[change.Token.Key].Order : 2))
        {
            if (token.Seats is null)
            {
                crisis.Variables[token.Key].Apply(draft, token.Values[0]);
                continue;
            }

            int before = used.GetValueOrDefault(token.Thing);
            foreach (int seat in Seats(token.Seats).Skip(before).Take(count))
                Cast(draft, token, seat);
            used[token.Thing] = before + count;
        }

        return (draft.Finish(), draft.Readings);
    }

    private static string BallotWord(int kind) => kind == OpenBallots.NotKnown ? "unknown" : ((Ballot)kind).Word();

    private static IEnumerable<int> Seats(ulong[] seats) => Enumerable.Range(0, 64 * seats.Length).Where(seat => ((seats[seat >> 6] >> (seat & 63)) & 1) != 0);

    private LaidEvent HeldOf(FlipToken token) => crisis.Row.Events[Unknown.VoteKey(token.Key)];

    private void Cast(CrisisDraft draft, FlipToken token, int seat)
    {
        int held = Unknown.VoteKey(token.Key);
        BallotSheet sheet = ChangedVote.SheetOf(crisis.Row.Law, draft.File, draft.Readings, held);
        sheet = sheet with { Named = sheet.Named.SetItem(crisis.Row.Names.Actor(seat), new NamedBallot((Ballot)token.Values[0], default)) };
        draft.File = draft.File with { Events = draft.File.Events.SetItem(held, draft.File.Events[held] with { Ballots = sheet }) };
    }
}
