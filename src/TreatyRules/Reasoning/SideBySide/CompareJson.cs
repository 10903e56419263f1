using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using TreatyRules.Model;
using TreatyRules.Text;
using TreatyRules.Verdicts;

namespace TreatyRules.Reasoning.SideBySide;

/// <summary>Writes what hearings of crises come to, side by side, as JSON, by the contract <c>treatyrules/compare/1</c>: keys may be added, none changes its meaning.</summary>
internal static class CompareJson
{
    /// <summary>The contract.</summary>
    public const string Schema = "treatyrules/compare/1";

    /// <summary>A document of comparisons.</summary>
    /// <param name="by">What sets the hearings apart: <c>readings</c>, <c>amendments</c>, <c>dates</c> or <c>procedures</c>; <c>hearings</c> where it is not said.</param>
    /// <param name="comparisons">The comparisons, one for each crisis.</param>
    /// <param name="corpus">The version of the law that is heard first.</param>
    public static string Write(string by, ImmutableArray<CrisisComparison> comparisons, string corpus) => JsonText.Object(json =>
    {
        json.Head(Schema, corpus);
        json.WriteString("by", by);
        json.Objects("crises", comparisons, Crisis);
        json.Objects("relations", by == "amendments" && !comparisons.IsEmpty ? Relations(comparisons) : [], Relation);
    });

    private static IEnumerable<(string Hearing, VersionRelation Relation)> Relations(ImmutableArray<CrisisComparison> comparisons) =>
        from second in Enumerable.Range(1, comparisons[0].Hearings.Length - 1)
        from relation in VersionRelation.Of(comparisons, second)
        select (comparisons[0].Hearings[second], relation);

    private static void Crisis(Utf8JsonWriter json, CrisisComparison comparison)
    {
        json.WriteString("crisis", comparison.Crisis);
        json.WriteString("title", comparison.Title);
        json.Day("asOf", comparison.AsOf);
        json.Words("hearings", comparison.Hearings);
        json.Objects("procedures", comparison.Rows, Row);
    }

    private static void Row(Utf8JsonWriter json, ComparisonRow row)
    {
        json.WriteString("procedure", row.Procedure);
        json.WriteBoolean("differs", row.Differs);
        json.Objects("verdicts", row.Verdicts, Verdict);
        json.Objects("pairs", row.Pairs, Pair);
    }

    private static void Verdict(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteString("procedure", $"{verdict.Treaty}/{verdict.Procedure}");
        json.Day("asOf", verdict.AsOf);
        json.WriteString("outcome", verdict.Outcome.Word());
        json.WriteString("state", verdict.State);
        json.Day("since", verdict.Since);
        json.WriteString("why", VerdictWords.Why(verdict));
        json.Words("articles", verdict.Articles);
        json.Words("effects", verdict.Effects.Select(VerdictWords.Effect));
        json.Words("possible", verdict.Possible.Select(outcome => outcome.Word()));
    }

    private static void Pair(Utf8JsonWriter json, ComparedPair pair)
    {
        json.WriteNumber("first", pair.First);
        json.WriteNumber("second", pair.Second);
        if (pair.Parting is not { } parting)
        {
            json.WriteNull("partsAt");
            return;
        }

        json.WriteStartObject("partsAt");
        json.Day("day", parting.Day);
        json.WriteString("first", parting.First);
        json.WriteString("second", parting.Second);
        json.WriteString("article", parting.Article);
        if (parting.Condition is { } condition)
            Condition(json, condition);
        else
            json.WriteNull("condition");
        json.WriteEndObject();
    }

    private static void Condition(Utf8JsonWriter json, PartingCondition condition)
    {
        json.WriteStartObject("condition");
        json.WriteString("text", condition.Text);
        json.WriteString("article", condition.Article);
        json.Place(condition.Span);
        json.WriteString("first", condition.First);
        json.WriteString("second", condition.Second);
        json.WriteEndObject();
    }

    private static void Relation(Utf8JsonWriter json, (string Hearing, VersionRelation Relation) one)
    {
        json.WriteString("hearing", one.Hearing);
        json.WriteString("of", one.Relation.Name);
        json.WriteString("is", Word(one.Relation.Relation));
        json.Words("stronger", one.Relation.Stronger);
        json.Words("weaker", one.Relation.Weaker);
        json.Words("incomparable", one.Relation.Incomparable);
        json.Words("withoutEffect", one.Relation.WithoutEffect);
    }

    private static string Word(LawRelation relation) => relation switch
    {
        LawRelation.Equivalent => "equivalent",
        LawRelation.Stricter => "stricter",
        LawRelation.Looser => "looser",
        LawRelation.Incomparable => "incomparable",
        _ => throw new UnreachableException(),
    };
}
