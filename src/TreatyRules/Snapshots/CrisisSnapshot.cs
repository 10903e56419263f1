using System.Globalization;
using System.Text;
using TreatyRules.Model;

namespace TreatyRules.Snapshots;

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
        var consequence = new Consequence(crisis, corpus);
        var text = new StringBuilder();
        text.Append(crisis.Id).Append(crisis.File.Title is { } title ? $": {title}" : "").Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"{AsOf}{consequence.AsOf:yyyy-MM-dd}\n\n").Append(consequence.Engaged());
        foreach ((Question question, Reading reading) in consequence.OtherReadings())
        {
            string changed = consequence.Under(question, reading);
            if (changed.Length > 0)
                text.Append('\n').Append(Under).Append(question.Name).Append(" = ").Append(reading.Name).Append('\n').Append(changed);
        }

        return text.ToString().TrimEnd('\n');
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
