using TreatyRules.Diagnostics;

namespace TreatyRules.Corpus.Tests;

public sealed class CorpusTests
{
    private static readonly Lazy<TreatyCorpusLoad> s_folder = new(() => TreatyCorpus.Load(Repository.Treaties));

    [Fact]
    public void The_law_binds_without_errors() => Listed(DiagnosticSeverity.Error).ShouldBe("");

    [Fact]
    public void The_law_binds_without_warnings() => Listed(DiagnosticSeverity.Warning).ShouldBe("");

    [Fact]
    public void The_law_that_comes_with_the_library_is_that_of_the_folder() =>
        TreatyCorpus.Embedded.Law.Treaties.Select(treaty => treaty.Id)
            .ShouldBe(s_folder.Value.Corpus.ShouldNotBeNull().Law.Treaties.Select(treaty => treaty.Id));

    [Fact]
    public void A_treaty_has_a_folder_of_its_name() =>
        TreatyCorpus.Embedded.Law.Treaties.Select(treaty => treaty.Id)
            .Where(id => !File.Exists(Path.Combine(Repository.Treaties, id, "treaty.yaml"))).ShouldBeEmpty();

    private static string Listed(DiagnosticSeverity severity) =>
        string.Join('\n', s_folder.Value.Diagnostics.Where(diagnostic => diagnostic.Severity == severity));
}
