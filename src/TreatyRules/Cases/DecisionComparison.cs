using TreatyRules.Model;

namespace TreatyRules.Cases;

/// <summary>Where what came of an event parts from what was expected of it.</summary>
internal sealed class DecisionComparison(Expectation expected, Decision decision, Law law)
{
    /// <summary>One line for each thing asserted that does not hold.</summary>
    public IEnumerable<string> Differences() => new[] { Result(), Cause(), By() }.OfType<string>();

    private string? Result() =>
        expected.Result is not { } result || decision.Result.Word() == result || decision.Way == result ? null
            : $"expected {result}, found {decision.Way ?? decision.Result.Word()}";

    private string? Cause() =>
        expected.Cause is not { } cause || decision.Cause?.Is == cause ? null
            : $"expected the cause {cause.Word()}, found {decision.Cause?.Is.Word() ?? "none"}";

    private string? By() => new ActorComparison(law).Exactly("by", expected.By, decision.By);
}
