using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>Whether a record, place, state or vote meets a term. A term sees nothing of what surrounds its use but its subject and the vote.</summary>
internal static class Terms
{
    public static bool IsMetBy(Term term, object? subject, Scope scope) => term.Of switch
    {
        TermSubject.Record => subject is PlainRecord record && Narrows(term.Base!, record, scope) && Conditions.Hold(term.Condition, Scope.Of(scope.Now, record)),
        TermSubject.Place or TermSubject.State => subject is not null && Conditions.Hold(term.Condition, Scope.Of(scope.Now, subject)),
        TermSubject.Vote => Conditions.Hold(term.Condition, Scope.Of(scope.Now, scope.Vote!.Event) with { Vote = scope.Vote }),
        _ => throw new UnreachableException(),
    };

    private static bool Narrows(string type, PlainRecord record, Scope scope) =>
        scope.Now.Law.FindTerm(type) is { } term ? IsMetBy(term, record, scope) : record.Type == type;
}
