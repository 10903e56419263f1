using System.Collections.Immutable;
using TreatyRules.Syntax.Expressions;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Documents;

/// <summary>When an item is there, and where it is written: the keys that any item of a list may carry.</summary>
/// <param name="Span">Where the item stands.</param>
/// <param name="From">The first day on which it is there; null for always before <paramref name="Until"/>.</param>
/// <param name="Until">The first day on which it is there no more; null for ever after.</param>
/// <param name="When">It is there when this holds; null for no condition.</param>
/// <param name="Unless">It is not there when this holds; null for no condition.</param>
/// <param name="Article">The article that says it; null where it is inherited.</param>
/// <param name="Note">A remark, or null.</param>
/// <param name="Sources">Where it can be checked.</param>
internal sealed record ItemSyntax(
    SourceSpan Span, DateSyntax? From, DateSyntax? Until, ConditionSyntax? When, ConditionSyntax? Unless, string? Article, string? Note, ImmutableArray<string> Sources)
{
    /// <summary>An item that is always there and says nothing about itself.</summary>
    public static ItemSyntax None { get; } = new(SourceSpan.None, null, null, null, null, null, null, []);

    /// <summary>Whether the item is there on every day and under every condition.</summary>
    public bool IsAlways => From is null && Until is null && When is null && Unless is null;

    /// <summary>The keys of a mapping; of anything else, none.</summary>
    public static ItemSyntax Of(Node node) => node.IsMapping
        ? new(
            node.Span, node["from"].Date, node["until"].Date, node["when"].Condition, node["unless"].Condition, node["article"].Text,
            node["note"].Text, node["sources"].Texts)
        : None with { Span = node.Span };
}
