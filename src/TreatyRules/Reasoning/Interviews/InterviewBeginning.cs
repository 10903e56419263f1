using TreatyRules.Compilation;
using TreatyRules.Description;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>The first question of an interview that begins without a day: when the crisis begins, since the law of that day is applied.</summary>
internal static class InterviewBeginning
{
    /// <summary>What the day of the crisis is called.</summary>
    public const string Id = "date";

    /// <summary>An interview that knows nothing, not even the day.</summary>
    public static InterviewState State(CompiledLaw law, int procedure) =>
        InterviewDraft.FromNothing(law, procedure, DateOnly.FromDateTime(DateTime.Now)) with { IsDated = false };

    /// <summary>The question; possible is all that the procedure's states say.</summary>
    public static InterviewStep Step(CompiledLaw law, int procedure)
    {
        Procedure asked = law.Procedures[procedure].Procedure;
        Treaty treaty = law.Law.TreatyOf(asked.Id);
        string inForce = Phrases.Period(law.InForce[law.Law.Treaties.IndexOf(treaty)]);
        string? why = inForce.Length == 0 ? null : $"{treaty.Title} is in force {inForce}";
        string today = Phrases.Day(DateOnly.FromDateTime(DateTime.Now));
        return new InterviewStep(
            [.. asked.States.Select(state => state.Outcome).Distinct().Order()],
            true,
            [],
            new InterviewThing(Id, 0, -1, -1, Id, null, []) { IsDay = true },
            new InterviewQuestion(Id, "On what day does the crisis begin?", null, why, [], [], "a day such as 2001-09-12, or 'default' for today", today, []) { IsDay = true },
            0);
    }
}
