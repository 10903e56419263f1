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

    /// <summary>What is missing by name, states of which the same is together: <c>ballots of CHN and FRA on S/2014/189</c>.</summary>
    /// <param name="verdicts">The verdicts.</param>
    /// <param name="some">How several states are told.</param>
    public static IEnumerable<string> Names(IEnumerable<Verdict> verdicts, Func<ImmutableArray<string>, string> some) =>
        from verdict in verdicts
        from name in verdict.Missing
        let of = verdict.MissingShown.FirstOrDefault(fact => fact.Name == name)?.OfState
        group (Name: name, of?.State) by of is { } state ? (state.Before, state.After) : (name, "") into alike
        let states = alike.Select(one => one.State).OfType<string>().Distinct().ToImmutableArray()
        select states.Length < 2 ? alike.First().Name : $"{alike.Key.Item1}{some(states)}{alike.Key.Item2}";

    /// <summary>States' ballots on one vote, or their being in one set, are alike where they do the same; a fact is like no other.</summary>
    private static string Alike(MissingFact fact) => fact.OfState is { } of ? $"{of.Before}{of.After}|{fact.One}|{fact.Other}" : fact.Name;

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
