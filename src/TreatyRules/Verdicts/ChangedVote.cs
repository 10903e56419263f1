using System.Collections.Immutable;
using System.Numerics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Verdicts;

/// <summary>One vote of a crisis, and what comes of it when a ballot in it is another: each answer is a run of the crisis as changed.</summary>
internal sealed class ChangedVote(CompiledLaw law, CrisisFile file, IReadOnlyDictionary<string, string> readings, int held)
{
    /// <summary>The seats and their ballots, null for one that is not known, as a run left them in its row. Where some are counted without a name, only those with one.</summary>
    public ImmutableArray<(string Actor, Ballot? Ballot)> Seats(Row row)
    {
        BallotSheet sheet = SheetOf(law, file, readings, held);
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
        BallotSheet sheet = SheetOf(law, file, readings, held);
        sheet = sheet with { Named = sheet.Named.SetItem(actor, new NamedBallot(ballot, default)) };
        return file with { Events = file.Events.SetItem(held, vote with { Ballots = sheet }) };
    }

    /// <summary>What comes of the vote in a crisis as changed; null when what is unknown leaves it open.</summary>
    public Decision? Decide(CrisisFile changed) => new Hearing(law, changed, readings, null, null).Decision(held);

    /// <summary>The ballots that are counted in an event's vote: its own, or those that stand for the organ that votes on it. Where several may, it takes a run to tell which does.</summary>
    public static BallotSheet SheetOf(CompiledLaw law, CrisisFile file, IReadOnlyDictionary<string, string> readings, int held)
    {
        if (file.Events[held].Ballots is { } own)
            return own;
        string[] organs = [.. OrgansOf(file.Events[held], law.Law).Select(organ => organ.Id)];
        string? organ = organs.Length < 2 ? organs.FirstOrDefault()
            : new Hearing(law, file, readings, null, null).Decision(held) is { } decision ? law.Law.FindVotingRule(decision.Rule)?.Organ
            : organs.FirstOrDefault(file.Standing.ContainsKey);
        return organ is null ? BallotSheet.Unknown : file.Standing.GetValueOrDefault(organ, BallotSheet.Unknown);
    }

    /// <summary>Whether ballots without a name may be counted in an event's vote, whichever organ votes on it.</summary>
    public static bool MayHaveUnnamed(CrisisFile file, HeldEvent held, Law law) => held.Ballots is { } own ? own.HasUnnamed
        : OrgansOf(held, law).Any(organ => file.Standing.GetValueOrDefault(organ.Id) is { HasUnnamed: true });

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
