using TreatyRules.Explanation;

namespace TreatyRules.Verdicts;

/// <summary>The steps that were told of other verdicts: a vote or a move on which several rest is told once.</summary>
internal sealed class StepsTold
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>An explanation in which a step that was told in the same words stands in a line.</summary>
    public ExplanationTree Rest(ExplanationTree tree) => new([.. tree.Steps.Select(Rest)]);

    private ExplanationStep Rest(ExplanationStep step) => (step.Basis.IsEmpty && step.Vote is null) || _told.Add(ExplanationText.Write(new ExplanationTree([step]))) ? step
        : step with { Text = $"{step.Text} (as above)", Basis = [], Vote = null };
}
