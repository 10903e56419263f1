using System.Globalization;
using TreatyRules.Binding;
using TreatyRules.Description;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>Reads an answer to a question for a day.</summary>
internal sealed class InterviewDayReader(InterviewThing thing, InterviewQuestion question)
{
    /// <summary>The day, or null for unknown, and the last of all for none; or what is wrong with the answer.</summary>
    public (DateOnly? Day, string? Problem) Read(string written, DateOnly first)
    {
        string answer = written.Trim();
        if (int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && answer.Length < 4)
        {
            if (number < 1 || number > question.Choices.Length)
                return Refused(question.Choices.IsEmpty ? $"'{answer}' is no day" : $"There is no choice {answer}");
            answer = question.Choices[number - 1].Values[0];
        }

        if (answer is "default" && question.Default is { } given)
            answer = given;
        if (thing.IsEnd && answer is InterviewDays.NoEnd)
            return (DateOnly.MaxValue, null);
        if (answer.Length == 0)
            return Refused("Nothing was answered");
        if (answer is "today")
            answer = Phrases.Day(DateOnly.FromDateTime(DateTime.Now));
        if (answer == DatumBinder.Unknown)
            return thing.Id == InterviewBeginning.Id ? Refused("Which law holds is not known without a day") : (null, null);
        if (!DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return Refused($"'{answer}' is no day");
        return day < first ? Refused($"{answer} is before {Phrases.Day(first)}") : (day, null);
    }

    private (DateOnly? Day, string? Problem) Refused(string why) => (null, $"{why}. Answer with {question.Expects}.");
}
