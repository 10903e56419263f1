using BenchmarkDotNet.Attributes;

namespace TreatyRules.Benchmarks;

/// <summary>Crises of which much is not known: the outcomes still possible and what is missing, gone through to the last.</summary>
/// <remarks>What is measured is warm; the first call of a process, with its compilation, is told by <c>dotnet run -c Release -- unknown</c>.</remarks>
[MemoryDiagnoser]
public class UnknownBenchmarks
{
    private Hearing? _facts;
    private Hearing? _votes;
    private Hearing? _assembly;
    private Hearing? _fields;

    /// <summary>Hears the crises.</summary>
    [GlobalSetup]
    public void Load()
    {
        _facts = UnknownCrises.FactsAndBallots();
        _votes = UnknownCrises.VotesInSequence();
        _assembly = UnknownCrises.Assembly();
        _fields = UnknownCrises.Fields();
    }

    /// <summary>Fifteen ballots and twelve facts.</summary>
    [Benchmark]
    public Verdict? BallotsAndFacts() => _facts?.Verdict(UnknownCrises.Council);

    /// <summary>Twelve votes of fifteen ballots, one after another.</summary>
    [Benchmark]
    public Verdict? VotesInSequence() => _votes?.Verdict(UnknownCrises.Council);

    /// <summary>One vote of 193 ballots.</summary>
    [Benchmark]
    public Verdict? WholeAssembly() => _assembly?.Verdict(UnknownCrises.Recommendation);

    /// <summary>Eight facts of each of which two fields are unknown.</summary>
    [Benchmark]
    public Verdict? FieldsOfFacts() => _fields?.Verdict(UnknownCrises.SelfDefence);
}
