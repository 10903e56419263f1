using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.SideBySide;

/// <summary>Finds the readings under which a crisis comes out otherwise. A run that does not ask a question is the same whatever the answer, so only those that ask it are heard again.</summary>
internal sealed class ReadingSearch(
    TreatyCorpus corpus, Crisis crisis, ImmutableDictionary<string, string> chosen, DateOnly? asOf, string? after, ImmutableArray<string> procedures)
{
    /// <summary>The law as it stands beside each reading that matters.</summary>
    /// <param name="law">The crisis under the law as it stands.</param>
    /// <param name="alone">All verdicts of it that are engaged.</param>
    public CrisisComparison Find(ComparedHearing law, CrisisComparison alone)
    {
        ImmutableArray<string> candidates = procedures.IsEmpty ? [.. law.Hearing.Procedures] : procedures;
        Dictionary<string, Verdict> verdicts = candidates.ToDictionary(procedure => procedure, law.Hearing.Verdict);
        List<(ComparedHearing Hearing, Dictionary<string, Verdict> Changed)> others = [];
        foreach ((Question question, Reading reading) in ReadingsBeside(verdicts.Values))
        {
            Hearing hearing = corpus.Hear(crisis, chosen.SetItem(question.Id, reading.Name), asOf, after);
            var changed = (from procedure in candidates
                           where verdicts[procedure].Readings.ContainsKey(question.Id)
                           where verdicts[procedure].Outcome != Outcome.NotEngaged || hearing.Standing(procedure).Outcome != Outcome.NotEngaged
                           let verdict = hearing.Verdict(procedure)
                           where ComparisonRow.AreDifferent(verdict, verdicts[procedure])
                           select (procedure, verdict)).ToDictionary();
            if (changed.Count > 0)
                others.Add((new ComparedHearing($"{question.Id} = {reading.Name}", hearing), changed));
        }

        IEnumerable<string> engaged = alone.Rows.Select(row => row.Procedure).OfType<string>();
        ImmutableArray<string> told = [.. candidates.Where(procedure => engaged.Contains(procedure) || others.Any(other => other.Changed.ContainsKey(procedure)))];
        return CrisisComparison.Of(
            [law, .. others.Select(other => other.Hearing)],
            [.. told.Select(procedure => new ComparisonRow(
                procedure,
                [verdicts[procedure], .. others.Select(other => other.Changed.GetValueOrDefault(procedure, verdicts[procedure]))],
                Pairs(procedure, [law, .. others.Select(other => other.Hearing)], [.. others.Select(other => other.Changed.GetValueOrDefault(procedure))])))]);
    }

    /// <summary>Each reading that matters beside the law as it stands; and of readings that differ from one another too, the first with each verdict beside the first with each other.</summary>
    private static ImmutableArray<ComparedPair> Pairs(string procedure, ImmutableArray<ComparedHearing> hearings, ImmutableArray<Verdict?> changed)
    {
        ComparedPair Pair(int first, int second) => new(first, second, CrisisComparison.Part(hearings[first].Hearing, hearings[second].Hearing, procedure));
        List<(int Number, Verdict Verdict)> distinct = [];
        var pairs = ImmutableArray.CreateBuilder<ComparedPair>();
        for (int i = 0; i < changed.Length; i++)
        {
            if (changed[i] is not { } verdict)
                continue;
            pairs.Add(Pair(0, i + 1));
            if (!distinct.Exists(other => !ComparisonRow.AreDifferent(other.Verdict, verdict)))
                distinct.Add((i + 1, verdict));
        }

        pairs.AddRange(from one in distinct
                       from other in distinct
                       where one.Number < other.Number
                       select Pair(one.Number, other.Number));
        return pairs.ToImmutable();
    }

    /// <summary>The readings besides those that the runs take. One that is the default for a time only is another when it holds on every day.</summary>
    private IEnumerable<(Question Question, Reading Reading)> ReadingsBeside(IEnumerable<Verdict> verdicts) =>
        from id in verdicts.SelectMany(verdict => verdict.Readings.Keys).Distinct().Order(StringComparer.Ordinal)
        let question = corpus.FindQuestions(id).First(found => found.Id == id)
        from reading in question.Readings
        where chosen.TryGetValue(id, out string? taken) ? reading.Name != taken : !reading.Defaults.Contains(Period.Always)
        select (question, reading);
}
