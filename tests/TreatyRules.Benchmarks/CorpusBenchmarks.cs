using BenchmarkDotNet.Attributes;

namespace TreatyRules.Benchmarks;

/// <summary>The corpus: loading and compiling it, and one crisis heard with and without its reasons.</summary>
[MemoryDiagnoser]
public class CorpusBenchmarks
{
    private const string Procedure = "un-charter/security-council";

    private static readonly string s_treaties = Path.Combine(AppContext.BaseDirectory, "treaties");

    private TreatyCorpus? _corpus;
    private Crisis? _crisis;
    private Hearing? _hearing;

    /// <summary>Loads the corpus and one crisis.</summary>
    [GlobalSetup]
    public void Load()
    {
        _corpus = TreatyCorpus.Embedded;
        _crisis = Crisis.Load(Path.Combine(AppContext.BaseDirectory, "kuwait-1990.yaml"), _corpus).Crisis ?? throw new InvalidOperationException("The crisis does not bind.");
        _hearing = _corpus.Hear(_crisis);
    }

    /// <summary>Reads, binds and compiles all treaties from their files.</summary>
    [Benchmark]
    public TreatyCorpus? LoadAndCompile() => TreatyCorpus.Load(s_treaties).Corpus;

    /// <summary>Lays a crisis out.</summary>
    [Benchmark]
    public Hearing? Hear() => _crisis is null ? null : _corpus?.Hear(_crisis);

    /// <summary>Where a procedure stands, twelve resolutions and half a year later.</summary>
    [Benchmark]
    public Standing? WithoutTrace() => _hearing?.Standing(Procedure);

    /// <summary>The same with its reasons.</summary>
    [Benchmark]
    public Verdict? WithTrace() => _hearing?.Verdict(Procedure);
}
