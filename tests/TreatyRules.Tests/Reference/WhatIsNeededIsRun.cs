using TreatyRules.Compilation;
using TreatyRules.Model;
using TreatyRules.Text;
using static TreatyRules.Tests.Reference.DraftCrisis;
using static TreatyRules.Tests.Reference.DraftLaw;

namespace TreatyRules.Tests.Reference;

/// <summary>A verdict runs only what its procedure asks for: that must be found in every kind of condition.</summary>
public sealed class WhatIsNeededIsRun : ReferenceTests
{
    private const string Course = "pact/course";
    private const string Notice = "pact/notice";

    private static LastField LastActor { get; } = new(Notice, "by", Say.State, SourceSpan.None);

    [Fact]
    public void An_event_is_held_for_a_procedure_that_asks_whether_its_actor_is_a_party() =>
        StateAfterNotice(new IsParty(LastActor, "pact", null, SourceSpan.None)).ShouldBe("yes");

    [Fact]
    public void An_event_is_held_for_a_procedure_that_asks_who_was_party_on_its_day() =>
        StateAfterNotice(new IsParty(Say.Word("AAA", Say.State), "pact", new LastField(Notice, "on", Say.Date, SourceSpan.None), SourceSpan.None)).ShouldBe("yes");

    [Fact]
    public void An_event_is_held_for_a_procedure_that_asks_whether_its_actor_is_a_state() =>
        StateAfterNotice(new IsState(LastActor, SourceSpan.None)).ShouldBe("yes");

    [Fact]
    public void An_event_is_held_for_a_procedure_that_asks_whether_its_actor_meets_a_term() =>
        StateAfterNotice(new Meets(LastActor, "pact/ours", SourceSpan.None)).ShouldBe("yes");

    private static string? StateAfterNotice(Condition condition)
    {
        Treaty pact = Pact() with
        {
            Events = [Event(Motion, "pact/rule"), Event(Notice, null, Field("by", Say.State))],
            Terms = [new Term("pact/ours", TermSubject.State, null, Say.StateNamed("state"), new IsParty(Say.The(Say.StateNamed("state")), "pact", null, SourceSpan.None), Provenance.None)],
            Procedures = [Procedure(Course, Stage("no", Outcome.NotEngaged) with { Always = [To("yes", condition)] }, Stage("yes", Outcome.Obliged))],
        };
        CrisisFile crisis = On(First) with { Events = [Held(Notice, "N", First, null, ("by", Word("AAA")))] };
        return new Hearing(LawCompiler.Compile(LawOf(pact)), crisis, NoReadings, null, null).Verdict(Course).State;
    }
}
