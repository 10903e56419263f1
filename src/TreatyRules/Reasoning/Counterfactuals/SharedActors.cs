using System.Collections.Immutable;
using TreatyRules.Description;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>Tells many actors or places by what they all are and no other is: party to a treaty or not, or by the few others.</summary>
internal static class SharedActors
{
    /// <summary>So many are rather told one by one.</summary>
    private const int Few = 8;

    /// <summary>What some of the values of a field have in common that no other has, but for the one that is given; null where that cannot be said.</summary>
    /// <param name="run">A run of the crisis, which is at rest.</param>
    /// <param name="treaties">The treaties, those first that are rather told.</param>
    /// <param name="days">The days on which it is asked who is party, those first that are rather told.</param>
    /// <param name="values">The values.</param>
    /// <param name="all">All that the field could be.</param>
    /// <param name="given">What is given.</param>
    /// <param name="kind">Of what kind the field is.</param>
    /// <param name="word">A value in words.</param>
    public static string? Of(Run run, IEnumerable<int> treaties, IEnumerable<int> days, IReadOnlyCollection<int> values, int[] all, int given, ValueKind kind, Func<int, string> word)
    {
        if (values.Count <= Few)
            return null;
        HashSet<int> some = [.. values];
        ImmutableArray<int> others = [.. all.Where(value => value != given && !some.Contains(value))];
        if (others.IsEmpty)
            return "any other";
        if (others.Length <= Few)
            return $"any but {Phrases.Or([.. others.Select(word)])}";
        return kind == ValueKind.Actor ? days.Select(day => Parties(run, treaties, day, values, others)).FirstOrDefault(told => told is not null) : null;
    }

    /// <summary>The treaty to which all are party and none of the others, or the other way round.</summary>
    private static string? Parties(Run run, IEnumerable<int> treaties, int day, IReadOnlyCollection<int> values, ImmutableArray<int> others)
    {
        Law law = run.Row.Law.Law;
        var parties = new ulong[run.Row.Width];
        foreach (int treaty in treaties)
        {
            Array.Clear(parties);
            if (!run.Walker.Sets.AddParties(parties, treaty, day))
                continue;
            if (others.All(actor => SetTests.Has(parties, actor)) && !values.Any(actor => SetTests.Has(parties, actor)))
                return $"any that is no party to {law.Treaties[treaty].Id}";
            if (values.All(actor => SetTests.Has(parties, actor)) && !others.Any(actor => SetTests.Has(parties, actor)))
                return $"any other party to {law.Treaties[treaty].Id}";
        }

        return null;
    }
}
