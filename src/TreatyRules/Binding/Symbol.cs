using TreatyRules.Syntax.Documents;
using TreatyRules.Text;

namespace TreatyRules.Binding;

/// <summary>A name that a treaty or the vocabulary declares.</summary>
/// <param name="Id">Its qualified name; plain for the vocabulary.</param>
/// <param name="Name">Its name where it is declared.</param>
/// <param name="Treaty">Its treaty; null for the vocabulary.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Span">Where it is declared.</param>
/// <param name="Body">What is said of it.</param>
internal sealed record Symbol(string Id, string Name, string? Treaty, SymbolKind Kind, SourceSpan Span, Node Body);
