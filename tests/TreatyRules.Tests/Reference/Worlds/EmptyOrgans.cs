using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>Makes law by which at times nobody sits in an organ, or nobody who sits there may vote.</summary>
internal static class EmptyOrgans
{
    /// <summary>A law, mostly as it is; in the others an organ has seats for a time only, or everybody is excluded from votes for a time.</summary>
    public static Law In(Law law, Dice dice)
    {
        if (!dice.Chance(20))
            return law;
        Treaty treaty = dice.Pick(law.Treaties);
        Treaty changed = dice.Chance(60) ? SeatedForATime(treaty, dice) : SilentForATime(treaty, dice);
        return new Law(law.Vocabulary, law.States, law.Places, law.Calendar, law.Treaties.Replace(treaty, changed));
    }

    private static Treaty SeatedForATime(Treaty treaty, Dice dice)
    {
        Period period = dice.Period();
        Organ organ = dice.Pick(treaty.Organs);
        Organ changed = organ with
        {
            Groups = [.. organ.Groups.Select(group => group with { Items = [.. group.Items.Select(item => item with { Applies = item.Applies with { Period = period } })] })],
        };
        return treaty with
        {
            Organs = treaty.Organs.Replace(organ, changed),
            VotingRules = [.. treaty.VotingRules.Select(rule => rule.Organ == organ.Id ? ByConsensus(rule, dice) : rule)],
        };
    }

    private static Treaty SilentForATime(Treaty treaty, Dice dice)
    {
        VotingRule rule = dice.Pick(treaty.VotingRules);
        Exclusion all = DraftLaw.Exclusion(Say.Listed([.. Gazetteer.Actors]), Applicability.Always with { Period = dice.Period() });
        VotingRule changed = ByConsensus(rule, dice);
        return treaty with { VotingRules = treaty.VotingRules.Replace(rule, changed with { Ways = [.. changed.Ways.Select(way => way with { Excludes = [.. way.Excludes, all] })] }) };
    }

    /// <summary>Often without a majority, since with one it takes somebody in favour anyway.</summary>
    private static VotingRule ByConsensus(VotingRule rule, Dice dice) => !dice.Chance(60) ? rule : rule with
    {
        Ways = [.. rule.Ways.Select(way => way with { Majority = null, Objection = way.Objection ?? DraftLaw.Part(Say.SomeSeat(null, Ballot.No)) })],
    };
}
