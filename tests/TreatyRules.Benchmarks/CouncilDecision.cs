using BenchmarkDotNet.Attributes;

namespace TreatyRules.Benchmarks;

/// <summary>One decision of a council: the compiled treaty beside a hand-written loop.</summary>
[MemoryDiagnoser]
public class CouncilDecision
{
    private const int Reasoned = 20_000;

    private WorkloadCrisis[] _crises = [];
    private LaidCrisis[] _laid = [];
    private CompiledLoop? _compiled;

    /// <summary>Loads the workload and the treaty that encodes it.</summary>
    [GlobalSetup]
    public void Load()
    {
        _crises = Workload.Load(Environment.GetEnvironmentVariable(Workload.FolderVariable));
        var compiled = new CompiledLoop(Path.Combine(AppContext.BaseDirectory, "workload"));
        _laid = [.. _crises.Select(crisis => compiled.Lay(crisis))];
        _compiled = compiled;
    }

    /// <summary>Plain C# over objects.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = 200_000)]
    public int HandWritten()
    {
        int sum = 0;
        foreach (WorkloadCrisis crisis in _crises)
            sum += HandWrittenLoop.Decide(crisis);
        return sum;
    }

    /// <summary>The compiled treaty, without a trace.</summary>
    [Benchmark(OperationsPerInvoke = 200_000)]
    public int Compiled()
    {
        int sum = 0;
        foreach (ref readonly LaidCrisis crisis in _laid.AsSpan())
            sum += _compiled?.Decide(crisis) ?? 0;
        return sum;
    }

    /// <summary>The compiled treaty, with the verdict's reasons.</summary>
    [Benchmark(OperationsPerInvoke = Reasoned)]
    public int CompiledWithReasons()
    {
        int sum = 0;
        foreach (ref readonly LaidCrisis crisis in _laid.AsSpan(0, Reasoned))
            sum += _compiled?.Reason(crisis).Articles.Length ?? 0;
        return sum;
    }
}
