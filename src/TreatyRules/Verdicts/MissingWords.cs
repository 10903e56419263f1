using System.Collections.Immutable;
using System.Globalization;

namespace TreatyRules.Verdicts;

/// <summary>Tells what is missing by the two completions that show it.</summary>
internal static class MissingWords
{
    private const int MostTold = 4;

    /// <summary>A sentence for each fact, and one for all ballots of a vote that change the outcome in the same way.</summary>
    public static IEnumerable<string> Lines(Verdict verdict)
    {
        foreach (IGrouping<string, MissingFact> alike in verdict.MissingShown.GroupBy(Alike))
        {
            MissingFact first = alike.First();
            string more = alike.Count() == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" (and {alike.Count() - 1} more like it)");
            yield return $"{first.Name}: {Told(first.One)}, {Told(first.Other)}{Supposing(first.Supposing)}{more}";
        }
    }

    /// <summary>Ballots on one vote that do the same are alike; a fact is like no other.</summary>
    private static string Alike(MissingFact fact) => fact.Name.StartsWith("ballot of ", StringComparison.Ordinal) && fact.Name.IndexOf(" on ", StringComparison.Ordinal) is >= 0 and var at
        ? $"{fact.Name[at..]}|{fact.One}|{fact.Other}" : fact.Name;

    private static string Told(SupposedOutcome supposed) => $"with {supposed.Value} {VerdictWords.Headline(supposed.Outcome)}";

    private static string Supposing(ImmutableArray<SupposedFact> facts)
    {
        if (facts.IsEmpty)
            return "";
        string more = facts.Length <= MostTold ? "" : string.Create(CultureInfo.InvariantCulture, $"; and {facts.Length - MostTold} more");
        return $", supposing {string.Join("; ", facts.Take(MostTold).Select(fact => $"{fact.Name} {Shortened(fact.Value)}"))}{more}";
    }

    private static string Shortened(string value) => value.Length <= 120 ? value : $"{value[..value.LastIndexOf(' ', 117)]} ...";
}
