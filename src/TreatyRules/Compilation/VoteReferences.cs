using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>What votes refer to, for <see cref="References"/>: who sits, who is entitled, and what the ways ask for.</summary>
internal sealed class VoteReferences(Law law, References all, SetReferences sets)
{
    /// <summary>What the votes on an event refer to.</summary>
    public void Visit(string type)
    {
        if (law.FindEvent(type) is not { } voted || !all.Follow($"{type}/votes"))
            return;
        all.Records.Add(type);
        foreach (FieldDefinition field in voted.Fields)
            all.Visit(field.DefaultSet);
        foreach (VoteChoice choice in voted.Votes)
        {
            all.Visit(choice.Applies);
            if (law.FindVotingRule(choice.Rule) is not { } rule)
                continue;
            sets.VisitSeats(rule.Organ);
            sets.VisitParties(law.TreatyOf(rule.Id).Id);
            foreach (Way way in rule.Ways)
                Visit(way);
        }
    }

    private void Visit(Way way)
    {
        all.Visit(way.Applies);
        foreach (Exclusion exclusion in way.Excludes)
        {
            all.Visit(exclusion.Applies);
            all.Visit(exclusion.States);
        }

        all.Visit(way.Quorum?.Condition);
        all.Visit(way.Majority?.Condition);
        all.Visit(way.Veto?.Condition);
        all.Visit(way.Objection?.Condition);
        all.Visit(way.BoundSet);
    }
}
