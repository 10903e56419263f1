using System.Collections.Immutable;
using System.Text.Json;
using TreatyRules.Explanation;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Verdicts;

/// <summary>Writes verdicts as JSON, by the contract <c>treatyrules/verdicts/1</c>: keys may be added, none changes its meaning.</summary>
internal static class VerdictJson
{
    /// <summary>The contract.</summary>
    public const string Schema = "treatyrules/verdicts/1";

    /// <summary>The version of this library.</summary>
    public static string EngineVersion { get; } = typeof(VerdictJson).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>A document of verdicts.</summary>
    /// <param name="verdicts">The verdicts, in order.</param>
    /// <param name="corpus">The version of the law.</param>
    /// <param name="withTrace">Whether each verdict has the steps of its run; without them <c>trace</c> is empty.</param>
    public static string Write(IEnumerable<Verdict> verdicts, string corpus, bool withTrace = false) => JsonText.Object(json =>
    {
        json.Head(Schema, corpus);
        json.Objects("verdicts", verdicts, (writer, verdict) => Verdict(writer, verdict, withTrace));
    });

    private static void Verdict(Utf8JsonWriter json, Verdict verdict, bool withTrace)
    {
        Standing(json, verdict);
        Cause(json, "cause", verdict.Cause, verdict.Treaty);
        json.Words("articles", verdict.Articles);
        json.Objects("duties", verdict.Duties, (writer, effect) => Effect(writer, effect, "must"));
        json.Objects("permissions", verdict.Permissions, (writer, effect) => Effect(writer, effect, "may"));
        json.Objects("prohibitions", verdict.Prohibitions, (writer, effect) => Effect(writer, effect, "mustNot"));
        Readings(json, verdict);
        json.Objects("decisions", verdict.Decisions, (writer, decision) => Decision(writer, decision, verdict.Treaty));
        Hinges(json, verdict.Hinges);
        json.Words("possible", verdict.Possible.Select(outcome => outcome.Word()));
        json.Words("missing", verdict.Missing);
        json.Objects("missingShown", verdict.MissingShown, Missing);
        json.Words("limits", verdict.Limits);
        json.WriteBoolean("exhaustive", verdict.IsExhaustive);
        json.Words("assumed", verdict.Assumed);
        json.Words("ignored", verdict.Ignored);
        ExplanationJson.Write(json, "trace", withTrace ? verdict.Explanation : new ExplanationTree([]));
    }

    /// <summary>What is missing, with two completions that show it.</summary>
    private static void Missing(Utf8JsonWriter json, MissingFact missing)
    {
        json.WriteString("name", missing.Name);
        json.Objects("completions", [missing.One, missing.Other], (writer, supposed) =>
        {
            writer.WriteString("is", supposed.Value);
            writer.WriteString("outcome", supposed.Outcome.Word());
        });
        json.Objects("supposing", missing.Supposing, (writer, fact) =>
        {
            writer.WriteString("name", fact.Name);
            writer.WriteString("is", fact.Value);
        });
    }

    private static void Standing(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteString("crisis", verdict.Crisis);
        json.Day("asOf", verdict.AsOf);
        json.WriteString("treaty", verdict.Treaty);
        json.WriteString("procedure", verdict.Procedure);
        json.WriteString("state", verdict.State);
        if (!verdict.States.IsEmpty)
            json.Words("states", verdict.States);
        json.WriteString("outcome", verdict.Outcome.Word());
        json.WriteBoolean("triggersCollectiveAction", verdict.TriggersCollectiveAction);
        json.Day("since", verdict.Since);
    }

    /// <summary>A cause, or null.</summary>
    internal static void Cause(Utf8JsonWriter json, string key, Cause? cause, string treaty)
    {
        if (cause is null)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartObject(key);
        json.WriteString("is", cause.Is.Word());
        json.Words("by", cause.By);
        json.WriteString("needed", cause.Needed);
        json.WriteString("had", cause.Had);
        json.WriteString("rule", cause.Rule is null ? null : Local(cause.Rule, treaty));
        json.WriteString("article", cause.Article);
        json.Words("also", cause.Also.Select(also => also.Word()));
        json.WriteEndObject();
    }

    private static void Effect(Utf8JsonWriter json, EffectInForce effect, string verb)
    {
        json.Words("bearers", effect.Bearers);
        json.WriteString(verb, effect.What);
        json.WriteString("action", effect.Action);
        json.WriteString("discretion", effect.Discretion?.Word());
        json.WriteString("article", effect.Article);
        json.WriteString("for", effect.For);
    }

    private static void Readings(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteStartObject("readings");
        foreach ((string question, string reading) in verdict.Readings)
            json.WriteString(Local(question, verdict.Treaty), reading);
        json.WriteEndObject();
    }

    /// <summary>On what a verdict hangs, and what it would be otherwise; questions with their treaty.</summary>
    internal static void Hinges(Utf8JsonWriter json, ImmutableArray<Hinge> hinges) => json.Objects("hangsOn", hinges, (writer, hinge) =>
    {
        writer.WriteString("kind", hinge.Kind == HingeKind.Vote ? "vote" : "reading");
        writer.WriteString("what", hinge.What);
        writer.WriteString("is", hinge.Is);
        writer.Objects("otherwise", hinge.Turns, (inner, turn) =>
        {
            inner.WriteString("is", turn.Instead);
            inner.WriteString("outcome", turn.Outcome.Word());
            inner.WriteString("state", turn.State);
        });
    });

    /// <summary>The members of a vote.</summary>
    internal static void Decision(Utf8JsonWriter json, Decision decision, string treaty)
    {
        json.WriteString("event", decision.Event);
        json.WriteString("type", Local(decision.Type, treaty));
        json.Day("on", decision.On);
        json.WriteString("rule", Local(decision.Rule, treaty));
        json.WriteString("result", VerdictWords.Result(decision));
        json.WriteString("way", decision.Way);
        json.Words("by", decision.By);
        Counts(json, decision.Counts, decision.Unknown);
        json.Words("excluded", decision.Excluded);
        Cause(json, "cause", decision.Cause, treaty);
    }

    private static void Counts(Utf8JsonWriter json, ImmutableArray<int> counts, int unknown)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("yes", counts[(int)Ballot.Yes]);
        json.WriteNumber("no", counts[(int)Ballot.No]);
        json.WriteNumber("abstain", counts[(int)Ballot.Abstain]);
        json.WriteNumber("notVoting", counts[(int)Ballot.NotVoting]);
        json.WriteNumber("absent", counts[(int)Ballot.Absent]);
        json.WriteNumber("unknown", unknown);
        json.WriteEndObject();
    }

    /// <summary>A name of the treaty itself goes without its treaty.</summary>
    private static string Local(string qualified, string treaty) =>
        qualified.StartsWith(treaty + "/", StringComparison.Ordinal) ? qualified[(treaty.Length + 1)..] : qualified;
}
