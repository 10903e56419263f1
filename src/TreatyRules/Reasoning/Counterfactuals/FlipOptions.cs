using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>What changes are looked for.</summary>
public sealed record FlipOptions
{
    /// <summary>The outcome to be reached; null: any that is another, and certain.</summary>
    public Outcome? To { get; init; }

    /// <summary>What may be changed.</summary>
    public FlipKind Over { get; init; } = FlipKind.All;

    /// <summary>How many single changes at most.</summary>
    public int Most { get; init; } = 3;

    /// <summary>How many runs, or steps of runs from one event or day to the next, are gone through at most before the search says that it did not finish. One change at a time is always gone through.</summary>
    public int MostRuns { get; init; } = 2_000_000;

    /// <summary>How long the search for more than one change at once goes on at most.</summary>
    public TimeSpan MostTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Told every few thousand runs how many were gone through, for all procedures together; null where nobody waits. The searches of several procedures tell it in turns.</summary>
    public IProgress<int>? Progress { get; init; }

    /// <summary>Counts the runs for who waits.</summary>
    internal RunCount? Count { get; init; }

    /// <summary>The readings chosen, question to reading (the question by its qualified name where several treaties ask one of its name).</summary>
    public ImmutableDictionary<string, string> Readings { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The day at whose close verdicts are read; null: the crisis's own.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The symbol of the event right after which they are read, instead.</summary>
    public string? After { get; init; }
}
