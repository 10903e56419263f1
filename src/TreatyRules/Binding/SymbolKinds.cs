using System.Diagnostics;

namespace TreatyRules.Binding;

/// <summary>The author's words for kinds of names, and which kinds may share a name.</summary>
internal static class SymbolKinds
{
    /// <summary>What can be gone through with <c>some</c>: facts, events, and terms that narrow them.</summary>
    public static readonly SymbolKind[] OfRecords = [SymbolKind.Record, SymbolKind.Event, SymbolKind.Term];

    /// <summary>"organ", "voting rule".</summary>
    public static string Word(this SymbolKind kind) => kind switch
    {
        SymbolKind.Record => "record type",
        SymbolKind.Event => "event",
        SymbolKind.Term => "term",
        SymbolKind.Organ => "organ",
        SymbolKind.VotingRule => "voting rule",
        SymbolKind.Question => "question",
        SymbolKind.Procedure => "procedure",
        _ => throw new UnreachableException(),
    };

    /// <summary>"an organ", "a voting rule".</summary>
    public static string Described(this SymbolKind kind) => kind.Word() is var word && "aeiou".Contains(word[0]) ? $"an {word}" : $"a {word}";

    /// <summary>Whether two things may bear one name: no expression can confuse a rule, which only <c>vote:</c> names, with anything,
    /// nor an organ, which is a set of seats, with the procedure before it, which stands at a state.</summary>
    public static bool MayShareAName(SymbolKind a, SymbolKind b) =>
        a != b && (a == SymbolKind.VotingRule || b == SymbolKind.VotingRule || IsOrganAndProcedure(a, b) || IsOrganAndProcedure(b, a));

    private static bool IsOrganAndProcedure(SymbolKind a, SymbolKind b) => a == SymbolKind.Organ && b == SymbolKind.Procedure;
}
