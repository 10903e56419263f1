using System.Collections.Immutable;
using TreatyRules.Syntax.Keys;

namespace TreatyRules.Syntax.Documents;

/// <summary>How kinds of documents are told apart.</summary>
internal static class DocumentKinds
{
    private static readonly ImmutableArray<(string Key, DocumentKind Kind)> FirstKeys =
    [
        ("treaty", DocumentKind.Treaty), ("amendment", DocumentKind.Amendment), ("crisis", DocumentKind.Crisis),
        ("vocabulary", DocumentKind.Vocabulary), ("gazetteer", DocumentKind.Gazetteer), ("claims", DocumentKind.Claims),
    ];

    /// <summary>The first keys of documents, and of a treaty's further files.</summary>
    public static IEnumerable<string> AllFirstKeys => FirstKeys.Select(k => k.Key).Concat(TreatyKeys.Sections.Select(s => s.Name));

    /// <summary>The kind that a first key says, or null.</summary>
    public static DocumentKind? Of(string firstKey)
    {
        foreach (var (key, kind) in FirstKeys)
        {
            if (key == firstKey)
                return kind;
        }
        return DocumentKeys.TreatySection.Find(firstKey) is null ? null : DocumentKind.TreatySection;
    }

    /// <summary>The first key of a kind; of a treaty's further files, "treaty" too.</summary>
    public static string FirstKey(DocumentKind kind) => FirstKeys.FirstOrDefault(k => k.Kind == kind).Key ?? "treaty";

    /// <summary>A kind in words: "a crisis".</summary>
    public static string Described(DocumentKind kind) => DocumentKeys.Of(kind).Described;
}
