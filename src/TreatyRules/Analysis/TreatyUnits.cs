using TreatyRules.Model;

namespace TreatyRules.Analysis;

/// <summary>The units of a treaty, and which of them some cases came by.</summary>
internal sealed class TreatyUnits(Treaty treaty, CoveredParts covered)
{
    private readonly LawPlace _place = new(treaty.Id, treaty.Id, treaty.Provenance.Article, treaty.Provenance.Span);

    /// <summary>All of them: the provisions first.</summary>
    public IEnumerable<LegalUnit> All()
    {
        List<LegalUnit> units = [.. treaty.Procedures.SelectMany(Steps), .. treaty.VotingRules.SelectMany(Parts), .. treaty.Questions.SelectMany(Readings)];
        IEnumerable<LegalUnit> applied = units.Where(unit => unit.Side != "false" && unit.Side != "unknown")
            .Concat(treaty.Terms.Select(term => Unit(LegalUnitKind.Provision, _place.In(term.Provenance, term.Id), "applied", covered.Found(term.Condition, ProbeSide.Then))))
            .Concat(treaty.Procedures.SelectMany(procedure => procedure.States.SelectMany(state => state.Effects)
                .Select(effect => Unit(LegalUnitKind.Provision, _place.In(procedure.Provenance, procedure.Id).In(effect.Provenance), "applied", covered.Found(effect, ProbeSide.Then)))));
        IEnumerable<LegalUnit> provisions = applied
            .SelectMany(unit => ArticleList.Of(unit.Article ?? "").Select(article => unit with { Kind = LegalUnitKind.Provision, Article = article, Name = $"article {article}", Side = "applied" }))
            .GroupBy(unit => unit.Article)
            .Select(same => same.OrderBy(unit => unit.Place).First() with { IsCovered = same.Any(unit => unit.IsCovered) });
        return provisions.Concat(units);
    }

    private static LegalUnit Unit(LegalUnitKind kind, LawPlace place, string side, bool isCovered) => new(kind, place.Treaty, place.Article, place.Span, place.Name, side, isCovered);

    private IEnumerable<LegalUnit> Steps(Procedure procedure)
    {
        foreach (StepPlace step in StepPlace.Of(procedure, _place.In(procedure.Provenance, procedure.Id)))
        {
            LawPlace place = step.Place with { Name = $"{step.Place.Name}: {step.Name}" };
            yield return Unit(LegalUnitKind.Transition, place, "taken", covered.WasTaken(step.Step));
            if (step.Step.Applies.IsUnconditional && step.Step.Guard is null)
                continue;
            yield return Unit(LegalUnitKind.Guard, place, "true", covered.Found(step.Step, ProbeSide.Then));
            yield return Unit(LegalUnitKind.Guard, place, "false", covered.Found(step.Step, ProbeSide.Else));
            if (new[] { step.Step.Applies.When, step.Step.Applies.Unless, step.Step.Guard }.OfType<Condition>().Any(AsksOfTheCrisis))
                yield return Unit(LegalUnitKind.Guard, place, "unknown", covered.WasOpen(step.Step));
        }
    }

    private IEnumerable<LegalUnit> Parts(VotingRule rule)
    {
        foreach (Way way in rule.Ways)
        {
            string name = way.Name is null ? rule.Id : $"{rule.Id}, {way.Name}";
            foreach ((string part, VotingPart? voting, ProbeSide met) in PartsOf(way))
            {
                if (voting is null)
                    continue;
                LawPlace place = _place.In(rule.Provenance).In(way.Provenance).In(voting.Provenance, $"{name}: {part}").At(voting.Condition.Span);
                yield return Unit(LegalUnitKind.VotingPart, place, "met", covered.Found(voting.Condition, met));
                yield return Unit(LegalUnitKind.VotingPart, place, "failed", covered.Found(voting.Condition, met == ProbeSide.Then ? ProbeSide.Else : ProbeSide.Then));
            }
        }
    }

    /// <summary>A vote meets a quorum and a majority when they hold, a veto and an objection when they do not.</summary>
    private static (string Name, VotingPart? Part, ProbeSide Met)[] PartsOf(Way way) =>
    [
        ("quorum", way.Quorum, ProbeSide.Then),
        ("majority", way.Majority, ProbeSide.Then),
        ("veto", way.Veto, ProbeSide.Else),
        ("objection", way.Objection, ProbeSide.Else),
    ];

    private IEnumerable<LegalUnit> Readings(Question question) => question.Readings.Select(reading =>
        Unit(LegalUnitKind.Reading, _place.In(question.Provenance).In(reading.Provenance, $"{question.Id} = {reading.Name}"), "taken", covered.Found(reading, ProbeSide.Then)));

    /// <summary>Whether a condition asks what a crisis can leave unknown: not only for the day, a reading, or where a procedure stands.</summary>
    private static bool AsksOfTheCrisis(Condition condition) => condition switch
    {
        AllOf all => all.Items.Any(item => AsksOfTheCrisis(item.Holds)),
        AnyOf any => any.Items.Any(item => AsksOfTheCrisis(item.Holds)),
        VersionsOf versions => versions.Items.Any(item => AsksOfTheCrisis(item.Holds)),
        Not not => AsksOfTheCrisis(not.Operand),
        ReadingIs or StandsAt or OutcomeIs or Constantly => false,
        Comparison { Left: Today, Right: Literal } => false,
        _ => true,
    };
}
