using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TreatyRules.Syntax.Keys;

/// <summary>A kind of mapping: a voting rule, a transition, a crisis. What an author may write in it, in the order of the reference.</summary>
internal sealed class MappingDefinition
{
    private readonly FrozenDictionary<string, KeyDefinition> _byName;

    /// <summary>A kind of mapping.</summary>
    /// <param name="name">Its name in kebab-case: <c>voting-rule</c>.</param>
    /// <param name="help">One sentence: what it is.</param>
    /// <param name="keys">Its keys.</param>
    public MappingDefinition(string name, string help, params ImmutableArray<KeyDefinition> keys)
    {
        Name = name;
        Help = help;
        Keys = keys;
        _byName = keys.ToFrozenDictionary(k => k.Name, StringComparer.Ordinal);
    }

    /// <summary>Its name in kebab-case.</summary>
    public string Name { get; }

    /// <summary>One sentence: what it is.</summary>
    public string Help { get; }

    /// <summary>Its keys, in the order of the reference.</summary>
    public ImmutableArray<KeyDefinition> Keys { get; }

    /// <summary>What other keys hold; null when there are no others.</summary>
    public Shape? OtherKeys { get; init; }

    /// <summary>Keys of which exactly one must be there; empty when there is no such rule.</summary>
    public ImmutableArray<string> ExactlyOneOf { get; init; } = [];

    /// <summary>Keys of which at most one may be there; empty when there is no such rule.</summary>
    public ImmutableArray<string> AtMostOneOf { get; init; } = [];

    /// <summary>The key by which it is known among other mappings that may stand at the same place; null when it is the one for all others.</summary>
    public string? MarkedBy { get; init; }

    /// <summary>What to call one of it, where its name is a plural.</summary>
    public string? CalledOne { get; init; }

    /// <summary>Its name as words: "a voting rule".</summary>
    public string Described => CalledOne ?? ("aeiou".Contains(Name[0]) ? "an " : "a ") + Name.Replace('-', ' ');

    /// <summary>A key, or null.</summary>
    public KeyDefinition? Find(string key) => _byName.GetValueOrDefault(key);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
