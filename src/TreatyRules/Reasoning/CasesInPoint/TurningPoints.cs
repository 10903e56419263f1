using System.Collections.Immutable;
using TreatyRules.Cases;
using TreatyRules.Explanation;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.CasesInPoint;

/// <summary>Finds on what law a case turns, by hearing all that it states.</summary>
internal sealed class TurningPoints(Crisis crisis, TreatyCorpus corpus)
{
    private readonly ExpectationCheck _check = new(crisis, corpus);
    private readonly Dictionary<string, Hearing> _hearings = new(StringComparer.Ordinal);

    /// <summary>What the case turns on, each once.</summary>
    public IEnumerable<TurningPoint> Find() => _check.Stated.SelectMany(Of).Distinct();

    private IEnumerable<TurningPoint> Of(StatedExpectation stated)
    {
        Expectation expected = stated.Expectation;
        return expected.Procedure is { } procedure ? OfVerdict(procedure, expected)
            : stated.Held >= 0 && Hear(expected, null).Decision(stated.Held) is { } decision ? [.. OfDecision(decision, expected), .. ReadingsOf(stated, decision)]
            : [];
    }

    private IEnumerable<TurningPoint> OfVerdict(string procedure, Expectation expected)
    {
        Verdict verdict = Hear(expected, null).Verdict(procedure);
        string because = $"{verdict.Procedure} is {VerdictWords.Headline(verdict.Outcome)}{Under(expected)}";
        yield return new TurningPoint(crisis, procedure, false, because);
        foreach (string article in Articles(verdict).Concat(NotMet(verdict)).Distinct())
            yield return new TurningPoint(crisis, $"{verdict.Treaty}/{article}", true, because);
        foreach (TurningPoint point in verdict.Decisions.SelectMany(decision => OfDecision(decision, expected)))
            yield return point;
        foreach (TurningPoint point in ReadingsOf(verdict, because))
            yield return point;
    }

    private IEnumerable<TurningPoint> ReadingsOf(Verdict verdict, string because) =>
        from hinge in verdict.Hinges
        where hinge.Kind == HingeKind.Reading
        from turn in hinge.Turns
        from point in OfQuestion(hinge.What, $"{because}, read as '{turn.Instead}' {VerdictWords.Turn(verdict, turn)}")
        select point;

    private IEnumerable<TurningPoint> OfDecision(Decision decision, Expectation expected)
    {
        if (corpus.Law.FindVotingRule(decision.Rule) is not { } rule)
            yield break;
        string because = $"{decision.Event} is {decision.Result.Word()}{Under(expected)}";
        yield return new TurningPoint(crisis, rule.Id, false, because);
        yield return new TurningPoint(crisis, rule.Organ, false, because);
        string treaty = corpus.Law.TreatyOf(rule.Id).Id;
        string? way = rule.Ways.FirstOrDefault(way => way.Name == decision.Way)?.Provenance.Article;
        foreach (string article in new[] { rule.Provenance.Article, way, decision.Cause?.Article }.OfType<string>().SelectMany(cited => ArticleList.Of(cited)).Distinct())
            yield return new TurningPoint(crisis, $"{treaty}/{article}", true, because);
    }

    /// <summary>A vote turns on a question if another reading of it gives another result.</summary>
    private IEnumerable<TurningPoint> ReadingsOf(StatedExpectation stated, Decision decision)
    {
        Hearing heard = Hear(stated.Expectation, null);
        if (heard.Result(stated.Held) != decision.Result)
            yield break;
        foreach (Question question in heard.QuestionsAsked)
        {
            string chosen = stated.Expectation.Under.GetValueOrDefault(question.Id) ?? question.DefaultOn(decision.On).Name;
            foreach (string reading in OtherReadings(question.Id, chosen))
            {
                VoteResult other = Hear(stated.Expectation, (question.Id, reading)).Result(stated.Held);
                string because = $"{decision.Event} is {decision.Result.Word()}{Under(stated.Expectation)}, read as '{reading}' {other.Word()}";
                foreach (TurningPoint point in other == decision.Result || other == VoteResult.None ? [] : OfQuestion(question.Id, because))
                    yield return point;
            }
        }
    }

    /// <summary>What turns on a question turns on the articles that it is about.</summary>
    private IEnumerable<TurningPoint> OfQuestion(string question, string because) =>
    [
        new(crisis, question, false, because),
        .. ArticleList.Of(corpus.Law.FindQuestion(question)?.Provenance.Article ?? "").Select(article => new TurningPoint(crisis, $"{corpus.Law.TreatyOf(question).Id}/{article}", true, because)),
    ];

    private static string Under(Expectation expected) =>
        expected.Under.IsEmpty ? "" : $" under {string.Join(", ", expected.Under.Select(choice => $"{choice.Key[(choice.Key.IndexOf('/') + 1)..]}={choice.Value}"))}";

    private IEnumerable<string> OtherReadings(string question, string chosen) =>
        corpus.Law.FindQuestion(question)?.Readings.Select(reading => reading.Name).Where(reading => reading != chosen) ?? [];

    /// <summary>The articles of the steps taken, and of what is in force where they led.</summary>
    private static IEnumerable<string> Articles(Verdict verdict) =>
        [.. verdict.Articles, .. verdict.Effects.Select(effect => effect.Article).OfType<string>().SelectMany(cited => ArticleList.Of(cited))];

    /// <summary>The articles of conditions for want of which alone the procedure went no further: all that stands beside them holds.</summary>
    private static IEnumerable<string> NotMet(Verdict verdict) => verdict.Explanation.Steps
        .Where(step => step.Kind == StepKind.Stay)
        .SelectMany(step => step.Basis).SelectMany(Wanting).SelectMany(cited => ArticleList.Of(cited)).Distinct();

    private static IEnumerable<string> Wanting(ExplanationNode node)
    {
        if (node.Holds != false || !node.IsThere)
            return [];
        ExplanationNode[] failed = [.. node.Basis.Where(part => part.IsThere && part.Holds != true)];
        bool needsAll = node.Kind is ExplanationNodeKind.All or ExplanationNodeKind.Member or ExplanationNodeKind.Condition;
        return failed.Length > 1 && needsAll ? []
            : failed.Length > 0 ? failed.SelectMany(Wanting)
            : node.Article is { } article ? [article] : [];
    }

    private Hearing Hear(Expectation expected, (string Question, string Reading)? other)
    {
        var readings = expected.Under.ToDictionary();
        if (other is { } choice)
            readings[choice.Question] = choice.Reading;
        string key = string.Join(' ', readings.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        if (!_hearings.TryGetValue(key, out Hearing? hearing))
            _hearings[key] = hearing = corpus.Hear(crisis, readings);
        return hearing.Until(expected.AsOf, expected.After);
    }
}
