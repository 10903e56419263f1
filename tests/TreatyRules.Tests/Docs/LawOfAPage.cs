namespace TreatyRules.Tests.Docs;

/// <summary>The treaties that a page shows, with the repository's vocabulary and gazetteer, in a folder that is there as long as it is needed.</summary>
internal sealed class LawOfAPage : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LawOfAPage(string page)
    {
        foreach (string path in Directory.EnumerateFiles(Path.Combine(Pages.Root, "treaties", "gazetteer"), "*.yaml").Append(Path.Combine(Pages.Root, "treaties", "vocabulary.yaml")))
            Write(Path.GetRelativePath(Pages.Root, path), File.ReadAllText(path));
        foreach (CodeBlock block in Pages.BlocksOf(page))
        {
            if (block.Path is { } path && path.StartsWith("treaties/", StringComparison.Ordinal))
                Write(path, block.Text);
        }

        TreatyCorpusLoad load = TreatyCorpus.Load(_folder.At("treaties"));
        load.Diagnostics.ShouldBeEmpty(page);
        Corpus = load.Corpus.ShouldNotBeNull();
    }

    /// <summary>The law.</summary>
    public TreatyCorpus Corpus { get; }

    public void Dispose() => _folder.Dispose();

    private void Write(string path, string text) => _folder.Write(path, text);
}
