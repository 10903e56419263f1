using TreatyRules.Compilation;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Analysis;

/// <summary>The changes of a treaty that are tried, in the order of its parts: of its rules, not of its registers (who is party since when, who has which seat).</summary>
internal sealed class TreatyChanges(CompiledLaw law, Treaty treaty)
{
    private readonly LawPlace _place = new(treaty.Id, treaty.Id, treaty.Provenance.Article, treaty.Provenance.Span);

    /// <summary>All of them.</summary>
    public IEnumerable<Mutant> All() => Mutant.Joined(
    [
        .. InForce(),
        .. treaty.Questions.SelectMany(Defaults),
        .. treaty.Terms.SelectMany(Of),
        .. Memberships(),
        .. treaty.VotingRules.SelectMany(Of),
        .. treaty.Events.SelectMany(Of),
        .. treaty.Procedures.SelectMany(procedure => new ProcedureChanges(procedure, _place).All()),
    ]);

    private IEnumerable<Mutant> InForce() => ValueChanges.Of(treaty.InForce).Select(period => ConditionChanges.Mutant(
        LawChangeKind.DateMoved, _place, $"in force {treaty.InForce}", $"in force {period}", new AlteredForce(law.Law.Treaties.IndexOf(treaty), period)));

    private IEnumerable<Mutant> Defaults(Question question)
    {
        int number = law.QuestionNumbers[question.Id];
        CompiledQuestion compiled = law.Questions[number];
        LawPlace place = _place.In(question.Provenance, question.Id);
        for (int i = 0; i < compiled.Starts.Length; i++)
        {
            Reading reading = question.Readings[compiled.Defaults[i]];
            DateOnly start = DateOnly.FromDayNumber(compiled.Starts[i]);
            string since = i == 0 ? "" : $" from {start:yyyy-MM-dd}";
            for (int other = 0; other < question.Readings.Length; other++)
            {
                if (other == compiled.Defaults[i])
                    continue;
                yield return ConditionChanges.Mutant(
                    LawChangeKind.DefaultSwapped, place.In(reading.Provenance), $"{reading.Name}{since}", $"{question.Readings[other].Name}{since}",
                    new AlteredDefaults(number, compiled with { Defaults = compiled.Defaults.SetItem(i, other) }));
            }

            foreach (int days in i == 0 ? [] : (int[])[-1, 1])
            {
                yield return ConditionChanges.Mutant(
                    LawChangeKind.DateMoved, place.In(reading.Provenance), $"{reading.Name}{since}", $"{reading.Name} from {start.AddDays(days):yyyy-MM-dd}",
                    new AlteredDefaults(number, compiled with { Starts = compiled.Starts.SetItem(i, compiled.Starts[i] + days) }));
            }
        }
    }

    private IEnumerable<Mutant> Of(Term term)
    {
        LawPlace place = _place.In(term.Provenance, term.Id);
        LawPlace here = place.At(term.Condition.Span);
        IEnumerable<Mutant> negated = [ConditionChanges.Negated(term.Condition, here)];
        if (term.Of == TermSubject.Vote)
            negated = negated.Concat(Counted(term.Condition.Span).Select(condition => ConditionChanges.Negated(condition, here)));
        return negated.Concat(ConditionChanges.Of(term.Condition, place));
    }

    /// <summary>The conditions of the parts of voting rules. A term of the vote is bound anew in each of them, and its words are changed in all.</summary>
    private IEnumerable<Condition> Counted(SourceSpan words) => treaty.VotingRules.SelectMany(rule => rule.Ways)
        .SelectMany(way => new[] { way.Quorum, way.Majority, way.Veto, way.Objection })
        .OfType<VotingPart>()
        .SelectMany(part => Within(part.Condition, words));

    private static IEnumerable<Condition> Within(Condition condition, SourceSpan words) => condition switch
    {
        _ when condition.Span == words => [condition],
        AllOf all => all.Items.SelectMany(item => Within(item.Holds, words)),
        AnyOf any => any.Items.SelectMany(item => Within(item.Holds, words)),
        VersionsOf versions => versions.Items.SelectMany(item => Within(item.Holds, words)),
        Not not => Within(not.Operand, words),
        _ => [],
    };

    /// <summary>The conditions of memberships and seats; the dates of these are a register.</summary>
    private IEnumerable<Mutant> Memberships()
    {
        IEnumerable<Applicability> parties = treaty.Parties is ListedMembership listed ? listed.Periods.Select(period => period.Applies) : [];
        IEnumerable<Mutant> own = treaty.Parties is ConditionalMembership conditional ? ConditionChanges.Of(conditional.Condition, _place.At(conditional.Condition.Span)) : [];
        return own
            .Concat(parties.SelectMany(applies => Conditions(applies, _place)))
            .Concat(treaty.Organs.SelectMany(organ => organ.Groups.SelectMany(group => group.Items).SelectMany(item => Conditions(item.Applies, _place.In(organ.Provenance, organ.Id).In(item.Provenance)))));
    }

    private static IEnumerable<Mutant> Conditions(Applicability applies, LawPlace place) => ConditionChanges.Of(applies, place).Where(mutant => mutant.Alterations is not [AlteredPeriod]);

    private IEnumerable<Mutant> Of(VotingRule rule) => rule.Ways.SelectMany(way => Of(way, _place.In(rule.Provenance, rule.Id).In(way.Provenance)));

    private static IEnumerable<Mutant> Of(Way way, LawPlace place)
    {
        foreach (Mutant mutant in ConditionChanges.Of(way.Applies, place))
            yield return mutant;
        foreach (Exclusion exclusion in way.Excludes)
        {
            LawPlace here = place.In(exclusion.Provenance);
            yield return ConditionChanges.Mutant(LawChangeKind.ExclusionDropped, here.At(exclusion.States.Span), $"the ballots of {exclusion.States} are void", "", new DroppedExclusion(way, exclusion));
            foreach (Mutant mutant in ConditionChanges.Of(exclusion.Applies, here))
                yield return mutant;
        }

        foreach ((string name, VotingPart? part) in new[] { ("quorum", way.Quorum), ("majority", way.Majority), ("veto", way.Veto), ("objection", way.Objection) })
        {
            if (part is null)
                continue;
            LawPlace here = place.In(part.Provenance);
            yield return ConditionChanges.Mutant(LawChangeKind.PartDropped, here.At(part.Condition.Span), $"{name}: {part.Condition}", "", new DroppedPart(way, part));
            foreach (Mutant mutant in ConditionChanges.Of(part.Condition, here))
                yield return mutant;
        }
    }

    private IEnumerable<Mutant> Of(EventType type) =>
        type.Votes.SelectMany(choice => ConditionChanges.Of(choice.Applies, _place.In(type.Provenance, type.Id)));
}
