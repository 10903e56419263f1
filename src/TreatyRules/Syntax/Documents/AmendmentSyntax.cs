using System.Collections.Immutable;
using TreatyRules.Syntax.Expressions;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Documents;

/// <summary>A change to a treaty.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Amends">The treaty that it changes.</param>
/// <param name="Changes">What it changes, section by section.</param>
/// <param name="Root">All that it says, checked.</param>
internal sealed record AmendmentSyntax(string Id, NameSyntax Amends, ImmutableArray<YamlEntry> Changes, Node Root);
