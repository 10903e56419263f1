using System.Text.Json;
using TreatyRules.Explanation;
using TreatyRules.Model;
using TreatyRules.Text;
using TreatyRules.Verdicts;

namespace TreatyRules.Reasoning.Walkthroughs;

/// <summary>Writes a walk through a crisis as JSON, by the contract <c>treatyrules/step/1</c>: keys may be added, none changes its meaning.</summary>
internal static class WalkJson
{
    /// <summary>The contract.</summary>
    public const string Schema = "treatyrules/step/1";

    /// <summary>A document of the steps.</summary>
    /// <param name="walk">The walk.</param>
    /// <param name="corpus">The version of the law.</param>
    public static string Write(Walkthrough walk, string corpus) => JsonText.Object(json =>
    {
        json.Head(Schema, corpus);
        json.WriteString("crisis", walk.Crisis);
        json.WriteString("title", walk.Title);
        json.Objects("steps", walk.Steps, Step);
    });

    private static void Step(Utf8JsonWriter json, WalkStep step)
    {
        json.WriteNumber("number", step.Number);
        json.Day("day", step.Day);
        json.WriteString("what", step.What);
        json.WriteString("event", step.Event);
        json.WriteString("result", step.Decision is null ? null : VerdictWords.Result(step.Decision));
        json.Objects("moves", step.Moves, Move);
        json.Objects("standings", step.Standings, Standing);
    }

    private static void Move(Utf8JsonWriter json, ExplanationStep move)
    {
        json.WriteString("procedure", move.Subject);
        json.WriteString("text", move.Text);
        json.WriteString("article", move.Article);
        json.Place(move.Span);
    }

    private static void Standing(Utf8JsonWriter json, ProcedureStanding standing)
    {
        json.WriteString("procedure", standing.Procedure);
        json.WriteString("state", standing.State);
        json.WriteString("outcome", standing.Outcome.Word());
        json.Day("since", standing.Since);
        json.WriteBoolean("supposed", standing.IsSupposed);
        json.WriteString("awaits", standing.Awaits);
        json.Objects("clocks", standing.Clocks, Clock);
        json.Objects("listens", standing.Listens, Listen);
    }

    private static void Clock(Utf8JsonWriter json, PendingClock clock)
    {
        json.Day("on", clock.On);
        json.WriteString("time", clock.Time);
        json.WriteString("to", clock.To);
        json.WriteString("article", clock.Article);
    }

    private static void Listen(Utf8JsonWriter json, AwaitedEvent awaited)
    {
        json.WriteString("event", awaited.Event);
        json.WriteString("result", awaited.Result);
        json.WriteString("to", awaited.To);
        json.WriteString("article", awaited.Article);
    }
}
