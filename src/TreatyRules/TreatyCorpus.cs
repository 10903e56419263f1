using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Binding;
using TreatyRules.Compilation;
using TreatyRules.Corpus;
using TreatyRules.Description;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules;

/// <summary>A body of law, compiled: the vocabulary, the gazetteer and the treaties. Immutable, and safe to share between threads.</summary>
public sealed class TreatyCorpus
{
    private static readonly Lazy<TreatyCorpus> s_embedded = new(LoadEmbedded);

    internal TreatyCorpus(Law law)
    {
        Law = law;
        Compiled = LawCompiler.Compile(law);
    }

    /// <summary>A law that was compiled, or changed, elsewhere.</summary>
    internal TreatyCorpus(CompiledLaw compiled)
    {
        Law = compiled.Law;
        Compiled = compiled;
    }

    /// <summary>The law that comes with the library.</summary>
    public static TreatyCorpus Embedded => s_embedded.Value;

    /// <summary>The version of the law that comes with the library: the year, and a number within it.</summary>
    public static string EmbeddedVersion => "2026.1";

    /// <summary>The law.</summary>
    public Law Law { get; }

    /// <summary>Its version: that of the law which comes with the library, or <c>custom</c>; then, each after a plus sign, the amendments by which it was changed.</summary>
    public string Version { get; private init; } = "custom";

    /// <summary>The amendments by which this law was changed, in their order, each <c>treaty/amendment</c>.</summary>
    public ImmutableArray<string> AmendedBy { get; private init; } = [];

    internal CompiledLaw Compiled { get; }

    /// <summary>The files from which the law was read, to be read again with amendments; those of the library are in it for good and need not be kept.</summary>
    private Func<DiagnosticBag, ImmutableArray<SourceText>> Sources { get; init; } = _ => [];

    private ImmutableArray<SourceText> Amendments { get; init; } = [];

    /// <summary>Loads the law of a folder: vocabularies, gazetteers and a folder for each treaty.</summary>
    /// <returns>The corpus, or what is wrong with the files; warnings may come with either.</returns>
    public static TreatyCorpusLoad Load(string folder)
    {
        var diagnostics = new DiagnosticBag();
        var sources = CorpusFiles.Read(folder, diagnostics);
        (Law? law, var found) = LawReader.Read(sources);
        diagnostics.AddRange(found);
        return new TreatyCorpusLoad(law is null || diagnostics.HasErrors ? null : new TreatyCorpus(law) { Sources = _ => sources }, diagnostics.ToImmutable());
    }

    /// <summary>This law as amendments leave it, applied in their order. This law itself stays as it is.</summary>
    /// <param name="amendments">Files, or names of amendments that come with the law (<see cref="Law.Amendments"/>), with or without their treaty.</param>
    /// <returns>The law amended, or what is wrong with an amendment or with the treaty that it would leave: what comes from an amendment is told at its place in the amendment's file.</returns>
    public TreatyCorpusLoad Amend(params IEnumerable<string> amendments)
    {
        ArgumentNullException.ThrowIfNull(amendments);
        var diagnostics = new DiagnosticBag();
        ImmutableArray<SourceText> sources = Sources(diagnostics);
        ImmutableArray<SourceText> changes = [.. Amendments, .. amendments.Select(written => AmendmentSource(written, sources, diagnostics)).OfType<SourceText>()];
        if (diagnostics.HasErrors)
            return new TreatyCorpusLoad(null, diagnostics.ToImmutable());
        (Law? law, var found) = LawReader.Read(sources, changes);
        diagnostics.AddRange(found);
        if (law is null || diagnostics.HasErrors)
            return new TreatyCorpusLoad(null, diagnostics.ToImmutable());
        ImmutableArray<string> by = [.. changes.SelectMany(change => AmendmentBinder.Bind([change])).Select(amendment => amendment.Id)];
        string version = $"{(AmendedBy.IsEmpty ? Version : Version[..Version.IndexOf('+')])}+{string.Join('+', by)}";
        return new TreatyCorpusLoad(new TreatyCorpus(law) { Sources = Sources, Amendments = changes, AmendedBy = by, Version = version }, diagnostics.ToImmutable());
    }

