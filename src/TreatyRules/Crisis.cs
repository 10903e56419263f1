using System.Collections.Immutable;
using System.Text;
using TreatyRules.Binding;
using TreatyRules.Corpus;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Text;
using TreatyRules.Writing;

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

    /// <summary>Loads the crises of a file: one, or one for each case of its <c>matrix:</c>.</summary>
    public static CrisesLoad LoadAll(string path, TreatyCorpus corpus)
    {
        var diagnostics = new DiagnosticBag();
        return BindAll(CorpusFiles.ReadFile(path, diagnostics), corpus, diagnostics);
    }

    /// <summary>Reads the crises of a text: one, or one for each case of its <c>matrix:</c>.</summary>
    internal static CrisesLoad ParseAll(string text, string path, TreatyCorpus corpus)
    {
        var diagnostics = new DiagnosticBag();
        return BindAll(SourceText.Read(path, Encoding.UTF8.GetBytes(text), diagnostics), corpus, diagnostics);
    }

    private static CrisesLoad BindAll(SourceText? source, TreatyCorpus corpus, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        if (source is null)
            return new CrisesLoad([], diagnostics.ToImmutable());
        (ImmutableArray<CrisisFile> files, ImmutableArray<Diagnostic> found) = new CrisisReader(corpus.Law).ReadAll(source);
        diagnostics.AddRange(found);
        return new CrisesLoad(diagnostics.HasErrors ? [] : [.. files.Select(file => new Crisis(file))], diagnostics.ToImmutable());
    }

    /// <summary>Loads a crisis file. One whose <c>matrix:</c> makes several crises of it is none: see <see cref="LoadAll"/>.</summary>
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
