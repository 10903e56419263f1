using System.Text.Json;
using TreatyRules.Description;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>Tells an interview in JSON, a line for each thing that is told, by the contract <c>treatyrules/ask/1</c>: keys and kinds of lines may be added, none changes its meaning.</summary>
internal static class InterviewJson
{
    /// <summary>The contract.</summary>
    public const string Schema = "treatyrules/ask/1";

    /// <summary>What the interview is about.</summary>
    public static string Begin(Interview interview, string corpus) => Line("begin", json =>
    {
        json.WriteString("corpus", corpus);
        json.WriteString("procedure", interview.Procedure);
        Standing(json, interview);
    });

    /// <summary>A question.</summary>
    public static string Ask(InterviewQuestion question, int number) => Line("question", json =>
    {
        json.WriteNumber("number", number);
        Question(json, question);
    });

    /// <summary>An answer that was taken, and what is still possible.</summary>
    public static string Taken(Interview interview) => Line("answer", json =>
    {
        Answer(json, interview.Answers[^1]);
        Standing(json, interview);
    });

    /// <summary>A line that answers nothing: the same is asked again.</summary>
    public static string Refused(string written, string problem) => Line("refused", json =>
    {
        json.WriteString("written", written);
        json.WriteString("problem", problem);
    });

    /// <summary>The last answer was taken back, if there was one.</summary>
    public static string Back(Interview interview, bool isBack) => Line("back", json =>
    {
        json.WriteBoolean("isTaken", isBack);
        Standing(json, interview);
    });

    /// <summary>All conditions of the law that ask for what a question is about.</summary>
    public static string Why(InterviewQuestion question) => Line("why", json =>
    {
        json.WriteString("about", question.About);
        json.Objects("conditions", question.Reasons, Reason);
    });

    /// <summary>The crisis was written to a file, or could not be.</summary>
    public static string Saved(string path, string? problem) => Line("saved", json =>
    {
        json.WriteString("path", path);
        json.WriteString("problem", problem);
    });

    /// <summary>The verdict that the answers come to, what is still possible and what is missing, and the question that is open.</summary>
    /// <param name="interview">The interview.</param>
    /// <param name="corpus">The version of the law.</param>
    public static string End(Interview interview, string corpus)
    {
        Verdict verdict = interview.Verdict();
        return Line("verdict", json =>
        {
            json.WriteString("corpus", corpus);
            json.WriteString("treaty", verdict.Treaty);
            json.WriteString("procedure", verdict.Procedure);
            json.Objects("answers", interview.Answers, Answer);
            json.WriteStartObject("verdict");
            json.WriteString("outcome", verdict.Outcome.Word());
            json.WriteString("state", verdict.State);
            json.WriteBoolean("triggersCollectiveAction", verdict.TriggersCollectiveAction);
            json.Words("articles", verdict.Articles);
            json.WriteEndObject();
            Standing(json, interview);
            json.Words("missing", verdict.Missing);
            json.Words("limits", verdict.Limits);
            if (interview.Question is not { } question)
            {
                json.WriteNull("next");
                return;
            }

            json.WriteStartObject("next");
            Question(json, question);
            json.WriteEndObject();
        });
    }

    private static string Line(string kind, Action<Utf8JsonWriter> members) => JsonText.Line(json =>
    {
        json.WriteString("schema", Schema);
        json.WriteString("is", kind);
        members(json);
    });

    private static void Standing(Utf8JsonWriter json, Interview interview)
    {
        json.Day("asOf", interview.IsDated ? interview.AsOf : null);
        json.Words("possible", interview.Possible.Select(outcome => outcome.Word()));
        json.WriteBoolean("isExhaustive", interview.IsExhaustive);
    }

    private static void Answer(Utf8JsonWriter json, InterviewAnswer answer)
    {
        json.WriteString("about", answer.About);
        json.WriteString("asked", answer.Asked);
        json.WriteString("value", answer.Value);
    }

    private static void Question(Utf8JsonWriter json, InterviewQuestion question)
    {
        json.WriteString("about", question.About);
        json.WriteString("asks", question.Text);
        json.WriteString("article", question.Article);
        json.WriteString("condition", question.Condition);
        json.Objects("choices", question.Choices, Choice);
        json.WriteString("expects", question.Expects);
        json.WriteString("default", question.Default);
        json.Words("alike", question.Alike);
        json.WriteBoolean("isMostDecisive", question.IsMostDecisive);
        json.WriteBoolean("isShown", question.IsShown);
    }

    private static void Choice(Utf8JsonWriter json, InterviewChoice choice)
    {
        json.Words("values", choice.Values);
        json.WriteString("label", choice.Label);
        json.Words("leaves", choice.Leaves.Select(outcome => outcome.Word()));
    }

    private static void Reason(Utf8JsonWriter json, Passage reason)
    {
        json.WriteString("article", reason.Article);
        json.WriteString("text", reason.Text);
        json.Objects("parts", reason.Parts, Reason);
    }
}