    /// <summary>Lays a crisis out for this law, ready to be run.</summary>
    /// <param name="crisis">The crisis.</param>
    /// <param name="readings">The readings chosen, question to reading; they hold on every day. Other questions have the day's default.</param>
    /// <param name="asOf">The day at whose close verdicts are read; null: the crisis's own, or the last day that it names.</param>
    /// <param name="after">The symbol of the event right after which they are read, instead.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the crisis begins.</exception>
    /// <exception cref="ArgumentException">No event has the symbol, or there is no such question or reading.</exception>
    public Hearing Hear(Crisis crisis, IReadOnlyDictionary<string, string>? readings = null, DateOnly? asOf = null, string? after = null)
    {
        ArgumentNullException.ThrowIfNull(crisis);
        return new Hearing(Compiled, crisis.File, Chosen(readings ?? ImmutableDictionary<string, string>.Empty), asOf, after);
    }

    /// <summary>Readings by the qualified names of their questions, which is how the law is asked.</summary>
    /// <exception cref="ArgumentException">There is no such question or reading.</exception>
    internal ImmutableDictionary<string, string> Chosen(IReadOnlyDictionary<string, string> readings)
    {
        ImmutableDictionary<string, string>.Builder chosen = ImmutableDictionary.CreateBuilder<string, string>();
        foreach ((string question, string reading) in readings)
        {
            (Question found, Reading answer) = FindReading(question, reading);
            chosen[found.Id] = answer.Name;
        }

        return chosen.ToImmutable();
    }

    /// <summary>Finds a question by its name, or by its qualified name where several treaties ask one of the same name, and one of its readings.</summary>
    /// <exception cref="ArgumentException">There is none, or there are several.</exception>
    public (Question Question, Reading Reading) FindReading(string question, string reading)
    {
        Question[] named = [.. FindQuestions(question)];
        Question found = named switch
        {
            [var only] => only,
            [] => throw new ArgumentException($"There is no question '{question}'.", nameof(question)),
            _ => throw new ArgumentException($"Several treaties ask '{question}': {string.Join(", ", named.Select(one => one.Id))}.", nameof(question)),
        };
        return (found, found.Readings.FirstOrDefault(answer => answer.Name == reading)
            ?? throw new ArgumentException($"The question '{question}' has no reading '{reading}'; it has {string.Join(", ", found.Readings.Select(answer => answer.Name))}.", nameof(reading)));
    }

    /// <summary>The questions of a name, qualified or not.</summary>
    public IEnumerable<Question> FindQuestions(string name) =>
        Law.Treaties.SelectMany(treaty => treaty.Questions).Where(question => question.Id == name || question.Name == name);

    /// <summary>The file of an amendment: one that comes with the law, or one on the disk. Null, and reported, when it is neither.</summary>
    private SourceText? AmendmentSource(string written, ImmutableArray<SourceText> sources, DiagnosticBag diagnostics)
    {
        if (Law.TryFindAmendment(written, out Amendment? amendment, out Diagnostic? problem))
            return sources.First(source => source.Path == amendment.Provenance.Span.Path);
        if (File.Exists(written))
            return CorpusFiles.ReadFile(written, diagnostics);
        diagnostics.Add(problem);
        return null;
    }

    private static TreatyCorpus LoadEmbedded()
    {
        var diagnostics = new DiagnosticBag();
        (Law? law, var found) = LawReader.Read(EmbeddedFiles.Read(diagnostics));
        return law is not null ? new TreatyCorpus(law) { Version = EmbeddedVersion, Sources = EmbeddedFiles.Read }
            : throw new UnreachableException($"The law that comes with the library does not bind: {string.Join('\n', found)}");
    }
}
