namespace TreatyRules.Evaluation;

/// <summary>What happened in a run, in order.</summary>
internal sealed class Trace
{
    private Examiner? _examiner;

    /// <summary>The transitions taken.</summary>
    public List<Move> Moves { get; } = [];

    /// <summary>The events counted, and on which day.</summary>
    public List<(int Day, int Held)> Counts { get; } = [];

    /// <summary>The events that changed nothing anywhere, and that no rule asks for.</summary>
    public List<int> Ignored { get; } = [];

    public Examiner Examiner(Run run) => _examiner ??= new Examiner(run);
}
