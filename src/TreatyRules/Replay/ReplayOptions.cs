using System.Collections.Immutable;

namespace TreatyRules.Replay;

/// <summary>How a file of votes is replayed.</summary>
public sealed record ReplayOptions
{
    /// <summary>What to call the file in diagnostics.</summary>
    public string Path { get; init; } = "votes.csv";

    /// <summary>The layout's name, qualified or not; null: the first of the law's layouts whose columns the file has.</summary>
    public string? Layout { get; init; }

    /// <summary>The readings chosen, question to reading (the question by its qualified name where several treaties ask one of its name); other questions have the default of each vote's day.</summary>
    public ImmutableDictionary<string, string> Readings { get; init; } = ImmutableDictionary<string, string>.Empty;
}
