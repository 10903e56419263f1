using System.Diagnostics;

namespace TreatyRules.Benchmarks;

/// <summary>Says whether the compiled treaty and the hand-written loop give the same answers, and times both in a plain loop.</summary>
internal static class WorkloadCheck
{
    public static int Run(string? folder)
    {
        WorkloadCrisis[] crises = Workload.Load(folder);
        var compiled = new CompiledLoop(Path.Combine(AppContext.BaseDirectory, "workload"));
        LaidCrisis[] laid = [.. crises.Select(crisis => compiled.Lay(crisis))];
        string expected = Workload.Expected(folder) ?? string.Concat(crises.Select(HandWrittenLoop.Decide));
        int differ = Enumerable.Range(0, crises.Length).Count(i => compiled.Decide(laid[i]) != expected[i] || HandWrittenLoop.Decide(crises[i]) != expected[i]);
        Console.WriteLine($"{crises.Length} crises, {differ} differ");
        for (int round = 0; round < 9; round++)
        {
            (double hand, long handBytes) = Time(crises.Length, i => HandWrittenLoop.Decide(crises[i]));
            (double own, long ownBytes) = Time(laid.Length, i => compiled.Decide(laid[i]));
            Console.WriteLine($"hand-written {hand:F1} ns, {handBytes} bytes; compiled {own:F1} ns, {ownBytes} bytes; ratio {own / hand:F2}");
        }

        int reasoned = Math.Min(20_000, laid.Length);
        for (int round = 0; round < 5; round++)
        {
            (double withReasons, long bytes) = Time(reasoned, i => compiled.Reason(laid[i]).Articles.Length);
            Console.WriteLine($"with its reasons {withReasons / 1000:F1} us, {bytes / reasoned} bytes a crisis");
        }

        return differ == 0 ? 0 : 1;
    }

    private static (double Nanoseconds, long Bytes) Time(int count, Func<int, int> decide)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        int sum = 0;
        for (int i = 0; i < count; i++)
            sum += decide(i);
        double elapsed = Stopwatch.GetElapsedTime(start).TotalNanoseconds / count;
        GC.KeepAlive(sum);
        return (elapsed, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }
}
