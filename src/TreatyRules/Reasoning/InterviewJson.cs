using System.Text.Json;
using TreatyRules.Model;
using TreatyRules.Text;
using TreatyRules.Verdicts;

namespace TreatyRules.Reasoning;

/// <summary>Writes how an interview stands as JSON, by the contract <c>treatyrules/ask/1</c>: keys may be added, none changes its meaning.</summary>
internal static class InterviewJson
{
    /// <summary>The contract.</summary>
    public const string Schema = "treatyrules/ask/1";

    /// <summary>The answers given, the verdict that they come to, what is still possible and what is missing, and the question that is open.</summary>
    /// <param name="interview">The interview.</param>
    /// <param name="corpus">The version of the law.</param>
    public static string Write(Interview interview, string corpus)
    {
        ArgumentNullException.ThrowIfNull(interview);
        Verdict verdict = interview.Verdict();
        return JsonText.Object(json =>
        {
            json.Head(Schema, corpus);
            json.WriteString("treaty", verdict.Treaty);
            json.WriteString("procedure", verdict.Procedure);
            json.Day("asOf", interview.AsOf);
            json.Objects("answers", interview.Answers, Answer);
            json.WriteStartObject("verdict");
            json.WriteString("outcome", verdict.Outcome.Word());
            json.WriteString("state", verdict.State);
            json.WriteBoolean("triggersCollectiveAction", verdict.TriggersCollectiveAction);
            json.Words("articles", verdict.Articles);
            json.WriteEndObject();
            json.Words("possible", interview.Possible.Select(outcome => outcome.Word()));
            json.WriteBoolean("isExhaustive", interview.IsExhaustive);
            json.Words("missing", verdict.Missing);
            json.Words("limits", verdict.Limits);
            Next(json, interview.Question);
        });
    }

    private static void Answer(Utf8JsonWriter json, InterviewAnswer answer)
    {
        json.WriteString("about", answer.About);
        json.WriteString("asked", answer.Asked);
        json.WriteString("value", answer.Value);
    }

    private static void Next(Utf8JsonWriter json, InterviewQuestion? question)
    {
        if (question is null)
        {
            json.WriteNull("next");
            return;
        }

        json.WriteStartObject("next");
        json.WriteString("about", question.About);
        json.WriteString("asks", question.Text);
        json.WriteString("article", question.Article);
        json.WriteString("condition", question.Condition);
        json.Objects("choices", question.Choices, Choice);
        json.WriteEndObject();
    }

    private static void Choice(Utf8JsonWriter json, InterviewChoice choice)
    {
        json.Words("values", choice.Values);
        json.WriteString("label", choice.Label);
        json.Words("leaves", choice.Leaves.Select(outcome => outcome.Word()));
    }
}
