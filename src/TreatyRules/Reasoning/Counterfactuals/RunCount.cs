namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>Counts runs of searches that go on side by side, and tells now and then how many they are.</summary>
internal sealed class RunCount(IProgress<int> waiting)
{
    private const int Every = 2_000;

    private readonly Lock _gate = new();
    private int _runs;

    /// <summary>One more.</summary>
    public void Add()
    {
        int runs = Interlocked.Increment(ref _runs);
        if (runs % Every != 0)
            return;
        lock (_gate)
            waiting.Report(runs);
    }
}
