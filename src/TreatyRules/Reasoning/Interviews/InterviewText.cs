using System.Collections.Immutable;
using System.Text;
using TreatyRules.Description;
using TreatyRules.Model;
using TreatyRules.Verdicts;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>Tells an interview in words.</summary>
internal static class InterviewText
{
    private const int MostExamples = 3;
    private const int MostListed = 12;

    /// <summary>What the interview is about, and how it is answered.</summary>
    public static string Heading(Interview interview)
    {
        ArgumentNullException.ThrowIfNull(interview);
        string asOf = interview.IsDated ? $", as of {Phrases.Day(interview.AsOf)}" : "";
        string draft = interview.State.IsDraft ? "Of each kind of fact and event one is asked for, all on the day of the crisis; whether there were others, and on other days, is asked at the end if it matters.\n" : "";
        return $"{interview.Procedure}{asOf}\nAnswer each question with a value or the number of a choice; 'unknown', 'back', 'why', 'save FILE', 'quit' and 'help' are always understood.\n{draft}{Possible(interview)}";
    }

    /// <summary>A question with its article, and the answers, those together that come to the same, each with the outcomes that it leaves.</summary>
    /// <param name="question">The question.</param>
    /// <param name="number">Its number in the interview.</param>
    public static string Ask(InterviewQuestion question, int number)
    {
        ArgumentNullException.ThrowIfNull(question);
        var text = new StringBuilder();
        text.Append('\n').Append(System.Globalization.CultureInfo.InvariantCulture, $"{number}. {question.Text}\n");
        if (Because(question) is { } because)
            text.Append("   ").Append(because).Append('\n');
        int widest = question.Choices.Select(choice => Choice(choice).Length).DefaultIfEmpty().Max();
        for (int i = 0; i < question.Choices.Length; i++)
        {
            InterviewChoice choice = question.Choices[i];
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"   {i + 1,3}  {(choice.Leaves.IsEmpty ? Choice(choice) : $"{Choice(choice).PadRight(widest)}  -> {Outcomes(choice.Leaves)}")}\n");
        }

        if (!question.IsShown)
            text.Append("   (More is open than could be looked through; that this can change the verdict was not shown.)\n");
        else if (!question.IsMostDecisive)
            text.Append("   (More is open than could be looked through: this can change the verdict, but another question might be more decisive.)\n");
        if (question.Default is { } value)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"   'default' is {value}{(question.IsDay ? "" : ", as where nothing is said")}\n");
        if (question.Choices.IsEmpty)
            text.Append("   ").Append(question.Expects).Append('\n');
        if (!question.Alike.IsEmpty)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"   {Others(question.Alike)}; 'all yes' is the ballot of each of them\n");
        return text.ToString();
    }

    /// <summary>All conditions of the law that ask for what a question is about.</summary>
    public static string Why(InterviewQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Reasons.IsEmpty ? "The law names no condition.\n" : string.Concat(question.Reasons.Select(PassageText.Write));
    }

    /// <summary>The outcomes still possible, on a line.</summary>
    public static string Possible(Interview interview)
    {
        ArgumentNullException.ThrowIfNull(interview);
        return $"still possible: {(interview.Possible.IsEmpty ? "too much is unknown to tell" : Outcomes(interview.Possible) + (interview.IsExhaustive ? "" : ", perhaps more"))}\n";
    }

    /// <summary>The verdict, its duties, permissions and prohibitions, and what is missing where it is undetermined.</summary>
    public static string End(Interview interview)
    {
        ArgumentNullException.ThrowIfNull(interview);
        Verdict verdict = interview.Verdict();
        var text = new StringBuilder();
        text.Append('\n').Append(interview.Procedure).Append(": ").Append(VerdictWords.Sentence(verdict)).Append('\n');
        foreach (EffectInForce effect in verdict.Effects)
            text.Append("   ").Append(VerdictWords.Effect(effect)).Append('\n');
        if (!verdict.Missing.IsEmpty)
            text.Append("   missing: ").Append(Some([.. MissingWords.Names([verdict], Some)])).Append('\n');
        if (interview.Question is { } question)
            text.Append("   still open: ").Append(question.Text).Append('\n');
        foreach (string limit in verdict.Limits)
            text.Append("   ").Append(limit).Append('\n');
        return text.ToString();
    }

    private static string? Because(InterviewQuestion question) => (question.Article, question.Condition) switch
    {
        (null, null) => null,
        (null, { } condition) => condition,
        ({ } article, null) => ArticleList.Cited(article),
        ({ } article, { } condition) => $"{ArticleList.Cited(article)}: {condition}",
    };

    private static string Choice(InterviewChoice choice)
    {
        bool isShort = choice.Values.Length <= (choice.Label is null ? MostListed : MostExamples);
        string values = isShort ? Phrases.Or(choice.Values) : $"{string.Join(", ", choice.Values.Take(MostExamples))} and {choice.Values.Length - MostExamples} more";
        return choice.Label is null ? values : choice.Label.Contains(values, StringComparison.Ordinal) ? choice.Label : $"{choice.Label}: {values}";
    }

    private static string Outcomes(ImmutableArray<Outcome> outcomes) => Phrases.Or([.. outcomes.Select(VerdictWords.Headline)]);

    private static string Others(ImmutableArray<string> codes) => codes.Length <= MostListed ? $"alike: {string.Join(", ", codes)}" : $"alike: {codes.Length} other seats";

    private static string Some(ImmutableArray<string> items) =>
        items.Length <= MostListed ? string.Join(", ", items) : $"{string.Join(", ", items.Take(MostListed))} and {items.Length - MostListed} more";
}
