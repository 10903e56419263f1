using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Rows;

/// <summary>The motions that a crisis without events supposes: each votable event that says what it supposes and whose organ has standing ballots, held once on the first day.</summary>
internal static class SupposedMotions
{
    public static ImmutableArray<HeldEvent> Of(Law law, CrisisFile crisis)
    {
        if (crisis.Standing.IsEmpty)
            return [];
        return
        [
            .. law.Treaties.SelectMany(treaty => treaty.Events)
                .Where(type => type.Supposed is not null && type.Votes.Any(choice => law.FindVotingRule(choice.Rule) is { } rule && crisis.Standing.ContainsKey(rule.Organ)))
                .Select(type => Motion(type, crisis)),
        ];
    }

    private static HeldEvent Motion(EventType type, CrisisFile crisis)
    {
        ImmutableArray<FieldDatum> supposed = type.Supposed ?? [];
        ImmutableArray<FieldDatum> fields =
        [
            .. type.Fields.Where(field => field.DefaultSet is null || supposed.Any(given => given.Field == field.Name))
                .Select(field => supposed.FirstOrDefault(given => given.Field == field.Name) ?? new FieldDatum(field.Name, field.Default ?? UnknownDatum.Instance, crisis.Span)),
        ];
        return new HeldEvent(type.Id, crisis.Date, crisis.Date, null, true, fields, null, VoteResult.None, null, [], crisis.Span);
    }
}
