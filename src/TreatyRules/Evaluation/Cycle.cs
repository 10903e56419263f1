using TreatyRules.Model;

namespace TreatyRules.Evaluation;

/// <summary>Says that a procedure's own rules lead in a circle.</summary>
internal static class Cycle
{
    public static TreatyException Exception(Run run) => new(
        $"The procedure '{run.Row.Law.Procedures[run.Cycling].Procedure.Id}' comes back to a state that it has left on the same occasion ({DateOnly.FromDayNumber(run.Row.Today):yyyy-MM-dd}); its 'always' transitions lead in a circle.");
}
