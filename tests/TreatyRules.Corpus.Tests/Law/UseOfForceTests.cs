using TreatyRules.Model;

namespace TreatyRules.Corpus.Tests.Law;

/// <summary>Articles 41 and 42, as the Council went from the one to the other over Kuwait.</summary>
public sealed class UseOfForceTests
{
    private const string Council = "un-charter/security-council";

    [Fact]
    public void Force_is_not_authorised_while_the_respite_of_resolution_678_runs()
    {
        Verdict verdict = Court.Verdict(Cases.Crisis("kuwait-1990"), Council, "1991-01-15");
        verdict.Outcome.ShouldBe(Outcome.Obliged);
        verdict.State.ShouldBe("measures-ordered");
        verdict.Permissions.ShouldBeEmpty();
    }

    [Fact]
    public void Force_is_authorised_on_the_day_after_the_respite()
    {
        Verdict verdict = Court.Verdict(Cases.Crisis("kuwait-1990"), Council, "1991-01-16");
        verdict.Outcome.ShouldBe(Outcome.Authorised);
        verdict.State.ShouldBe("force-authorised");
        verdict.Since.ShouldBe(new DateOnly(1991, 1, 16));
        verdict.TriggersCollectiveAction.ShouldBeTrue();
        verdict.Articles.ShouldContain("42");
        verdict.Permissions.ShouldHaveSingleItem().For.ShouldBe("S/RES/678");
    }

    [Fact]
    public void Once_force_is_authorised_the_sanctions_go_on_to_bind()
    {
        Verdict verdict = Court.Verdict(Cases.Crisis("kuwait-1990"), Council, "1991-01-16");
        string[] sanctions = ["S/RES/661", "S/RES/665", "S/RES/666", "S/RES/670"];
        EffectInForce[] duties = [.. verdict.Duties.Where(duty => duty.Article.ShouldNotBeNull().Split(", ").Contains("41"))];
        duties.Select(duty => duty.For).ShouldBe(sanctions);
        duties.ShouldAllBe(duty => duty.Bearers.Contains("USA") && duty.Discretion == Discretion.None);
    }
}
