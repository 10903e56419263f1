using System.Collections.Immutable;
using System.Numerics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Model;

namespace TreatyRules.Verdicts;

/// <summary>One vote of a crisis, and what comes of it when a ballot in it is another: each answer is a run of the crisis as changed.</summary>
internal sealed class ChangedVote(CompiledLaw law, CrisisFile file, IReadOnlyDictionary<string, string> readings, int held)
{
    /// <summary>The seats and their ballots, null for one that is not known, as a run left them in its row. Where some are counted without a name, only those with one.</summary>
    public ImmutableArray<(string Actor, Ballot? Ballot)> Seats(Row row)
    {
        BallotSheet sheet = SheetOf(file, file.Events[held], law.Law);
        var seats = ImmutableArray.CreateBuilder<(string Actor, Ballot? Ballot)>();
        ReadOnlySpan<ulong> all = row.Plane(held, 5);
        for (int i = 0; i < all.Length; i++)
        {
            for (ulong left = all[i]; left != 0; left &= left - 1)
            {
                int actor = (i << 6) + BitOperations.TrailingZeroCount(left);
                string code = row.Names.Actor(actor);
                Ballot? ballot = BallotOf(row, actor);
                if (!sheet.HasUnnamed || sheet.Named.ContainsKey(code))
                    seats.Add((code, ballot));
            }
        }

        return seats.ToImmutable();
    }

    /// <summary>The crisis with one ballot changed.</summary>
    public CrisisFile With(string actor, Ballot ballot)
    {
        HeldEvent vote = file.Events[held];
        BallotSheet sheet = SheetOf(file, vote, law.Law);
        sheet = sheet with { Named = sheet.Named.SetItem(actor, new NamedBallot(ballot, default)) };
        return file with { Events = file.Events.SetItem(held, vote with { Ballots = sheet }) };
    }

    /// <summary>What comes of the vote in a crisis as changed; null when what is unknown leaves it open.</summary>
    public Decision? Decide(CrisisFile changed) => new Hearing(law, changed, readings, null, null).Decision(held);

    /// <summary>The ballots that are counted in an event's vote: its own, or those that stand for its organ.</summary>
    public static BallotSheet SheetOf(CrisisFile file, HeldEvent held, Law law) =>
        held.Ballots ?? OrgansOf(held, law).Select(organ => file.Standing.GetValueOrDefault(organ.Id)).FirstOrDefault(sheet => sheet is not null) ?? BallotSheet.Unknown;

    /// <summary>The organs whose rules an event may be voted on by.</summary>
    public static IEnumerable<Organ> OrgansOf(HeldEvent held, Law law) =>
        (law.FindEvent(held.Event)?.Votes ?? []).Select(vote => law.FindVotingRule(vote.Rule)?.Organ).OfType<string>().Distinct().Select(law.FindOrgan).OfType<Organ>();

    private Ballot? BallotOf(Row row, int actor)
    {
        foreach (Ballot ballot in Enum.GetValues<Ballot>())
        {
            if (((row.Plane(held, (int)ballot)[actor >> 6] >> (actor & 63)) & 1) != 0)
                return ballot;
        }

        return null;
    }
}
