using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>What a condition is judged in: the situation, what its variables stand for, and the vote being counted, if any.</summary>
internal sealed record Scope(Situation Now, ImmutableDictionary<int, object> Variables, Vote? Vote)
{
    public static Scope Of(Situation now) => new(now, ImmutableDictionary<int, object>.Empty, null);

    public static Scope Of(Situation now, object first) => Of(now).With(0, first);

    public object this[Variable variable] => Variables[variable.Depth];

    public Scope With(Variable variable, object what) => With(variable.Depth, what);

    public Scope With(int depth, object what) => this with { Variables = Variables.SetItem(depth, what) };
}
