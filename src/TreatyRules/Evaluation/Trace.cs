using System.Collections.Immutable;

namespace TreatyRules.Evaluation;

/// <summary>What happened in a run, in order.</summary>
internal sealed class Trace
{
    private Examiner? _examiner;

    /// <summary>The transitions taken.</summary>
    public List<Move> Moves { get; } = [];

    /// <summary>The events counted, and on which day.</summary>
    public List<(int Day, int Held)> Counts { get; } = [];

    /// <summary>What was found, when a vote was counted, of the parts by which it was judged, where they ask for more than its ballots; by event.</summary>
    public Dictionary<int, ImmutableArray<Finding>> Parts { get; } = [];

    /// <summary>The events that changed nothing anywhere, and that no rule asks for.</summary>
    public List<int> Ignored { get; } = [];

    public Examiner Examiner(Run run) => _examiner ??= new Examiner(run);
}
