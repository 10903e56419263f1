using System.Diagnostics;

namespace TreatyRules.Benchmarks;

/// <summary>Says whether the compiled treaty and the hand-written loop give the same answers, and times both in a plain loop.</summary>
internal static class WorkloadCheck
{
    private const int Chunk = 20_000;
    private const int Rounds = 200;

    public static int Run(string? folder)
    {
        WorkloadCrisis[] crises = Workload.Load(folder);
        var compiled = new CompiledLoop(Path.Combine(AppContext.BaseDirectory, "workload"));
        LaidCrisis[] laid = [.. crises.Select(crisis => compiled.Lay(crisis))];
        string expected = Workload.Expected(folder) ?? string.Concat(crises.Select(HandWrittenLoop.Decide));
        int differ = Enumerable.Range(0, crises.Length).Count(i => compiled.Decide(laid[i]) != expected[i] || HandWrittenLoop.Decide(crises[i]) != expected[i]);
        Console.WriteLine($"{crises.Length} crises, {differ} differ");
        Compare(crises, laid, compiled);

        int reasoned = Math.Min(Chunk, laid.Length);
        double[] reasons = new double[5];
        long bytes = 0;
        for (int round = 0; round < reasons.Length; round++)
            (reasons[round], bytes) = Time(0, reasoned, i => compiled.Reason(laid[i]).Articles.Length);
        Console.WriteLine($"with its reasons {reasons[0] / 1000:F1} us at first, {reasons[^1] / 1000:F1} us once warm, {bytes / reasoned} bytes a crisis");
        return differ == 0 ? 0 : 1;
    }

    /// <summary>Times the two in turns over the same stretch of the workload, so that whatever else the machine does falls on both. The first half of the rounds warms up.</summary>
    private static void Compare(WorkloadCrisis[] crises, LaidCrisis[] laid, CompiledLoop compiled)
    {
        var hand = new double[Rounds];
        var own = new double[Rounds];
        long handBytes = 0;
        long ownBytes = 0;
        int chunk = Math.Min(Chunk, crises.Length);
        for (int round = 0; round < 2 * Rounds; round++)
        {
            int first = round * chunk % (crises.Length - chunk + 1);
            (hand[round % Rounds], handBytes) = Time(first, chunk, i => HandWrittenLoop.Decide(crises[i]));
            (own[round % Rounds], ownBytes) = Time(first, chunk, i => compiled.Decide(laid[i]));
        }

        double[] ratios = [.. hand.Zip(own, (theirs, ours) => ours / theirs)];
        Print("hand-written", hand, handBytes);
        Print("compiled", own, ownBytes);
        Array.Sort(ratios);
        Console.WriteLine($"ratio, round by round: median {ratios[Rounds / 2]:F2}, one in ten below {ratios[Rounds / 10]:F2}");
    }

    private static void Print(string name, double[] times, long bytes)
    {
        Array.Sort(times);
        Console.WriteLine($"{name}: median {times[Rounds / 2]:F1} ns, one in ten below {times[Rounds / 10]:F1} ns, {bytes} bytes");
    }

    private static (double Nanoseconds, long Bytes) Time(int first, int count, Func<int, int> decide)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        int sum = 0;
        for (int i = first; i < first + count; i++)
            sum += decide(i);
        double elapsed = Stopwatch.GetElapsedTime(start).TotalNanoseconds / count;
        GC.KeepAlive(sum);
        return (elapsed, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }
}
