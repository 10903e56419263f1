using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Description;

/// <summary>The law in words, generated from the model: what a treaty's rules say, for those who do not read its YAML.</summary>
public static class LawInWords
{
    /// <summary>What the law says under a name or an article.</summary>
    /// <param name="law">The law.</param>
    /// <param name="written">A treaty, <c>treaty/name</c>, <c>treaty/article</c>, or a bare name, also of a state or place. A name may be of several things: an organ and the procedure before it.</param>
    /// <param name="problem">Why there is nothing, with the nearest name; null when there is.</param>
    public static ImmutableArray<Passage> Show(Law law, string written, out Diagnostic? problem)
    {
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(written);
        problem = null;
        written = law.InFull(written);
        if (law.FindTreaty(written) is { } treaty)
            return [TreatyWords.Of(treaty, law.Amendments.Where(amendment => amendment.Treaty == treaty.Id))];
        ImmutableArray<Entry> entries = [.. law.Treaties.SelectMany(Entry.All), .. law.Vocabulary.Select(Entry.Of), .. law.Amendments.Select(Entry.Of), .. law.States.Select(Entry.Of), .. law.Places.Select(Entry.Of)];
        ImmutableArray<Entry> named = [.. entries.Where(entry => entry.Id == written)];
        if (named.IsEmpty)
            named = [.. entries.Where(entry => entry.Id.EndsWith("/" + written, StringComparison.Ordinal))];
        if (!named.IsEmpty)
            return [.. named.Select(entry => entry.Passage)];
        ImmutableArray<Passage> provisions = ArticleFinder.Find(law, written);
        if (provisions.IsEmpty)
        {
            problem = CommandDiagnostics.UnknownName.At(SourceSpan.None, written)
                .SuggestingNearest(written, law.Treaties.Select(known => known.Id).Concat(Names(entries, written)))
                .OrElse("'treaty list' with treaties, procedures, organs, rules, questions, events, facts, states or places tells which names there are");
        }

        return provisions;
    }

    private static IEnumerable<string> Names(ImmutableArray<Entry> entries, string written) =>
        entries.Select(entry => written.Contains('/') ? entry.Id : Phrases.Local(entry.Id));
}
