namespace TreatyRules.Tests.Reference;

/// <summary>The compiled law and the day-by-day definition come to the same, on worlds that nobody chose.</summary>
public sealed class TheCompiledLawAgrees
{
    [Fact]
    public void On_ten_thousand_generated_crises() => Worlds.Known(2500, 4, 100_000).ShouldAgree(CompiledRuns.Of);

    [Fact]
    public void On_generated_crises_with_unknowns() => Worlds.WithUnknowns(400, 3, 200_000).ShouldAgreeOnVerdicts(CompiledRuns.Verdicts);
}
