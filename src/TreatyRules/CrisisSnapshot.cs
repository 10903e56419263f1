using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using TreatyRules.Model;

namespace TreatyRules;

/// <summary>The whole consequence of an interpretation for one crisis, as text: the verdicts with their reasons, and how they differ under other readings.</summary>
/// <remarks>Nothing in it depends on the machine, the culture, the time or the corpus's version. Lines end in a line feed; the last has none.</remarks>
public static class CrisisSnapshot
{
    /// <summary>Begins the part on a reading.</summary>
    internal const string Under = "under ";

    /// <summary>Begins the second line.</summary>
    internal const string AsOf = "as of ";

    /// <summary>Comes before the lines that belong to a verdict.</summary>
    internal const string Indent = "    ";

    /// <summary>The snapshot: the procedures that are engaged; then, for each reading that changes something, the verdicts that it changes.</summary>
    /// <param name="crisis">The crisis.</param>
    /// <param name="corpus">The law that it is bound to.</param>
    /// <exception cref="TreatyException">The treaty's own rules lead in a circle.</exception>
    public static string Text(Crisis crisis, TreatyCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(crisis);
        ArgumentNullException.ThrowIfNull(corpus);
        ImmutableArray<Verdict> verdicts = corpus.Hear(crisis).Verdicts();
        var text = new StringBuilder();
        text.Append(crisis.Id).Append(crisis.File.Title is { } title ? $": {title}" : "").Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"{AsOf}{verdicts[0].AsOf:yyyy-MM-dd}\n\n");
        foreach (Verdict verdict in verdicts.Where(verdict => verdict.Outcome != Outcome.NotEngaged))
            text.Append(Lines(verdict));
        foreach ((Question question, Reading reading) in ReadingsOf(verdicts, corpus))
            Append(text, question, reading, Changed(crisis, corpus, verdicts, question, reading));
        return text.ToString().TrimEnd('\n');
    }

    // A run that does not ask a question is the same whatever the answer, so only those that ask it are heard again.
    private static IEnumerable<Verdict> Changed(Crisis crisis, TreatyCorpus corpus, ImmutableArray<Verdict> verdicts, Question question, Reading reading)
    {
        Hearing hearing = corpus.Hear(crisis, new Dictionary<string, string> { [question.Id] = reading.Name });
        return
        [
            .. from verdict in verdicts
               let procedure = $"{verdict.Treaty}/{verdict.Procedure}"
               where verdict.Readings.ContainsKey(question.Id)
               where verdict.Outcome != Outcome.NotEngaged || hearing.Standing(procedure).Outcome != Outcome.NotEngaged
               let other = hearing.Verdict(procedure)
               where Lines(other) != Lines(verdict)
               select other,
        ];
    }

    /// <summary>The readings besides the defaults. One that is the default for a time only is another when it holds on every day.</summary>
    private static IEnumerable<(Question Question, Reading Reading)> ReadingsOf(ImmutableArray<Verdict> verdicts, TreatyCorpus corpus) =>
        from id in verdicts.SelectMany(verdict => verdict.Readings.Keys).Distinct().Order(StringComparer.Ordinal)
        let question = corpus.FindQuestions(id).First(found => found.Id == id)
        from reading in question.Readings
        where !reading.Defaults.Contains(Period.Always)
        select (question, reading);

    private static void Append(StringBuilder text, Question question, Reading reading, IEnumerable<Verdict> changed)
    {
        string blocks = string.Concat(changed.Select(Lines));
        if (blocks.Length > 0)
            text.Append('\n').Append(Under).Append(question.Name).Append(" = ").Append(reading.Name).Append('\n').Append(blocks);
    }

    /// <summary>One verdict: what it is and why, the articles on which it rests, and what it lays on whom. Each line ends in a line feed.</summary>
    public static string Lines(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var text = new StringBuilder();
        text.Append(verdict.Treaty).Append('/').Append(verdict.Procedure).Append(": ").Append(VerdictWords.Sentence(verdict)).Append('\n');
        if (verdict.Articles.Length > 1)
            text.Append(Indent).Append("rests on ").AppendJoin("; ", verdict.Articles).Append('\n');
        foreach (string effect in Effects(verdict))
            text.Append(Indent).Append(effect).Append('\n');
        return text.ToString();
    }

    /// <summary>Effects that differ only in the records that they are for are one line.</summary>
    private static IEnumerable<string> Effects(Verdict verdict) =>
        from effect in verdict.Effects
        group effect.For by VerdictWords.Effect(effect with { For = null }) into same
        let records = same.OfType<string>().Distinct()
        select records.Any() ? $"{same.Key}, for {string.Join(", ", records)}" : same.Key;
}
