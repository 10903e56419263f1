using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>Whether a condition holds on the day. Everything is known here: what is not, the completion has given.</summary>
internal static class Conditions
{
    public static bool Hold(Condition condition, Scope scope) => condition switch
    {
        AllOf all => all.Items.Where(item => IsThere(item.Applies, scope)).All(item => Hold(item.Holds, scope)),
        AnyOf any => any.Items.Where(item => IsThere(item.Applies, scope)).Any(item => Hold(item.Holds, scope)),
        VersionsOf versions => versions.Items.FirstOrDefault(item => IsThere(item.Applies, scope)) is { } version && Hold(version.Holds, scope),
        Not not => !Hold(not.Operand, scope),
        Comparison comparison => Compare(Values.Of(comparison.Left, scope), comparison.Operator, Values.Of(comparison.Right, scope)),
        IsIn isIn => Values.Of(isIn.Element, scope) is string element && Sets.Of(isIn.Set, scope).Contains(element),
        Meets meets => IsMet(scope.Now.Law.FindTerm(meets.Term)!, meets.Subject, scope),
        IsParty party => IsPartyOn(party, scope),
        IsState state => Values.Of(state.Subject, scope) is string actor && scope.Now.Law.FindState(actor) is not null,
        Quantified quantified => IsEnough(quantified, scope),
        ReadingIs reading => scope.Now.ReadingOf(reading.Question) == reading.Reading,
        StandsAt stands => scope.Now.Standings[stands.Procedure].State == stands.State,
        OutcomeIs outcome => Compare(scope.Now.OutcomeOf(scope.Now.Law.FindProcedure(outcome.Procedure)!), outcome.Operator, outcome.Outcome),
        Constantly constantly => constantly.IsTrue,
        _ => throw new UnreachableException(),
    };

    /// <summary>An item is there in its period, with its <c>when</c> true and its <c>unless</c> false.</summary>
    public static bool IsThere(Applicability applies, Scope scope) =>
        applies.Period.Contains(scope.Now.Today)
        && (applies.When is null || Hold(applies.When, scope))
        && (applies.Unless is null || !Hold(applies.Unless, scope));

    /// <summary>Every comparison with what is absent is false, <c>!=</c> too.</summary>
    public static bool Compare(object? left, ComparisonOperator comparison, object? right)
    {
        if (left is null || right is null)
            return false;
        return comparison switch
        {
            ComparisonOperator.Equal => AreEqual(left, right),
            ComparisonOperator.NotEqual => !AreEqual(left, right),
            ComparisonOperator.Less => Order(left, right) < 0,
            ComparisonOperator.AtMost => Order(left, right) <= 0,
            ComparisonOperator.Greater => Order(left, right) > 0,
            ComparisonOperator.AtLeast => Order(left, right) >= 0,
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The members of a source of which the condition holds, and of how many.</summary>
    public static (ImmutableArray<object> Meeting, int Of) Members(Quantified quantified, Scope scope)
    {
        ImmutableArray<object> all = quantified.Source switch
        {
            RecordsOf records => [.. Records.Of(records.Type, scope.Now)],
            MembersOf members => [.. Sets.Of(members.Set, scope)],
            BallotsOf ballots => [.. scope.Vote!.Entitled(ballots.Group)],
            _ => throw new UnreachableException(),
        };
        return ([.. all.Where(one => quantified.Where is null || Hold(quantified.Where, scope.With(quantified.Variable, one)))], all.Length);
    }

    private static bool IsEnough(Quantified quantified, Scope scope)
    {
        (ImmutableArray<object> meeting, int of) = Members(quantified, scope);
        return quantified.Quantifier switch
        {
            Quantifier.Some => meeting.Length > 0,
            Quantifier.Every => meeting.Length == of,
            Quantifier.AtLeast when quantified.Least.IsWhole => meeting.Length >= quantified.Least,
            Quantifier.AtLeast => meeting.Length >= quantified.Least * of,
            _ => throw new UnreachableException(),
        };
    }

    private static bool IsMet(Term term, Value subject, Scope scope) =>
        Terms.IsMetBy(term, term.Of == TermSubject.Vote ? null : Values.Of(subject, scope), scope);

    private static bool IsPartyOn(IsParty party, Scope scope)
    {
        object? day = party.On is null ? scope.Now.Today : Values.Of(party.On, scope);
        return Values.Of(party.Subject, scope) is string actor
            && day is DateOnly on
            && scope.Now.On(on, () => Sets.PartiesTo(party.Treaty, scope.Now)).Contains(actor);
    }

    /// <summary>Outcomes with effect are in order of strength; one without effect is only equal or not.</summary>
    private static bool Compare(Outcome outcome, ComparisonOperator comparison, Outcome other) => comparison switch
    {
        ComparisonOperator.Equal => outcome == other,
        ComparisonOperator.NotEqual => outcome != other,
        ComparisonOperator.AtMost or ComparisonOperator.AtLeast when outcome == other => true,
        _ => outcome >= Outcome.Consultation && other >= Outcome.Consultation && Compare((Rational)(int)outcome, comparison, (Rational)(int)other),
    };

    private static bool AreEqual(object left, object right) => (left, right) switch
    {
        (ImmutableSortedSet<string> a, ImmutableSortedSet<string> b) => a.SetEquals(b),
        _ => left.Equals(right),
    };

    private static int Order(object left, object right) => (left, right) switch
    {
        (Rational a, Rational b) => a.CompareTo(b),
        (DateOnly a, DateOnly b) => a.CompareTo(b),
        _ => throw new UnreachableException(),
    };
}
