using TreatyRules.Binding;
using TreatyRules.Compilation;
using TreatyRules.Model;
using TreatyRules.Tests.Binding;
using TreatyRules.Text;

namespace TreatyRules.Tests.Reference;

/// <summary>A condition that stands alone and is not there yet is as if it had not been written.</summary>
public sealed class ExceptionsHaveTheirDay
{
    [Theory]
    [InlineData("unless: { from: 1960-01-01, holds: some attack where flagrant }", "1955-01-01", "due")]
    [InlineData("unless: { from: 1960-01-01, holds: some attack where flagrant }", "1965-01-01", "idle")]
    [InlineData("when: { from: 1960-01-01, holds: no attack where flagrant }", "1955-01-01", "due")]
    [InlineData("when: { from: 1960-01-01, holds: no attack where flagrant }", "1965-01-01", "idle")]
    [InlineData("not: { from: 1960-01-01, holds: some attack where flagrant }", "1955-01-01", "due")]
    [InlineData("not: { from: 1960-01-01, holds: some attack where flagrant }", "1965-01-01", "idle")]
    public void A_condition_demands_and_excepts_nothing_before_its_day(string condition, string day, string state)
    {
        Law law = SmallLaw.Sound($$"""
            procedures:
              defence:
                initial: idle
                states:
                  idle: { outcome: not-engaged, always: [ { to: due, article: "5", {{condition}} } ] }
                  due: { outcome: obliged }
            """);
        CrisisFile crisis = CrisisReader.Read(SourceText.From("raid.yaml", $$"""
            crisis: raid
            date: {{day}}
            facts: { attacks: [ { kind: raid, by: USA, against: FRA, flagrant: yes } ] }
            """), law).Crisis.ShouldNotBeNull();

        ReferenceInterpreter.Run(law, crisis, new Dictionary<string, string>()).Procedures["pact/defence"].State.ShouldBe(state);
        new Hearing(LawCompiler.Compile(law), crisis, new Dictionary<string, string>(), null, null).Standing("pact/defence").State.ShouldBe(state);
    }
}
