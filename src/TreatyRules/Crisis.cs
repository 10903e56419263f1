using System.Text;
using TreatyRules.Binding;
using TreatyRules.Corpus;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules;

/// <summary>A crisis, real or imagined, bound to a body of law. Immutable, and safe to share between threads.</summary>
public sealed class Crisis
{
    private Crisis(CrisisFile file) => File = file;

    /// <summary>The crisis's name.</summary>
    public string Id => File.Id;

    /// <summary>What the file says.</summary>
    public CrisisFile File { get; }

    /// <summary>A crisis that has been changed in memory, and that fits the law as the file did.</summary>
    internal static Crisis Of(CrisisFile file) => new(file);

    /// <summary>Loads a crisis file.</summary>
    /// <returns>The crisis, or what is wrong with the file; warnings may come with either.</returns>
    public static CrisisLoad Load(string path, TreatyCorpus corpus)
    {
        var diagnostics = new DiagnosticBag();
        return CorpusFiles.ReadFile(path, diagnostics) is { } source ? Bind(source, corpus, diagnostics) : new CrisisLoad(null, diagnostics.ToImmutable());
    }

    /// <summary>Reads a crisis from text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="path">What to call it in diagnostics.</param>
    /// <param name="corpus">The law that it is bound to.</param>
    public static CrisisLoad Parse(string text, string path, TreatyCorpus corpus)
    {
        var diagnostics = new DiagnosticBag();
        return SourceText.Read(path, Encoding.UTF8.GetBytes(text), diagnostics) is { } source ? Bind(source, corpus, diagnostics) : new CrisisLoad(null, diagnostics.ToImmutable());
    }

    /// <summary>The crisis as a file that binds to the same crisis, without the remarks and places in the text of the file that it came from.</summary>
    /// <param name="corpus">The law that it is bound to.</param>
    public string ToYaml(TreatyCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return new CrisisYaml(File, corpus.Law).Write();
    }

    internal static CrisisLoad Bind(SourceText source, TreatyCorpus corpus, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        (CrisisFile? file, var found) = CrisisReader.Read(source, corpus.Law);
        diagnostics.AddRange(found);
        return new CrisisLoad(file is null || diagnostics.HasErrors ? null : new Crisis(file), diagnostics.ToImmutable());
    }
}
