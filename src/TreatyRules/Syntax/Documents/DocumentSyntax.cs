using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Documents;

/// <summary>A document whose keys were checked. It may still hold mistakes, all of them reported; what is not as it should be reads as absent.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its name.</param>
/// <param name="IdSpan">Where the name stands.</param>
/// <param name="Root">Its top; of a treaty, all its files joined.</param>
/// <param name="Paths">The files that it was read from.</param>
internal sealed record DocumentSyntax(DocumentKind Kind, string Id, SourceSpan IdSpan, Node Root, ImmutableArray<string> Paths)
{
    /// <summary>What it is and its name.</summary>
    public override string ToString() => $"{DocumentKinds.FirstKey(Kind)}: {Id}";
}
