using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Binding;

/// <summary>A variable of a condition, by what names it goes there, and the fields by which it can be asked.</summary>
internal sealed record Subject(Variable Variable, ImmutableArray<string> Names, RecordShape? Shape)
{
    /// <summary>Whether an expression means it by this name.</summary>
    public bool IsNamed(string name) => Names.Contains(name);
}
