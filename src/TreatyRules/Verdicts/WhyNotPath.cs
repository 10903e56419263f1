using System.Collections.Immutable;

namespace TreatyRules.Verdicts;

/// <summary>A way on which an outcome could have been reached, from a state in which the procedure stands or stood.</summary>
/// <param name="Steps">The steps, in order.</param>
public sealed record WhyNotPath(ImmutableArray<WhyNotStep> Steps)
{
    /// <summary>The first step that is not open.</summary>
    public WhyNotStep Blocked => Steps.FirstOrDefault(step => !step.Unmet.IsEmpty) ?? Steps[^1];
}
