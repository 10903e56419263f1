using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Analysis;

/// <summary>Proves that a changed law decides everything as the law does: every function of the treaty that was changed has the same decision diagram.</summary>
/// <remarks>What it does not prove may still decide the same: it does not know which facts can stand together, nor that a state is never reached.</remarks>
internal static class Equivalence
{
    /// <summary>Whether it is proven.</summary>
    public static bool IsProven(CompiledLaw law, CompiledLaw changed, string treaty)
    {
        if (!law.InForce.SequenceEqual(changed.InForce) || !law.Questions.SequenceEqual(changed.Questions))
            return false;
        int number = law.Law.Treaties.IndexOf(law.Law.Treaties.First(one => one.Id == treaty));
        var table = new DiagramTable();
        using IEnumerator<string> left = Functions(law, number, table).GetEnumerator();
        using IEnumerator<string> right = Functions(changed, number, table).GetEnumerator();
        while (left.MoveNext())
        {
            if (!right.MoveNext() || left.Current != right.Current || table.IsFull)
                return false;
        }

        return !right.MoveNext() && !table.IsFull;
    }

    /// <summary>The functions of a treaty, in an order that no change alters.</summary>
    private static IEnumerable<string> Functions(CompiledLaw law, int treaty, DiagramTable table)
    {
        var diagrams = new LawDiagrams(law, table);
        Treaty changed = law.Law.Treaties[treaty];
        IEnumerable<CompiledSeats> seats = law.Organs.Where(organ => changed.Organs.Contains(organ.Organ)).SelectMany(organ => organ.Groups).Prepend(law.Parties[treaty]);
        return changed.Terms.Where(term => law.TermEntries.ContainsKey(term.Id)).Select(term => $"{diagrams.Condition(law.TermEntries[term.Id])}")
            .Concat(seats.Select(members => Of(members, diagrams)))
            .Concat(law.Rules.Where(rule => rule.Treaty == treaty).SelectMany(rule => rule.Ways).Select(way => Of(way, diagrams, table)))
            .Concat(law.Events.Where(type => changed.Events.Contains(type.Event)).Select(type => string.Join(' ', type.Votes.Select(vote => $"{diagrams.Condition(vote.Applies)} {vote.Rule}"))))
            .Concat(law.Procedures.Where(procedure => procedure.Treaty == treaty).SelectMany(procedure => procedure.States.Select((state, i) => Of(law, state, i, diagrams, table))))
            .Concat(law.Effects.Where(effect => law.Procedures[effect.Procedure].Treaty == treaty).Select(effect => Of(effect, diagrams)));
    }

    private static string Of(CompiledSeats seats, LawDiagrams diagrams) =>
        $"{diagrams.Condition(seats.Condition)} {string.Join(' ', seats.Items.Select(item => Of(item, diagrams)))}";

    private static string Of(CompiledExclusion exclusion, LawDiagrams diagrams) => $"{diagrams.Set(exclusion.Set)} when {diagrams.Condition(exclusion.Applies)}";

    private static string Of(CompiledWay way, LawDiagrams diagrams, DiagramTable table)
    {
        int judged = table.End("adopted");
        foreach (CompiledPart part in way.Parts.Reverse())
        {
            int failed = table.End($"{part.Failure}");
            judged = diagrams.Condition(part.Entry, part.FailsWhen == Target.True ? failed : judged, part.FailsWhen == Target.True ? judged : failed);
            if (part.NeedsOneInFavour)
                judged = diagrams.OneInFavour(judged, failed);
        }

        return $"{diagrams.Condition(way.Applies)} {judged} {string.Join(' ', way.Exclusions.Select(exclusion => Of(exclusion, diagrams)))}";
    }

    private static string Of(CompiledLaw law, CompiledState state, int number, LawDiagrams diagrams, DiagramTable table)
    {
        int upon = table.End("stays");
        foreach (CompiledEventTransition on in state.On.Reverse())
        {
            int answered = diagrams.Condition(on.Guard, diagrams.Taken(on.Transition), upon);
            answered = on.Result == Slots.Absent ? answered : table.Select(table.Variable($"result or way {on.Result}"), 1, 1, answered, upon);
            upon = table.Select(table.Variable("event"), on.Event, on.Event, answered, upon);
        }

        int lapsed = table.End("stays");
        foreach (CompiledTimedTransition after in state.After.Reverse())
        {
            int taken = diagrams.Condition(after.Guard, diagrams.Taken(after.Transition), lapsed);
            lapsed = table.Select(table.Variable($"after {after.Time} since {after.Since}"), 1, 1, taken, lapsed);
        }

        return $"{diagrams.Chain(state.Always, number)} {upon} {lapsed} {string.Join(' ', state.Effects.Where(effect => law.Effects[effect].Applies != Target.False))}";
    }

    private static string Of(CompiledEffect effect, LawDiagrams diagrams)
    {
        IEnumerable<string> discretions = effect.Discretions.Select((entry, i) => $"{effect.Effect.Discretions[i].Discretion} when {diagrams.Condition(entry)}");
        return $"{effect.Effect.Kind} {diagrams.Condition(effect.Term)} {diagrams.Condition(effect.Applies)} {diagrams.Condition(effect.Unless)} {diagrams.Set(effect.Bearers)} {string.Join(' ', discretions)}";
    }
}
