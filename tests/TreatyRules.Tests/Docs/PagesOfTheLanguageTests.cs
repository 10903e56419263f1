using TreatyRules.Cases;
using TreatyRules.Diagnostics;
using TreatyRules.Syntax.Documents;
using TreatyRules.Syntax.Keys;
using TreatyRules.Text;

namespace TreatyRules.Tests.Docs;

/// <summary>What the pages show is what the tool reads.</summary>
public sealed class PagesOfTheLanguageTests
{
    private const string Begin = "<!-- keys: written by TreatyRules.Syntax.Keys.KeyReference, held by a test; do not edit below -->\n";
    private const string End = "<!-- end of keys -->\n";

    public static TheoryData<string> PagesWithDocuments =>
        [.. Pages.All.Where(page => Pages.BlocksOf(page).Any(block => block.Path?.StartsWith("seeds/", StringComparison.Ordinal) == true))];

    [Fact]
    public void The_reference_of_keys_is_that_of_the_table()
    {
        string page = Pages.Read("docs/language.md");
        int begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = page.IndexOf(End, StringComparison.Ordinal);
        string reference = $"\n{KeyReference.Write().Trim('\n')}\n\n";
        if (Environment.GetEnvironmentVariable("TREATYRULES_WRITE_DOCS") == "1")
            File.WriteAllText(Path.Combine(Pages.Root, "docs", "language.md"), page[..begin] + reference + page[end..]);
        else
            page[begin..end].ShouldBe(reference, "Run this test with TREATYRULES_WRITE_DOCS=1 to write the reference anew.");
    }

    [Fact]
    public void Sections_that_are_shown_are_read_without_a_mistake()
    {
        foreach (CodeBlock block in Pages.All.SelectMany(Pages.BlocksOf).Where(block => block.IsSection))
        {
            var diagnostics = new DiagnosticBag();
            SourceText treaty = SourceText.From("treaty.yaml", "treaty: shown\ntitle: What a page shows\nin-force: 1950-01-01\n");
            DocumentReader.ReadTreaty([treaty, SourceText.From(block.ToString(), block.Text)], null, diagnostics);
            diagnostics.ToImmutable().ShouldBeEmpty(block.ToString());
        }
    }

    [Fact]
    public void Whole_documents_that_are_shown_are_read_without_a_mistake()
    {
        foreach (CodeBlock block in Pages.All.SelectMany(Pages.BlocksOf).Where(block => block.Path is not null))
        {
            var diagnostics = new DiagnosticBag();
            var source = SourceText.From(block.ToString(), block.Text);
            if (block.Text.StartsWith("crisis:", StringComparison.Ordinal))
            {
                DocumentReader.ReadCrises(source).ShouldAllBe(read => read.Document != null && read.Diagnostics.Count == 0, block.ToString());
                continue;
            }

            DocumentReader.Read(source, diagnostics).ShouldNotBeNull(block.ToString());
            diagnostics.ToImmutable().ShouldBeEmpty(block.ToString());
        }
    }

    [Fact]
    public void Excerpts_stand_in_the_law_as_they_are_shown()
    {
        foreach (CodeBlock block in Pages.All.SelectMany(Pages.BlocksOf).Where(block => block.From is not null))
            Pages.Read(block.From.ShouldNotBeNull()).ShouldContain(block.Text, Case.Sensitive, block.ToString());
    }

    [Theory, MemberData(nameof(PagesWithDocuments))]
    public void Crises_that_are_shown_are_heard_as_the_page_says(string page)
    {
        using var law = new LawOfAPage(page);
        foreach (CodeBlock block in Pages.BlocksOf(page).Where(block => block.Path?.StartsWith("seeds/", StringComparison.Ordinal) == true))
        {
            CrisesLoad load = Crisis.ParseAll(block.Text, block.Path.ShouldNotBeNull(), law.Corpus);
            load.Diagnostics.ShouldBeEmpty(block.ToString());
            load.Crises.ShouldNotBeEmpty(block.ToString());
            load.Crises.SelectMany(crisis => ExpectationCheck.All(crisis, law.Corpus)).Where(check => !check.Passed).ShouldBeEmpty(block.ToString());
        }
    }
}
