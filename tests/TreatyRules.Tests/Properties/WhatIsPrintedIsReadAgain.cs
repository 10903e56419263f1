using TreatyRules.Binding;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Expressions;
using TreatyRules.Tests.Reference;
using TreatyRules.Tests.Syntax.Expressions;
using TreatyRules.Text;
using TreatyRules.Writing;

namespace TreatyRules.Tests.Properties;

public sealed class WhatIsPrintedIsReadAgain
{
    [Fact]
    public void A_crisis_that_is_written_is_read_as_the_same_crisis() => DrawnWorlds.WithUnknowns(4, 60).Hold(60, world =>
    {
        string written = new CrisisYaml(world.Crisis, world.Law).Write();
        (CrisisFile? read, var diagnostics) = CrisisReader.Read(SourceText.From("crisis.yaml", written), world.Law);
        diagnostics.Where(diagnostic => diagnostic.IsError).ShouldBeEmpty(written + string.Join('\n', diagnostics));
        CrisisFile again = read.ShouldNotBeNull();
        new CrisisYaml(again, world.Law).Write().ShouldBe(written);
        IReadOnlyDictionary<string, string> told = CompiledRuns.Told(world with { Crisis = again });
        foreach ((string procedure, string verdict) in CompiledRuns.Told(world))
            told[procedure].ShouldBe(verdict, written);
    });

    [Fact]
    public void A_condition_that_is_written_is_read_as_the_same_condition() => DrawnExpressions.Conditions.Hold(600, text =>
    {
        ExpressionSyntax first = Sound(text);
        string written = first.ToString();
        ExpressionSyntax second = Sound(written);
        second.ToString().ShouldBe(written);
        ExpressionShape.Of(second).ShouldBe(ExpressionShape.Of(first));
    });

    private static ExpressionSyntax Sound(string text)
    {
        var diagnostics = new DiagnosticBag();
        ExpressionSyntax read = ExpressionParser.Parse(text, diagnostics);
        diagnostics.ToImmutable().ShouldBeEmpty(text);
        return read;
    }
}
