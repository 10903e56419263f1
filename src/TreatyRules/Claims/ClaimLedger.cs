using System.Collections.Immutable;
using TreatyRules.Binding;
using TreatyRules.Cases;
using TreatyRules.Corpus;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax;
using TreatyRules.Syntax.Documents;
using TreatyRules.Text;

namespace TreatyRules.Claims;

/// <summary>Claims that documents make about the law, with what is found of each, held against what the law gives. Immutable, and safe to share between threads.</summary>
public sealed class ClaimLedger
{
    private readonly TreatyCorpus _corpus;
    private readonly ImmutableDictionary<string, Crisis> _cases;

    private ClaimLedger(ClaimsFile file, TreatyCorpus corpus, ImmutableDictionary<string, Crisis> cases)
    {
        File = file;
        _corpus = corpus;
        _cases = cases;
    }

    /// <summary>What the file says.</summary>
    public ClaimsFile File { get; }

    /// <summary>Loads a ledger, and from its folder the cases that it names.</summary>
    /// <returns>The ledger, or what is wrong with the file; warnings may come with either.</returns>
    public static ClaimLedgerLoad Load(string path, TreatyCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        string folder = Path.GetDirectoryName(path) ?? "";
        return Load(path, corpus, CorpusFiles.ReadFile, name => Beside(Path.Combine(folder, name + ".yaml")), () => Names(folder));

        static string? Beside(string path) => System.IO.File.Exists(path) ? path : null;
    }

    /// <summary>The ledger that comes with the library, with its cases.</summary>
    /// <inheritdoc cref="Load(string, TreatyCorpus)"/>
    public static ClaimLedgerLoad LoadEmbedded(TreatyCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return Load("seeds/claims.yaml", corpus, EmbeddedFiles.ReadFile, Beside, () => EmbeddedFiles.CasePaths.Select(path => Path.GetFileNameWithoutExtension(path)));

        static string? Beside(string name) => EmbeddedFiles.CasePaths.FirstOrDefault(path => path == $"seeds/{name}.yaml");
    }

    private static ClaimLedgerLoad Load(
        string path, TreatyCorpus corpus, Func<string, DiagnosticBag, SourceText?> read, Func<string, string?> pathOf, Func<IEnumerable<string>> names)
    {
        var diagnostics = new DiagnosticBag();
        if (read(path, diagnostics) is not { } source || DocumentReader.Read(source, diagnostics, DocumentKind.Claims) is not { } document)
            return new ClaimLedgerLoad(null, diagnostics.ToImmutable());
        var cases = new Dictionary<string, CrisisLoad>(StringComparer.Ordinal);
        ClaimsFile? file = new ClaimsBinder(corpus.Law, CaseOf, diagnostics).Bind(document);
        return new ClaimLedgerLoad(file is null ? null : new ClaimLedger(file, corpus, Sound(cases)), diagnostics.ToImmutable());

        CrisisFile? CaseOf(string name, Node written)
        {
            if (!cases.TryGetValue(name, out CrisisLoad? load))
            {
                var found = new DiagnosticBag();
                if (pathOf(name) is not { } beside)
                {
                    diagnostics.Add(ClaimDiagnostics.UnknownCase.At(written.Span, name).SuggestingNearest(name, names()));
                    return null;
                }

                cases[name] = load = read(beside, found) is { } text ? Crisis.Bind(text, corpus, found) : new CrisisLoad(null, found.ToImmutable());
            }

            if (load.Crisis is null)
                diagnostics.Add(ClaimDiagnostics.BrokenCase.At(written.Span, name));
            return load.Crisis?.File;
        }
    }

    /// <summary>Holds every claim against the law.</summary>
    public ImmutableArray<CheckedClaim> Check() => [.. File.Claims.Select(Check)];

    /// <summary>Holds a claim against the law.</summary>
    public CheckedClaim Check(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new CheckedClaim(claim, [.. claim.Evidence.Select(Check)]);
    }

    private static ImmutableDictionary<string, Crisis> Sound(Dictionary<string, CrisisLoad> cases)
    {
        var sound = ImmutableDictionary.CreateBuilder<string, Crisis>(StringComparer.Ordinal);
        foreach ((string name, CrisisLoad load) in cases)
        {
            if (load.Crisis is { } crisis)
                sound.Add(name, crisis);
        }

        return sound.ToImmutable();
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(folder.Length == 0 ? "." : folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    private CheckedEvidence Check(ClaimEvidence evidence) => evidence switch
    {
        CaseEvidence @case => Check(@case),
        MembersEvidence members => MembersComparison.Of(members, Roster.Read(_corpus, members.Of, members.On), _corpus.Law),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private CheckedEvidence Check(CaseEvidence evidence)
    {
        CheckedExpectation found = new ExpectationCheck(_cases[evidence.Case], _corpus).Check(evidence.Expectation);
        return new CheckedEvidence(evidence, found.Stated.ToString(), found.Found, found.Differences);
    }
}
