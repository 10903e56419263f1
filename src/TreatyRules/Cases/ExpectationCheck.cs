using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Verdicts;

namespace TreatyRules.Cases;

/// <summary>Holds the law to a crisis: every entry of its <c>expect:</c>, and every result that history records of its events.</summary>
/// <remarks>Immutable, and safe to share between threads: every check has a hearing of its own.</remarks>
public sealed class ExpectationCheck
{
    private readonly Crisis _crisis;
    private readonly TreatyCorpus _corpus;

    /// <summary>Reads what a crisis states; nothing is run yet.</summary>
    /// <param name="crisis">The crisis.</param>
    /// <param name="corpus">The law that it is bound to.</param>
    public ExpectationCheck(Crisis crisis, TreatyCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(crisis);
        ArgumentNullException.ThrowIfNull(corpus);
        _crisis = crisis;
        _corpus = corpus;
        Stated = [.. crisis.File.Events.SelectMany(Recorded), .. crisis.File.Expectations.Select(Expected)];
    }

    /// <summary>What the crisis states: first what history records, then what is expected, each in the file's order.</summary>
    public ImmutableArray<StatedExpectation> Stated { get; }

    /// <summary>Checks everything that a crisis states.</summary>
    /// <inheritdoc cref="ExpectationCheck(Crisis, TreatyCorpus)"/>
    public static ImmutableArray<CheckedExpectation> All(Crisis crisis, TreatyCorpus corpus)
    {
        var check = new ExpectationCheck(crisis, corpus);
        return [.. check.Stated.Select(check.Check)];
    }

    /// <summary>Checks one thing that the crisis states. A treaty that leads in a circle fails it and says so; an entry that asserts nothing fails too.</summary>
    /// <param name="stated">One of <see cref="Stated"/>.</param>
    public CheckedExpectation Check(StatedExpectation stated)
    {
        ArgumentNullException.ThrowIfNull(stated);
        Expectation expected = stated.Expectation;
        return Check(stated, _corpus.Hear(_crisis, expected.Under, expected.AsOf, expected.After));
    }

    /// <summary>Checks one thing at a hearing that was laid out for it.</summary>
    internal CheckedExpectation Check(StatedExpectation stated, Hearing hearing)
    {
        Expectation expected = stated.Expectation;
        if (stated.Words.Length == 0)
            return new CheckedExpectation(stated, "nothing to hold it to", ["it asserts nothing"], null, null) { IsHeard = false };
        try
        {
            CheckedExpectation found = expected.Procedure is { } procedure ? OfVerdict(stated, hearing.Verdict(procedure)) : OfDecision(stated, hearing.Decision(stated.Held));
            return expected.Pivotal is null ? found : WithPivotal(found, expected, hearing.AsOf);
        }
        catch (TreatyException circle)
        {
            return new CheckedExpectation(stated, "no verdict", [circle.Message], null, null) { IsHeard = false };
        }
    }

    /// <summary>Checks an expectation that was bound to the crisis elsewhere.</summary>
    /// <param name="expectation">What is asserted.</param>
    public CheckedExpectation Check(Expectation expectation)
    {
        ArgumentNullException.ThrowIfNull(expectation);
        return Check(Expected(expectation));
    }

    private CheckedExpectation OfVerdict(StatedExpectation stated, Verdict verdict) =>
        new(stated, FoundWords.Of(verdict), [.. new VerdictComparison(stated.Expectation, verdict, _corpus.Law).Differences()], verdict, null);

    private CheckedExpectation OfDecision(StatedExpectation stated, Decision? decision) => decision is null
        ? new(stated, "not decided", ["there was no vote, or what is unknown leaves its result open"], null, null)
        : new(stated, FoundWords.Of(decision), [.. new DecisionComparison(stated.Expectation, decision, _corpus.Law).Differences()], null, decision);

    private CheckedExpectation WithPivotal(CheckedExpectation found, Expectation expected, DateOnly asOf)
    {
        var seats = new PivotalSeats(_corpus.Compiled, _crisis.File, expected.Under);
        ImmutableArray<string> pivotal = expected.Procedure is { } procedure ? seats.OfVerdict(procedure, asOf, expected.After) : seats.OfVote(found.Stated.Held);
        return new ActorComparison(_corpus.Law).Exactly("hanging on", expected.Pivotal, pivotal) is { } difference
            ? found with { Differences = found.Differences.Add(difference) } : found;
    }

    private IEnumerable<StatedExpectation> Recorded(HeldEvent held, int place)
    {
        if (held.Recorded is null && held.RecordedBy.IsEmpty)
            yield break;
        var expectation = new Expectation(held.Span)
        {
            Event = held.Symbol,
            Result = held.Recorded,
            By = held.RecordedBy.IsEmpty ? null : [.. held.RecordedBy.Select(actor => _corpus.Law.CodeOn(actor, held.On))],
        };
        yield return new StatedExpectation(_crisis.Id, expectation, place, true) { Subject = held.Symbol ?? held.Event };
    }

    private StatedExpectation Expected(Expectation expectation)
    {
        int held = -1;
        for (int i = 0; i < _crisis.File.Events.Length && held < 0 && expectation.Event is not null; i++)
        {
            if (_crisis.File.Events[i].Symbol == expectation.Event)
                held = i;
        }

        return new StatedExpectation(_crisis.Id, expectation, held, false) { Subject = expectation.Procedure ?? expectation.Event ?? "" };
    }
}
