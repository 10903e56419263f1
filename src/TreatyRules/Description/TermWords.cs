using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Description;

/// <summary>A term in words: what it is said of, and what makes it one.</summary>
internal static class TermWords
{
    public static Passage Of(Term term)
    {
        string of = term.Of switch
        {
            TermSubject.Record => Phrases.A(Phrases.Local(term.Base ?? "record")),
            TermSubject.Place => "a place",
            TermSubject.State => "a state",
            TermSubject.Vote => "a vote",
            _ => throw new UnreachableException(),
        };
        Passage condition = ConditionWords.Passage(null, term.Condition, term.Provenance.Article);
        return condition with { Text = $"{term.Id} is {of} {(condition.Parts.IsEmpty ? "where" : "that meets")} {condition.Text}" };
    }
}
