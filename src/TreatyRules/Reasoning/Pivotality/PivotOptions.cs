using System.Collections.Immutable;

namespace TreatyRules.Reasoning.Pivotality;

/// <summary>Of which votes it is asked on whom they hang.</summary>
public sealed record PivotOptions
{
    /// <summary>The procedures on whose votes it is asked, by their qualified names; empty: all that are engaged.</summary>
    public ImmutableArray<string> Procedures { get; init; } = [];

    /// <summary>The readings chosen, question to reading (the question by its qualified name where several treaties ask one of its name).</summary>
    public ImmutableDictionary<string, string> Readings { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The day at whose close verdicts are read; null: the crisis's own.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The symbol of the event right after which they are read, instead.</summary>
    public string? After { get; init; }

    /// <summary>How many ballots that change together are looked at, at most.</summary>
    public int Most { get; init; } = 193;

    /// <summary>How long the search for those of one vote goes on, at most.</summary>
    public TimeSpan MostTime { get; init; } = TimeSpan.FromSeconds(3);
}
