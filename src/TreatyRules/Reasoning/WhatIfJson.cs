using System.Text.Json;
using TreatyRules.Model;
using TreatyRules.Text;
using TreatyRules.Verdicts;

namespace TreatyRules.Reasoning;

/// <summary>Writes what a change makes of verdicts as JSON, by the contract <c>treatyrules/whatif/1</c>: keys may be added, none changes its meaning.</summary>
internal static class WhatIfJson
{
    /// <summary>The contract.</summary>
    public const string Schema = "treatyrules/whatif/1";

    /// <summary>A document of verdicts before and after a change.</summary>
    /// <param name="crisis">The crisis's name.</param>
    /// <param name="changes">The changes, as written.</param>
    /// <param name="pairs">The verdicts, side by side.</param>
    /// <param name="corpus">The version of the law.</param>
    public static string Write(string crisis, IEnumerable<string> changes, IEnumerable<VerdictPair> pairs, string corpus) => JsonText.Object(json =>
    {
        json.Head(Schema, corpus);
        json.WriteString("crisis", crisis);
        json.Words("changes", changes);
        json.Objects("verdicts", pairs, Pair);
    });

    private static void Pair(Utf8JsonWriter json, VerdictPair pair)
    {
        json.WriteString("treaty", pair.Before.Treaty);
        json.WriteString("procedure", pair.Before.Procedure);
        Standing(json, "before", pair.Before);
        Standing(json, "after", pair.After);
        json.Objects("differences", pair.Differences, Difference);
    }

    private static void Standing(Utf8JsonWriter json, string key, Verdict verdict)
    {
        json.WriteStartObject(key);
        json.Day("asOf", verdict.AsOf);
        json.WriteString("outcome", verdict.Outcome.Word());
        json.WriteString("state", verdict.State);
        json.WriteEndObject();
    }

    private static void Difference(Utf8JsonWriter json, VerdictDifference difference)
    {
        json.WriteString("aspect", difference.Aspect);
        json.WriteString("before", difference.Before);
        json.WriteString("after", difference.After);
    }
}
