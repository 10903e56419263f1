using TreatyRules.Diagnostics;

namespace TreatyRules.Tests.Diagnostics;

public sealed class DiagnosticDescriptorTests
{
    [Fact]
    public void Codes_are_unique_and_in_order()
    {
        var codes = DiagnosticDescriptors.All.Select(d => d.Code).ToList();
        codes.ShouldBe(codes.Distinct().Order(StringComparer.Ordinal));
        codes.ShouldAllBe(c => System.Text.RegularExpressions.Regex.IsMatch(c, "^TR[0-9]{4}$"));
    }

    [Fact]
    public void Every_code_has_a_page_that_says_what_why_and_how()
    {
        foreach (var descriptor in DiagnosticDescriptors.All)
        {
            var page = Path.Combine(Repository, descriptor.HelpPage);
            File.Exists(page).ShouldBeTrue(page);
            var text = File.ReadAllText(page);
            text.ShouldStartWith($"# {descriptor.Code}: {descriptor.Title}\n");
            text.ShouldMatch("```(yaml|sh)", customMessage: page);
        }
    }

    [Fact]
    public void Every_page_has_a_code()
    {
        var pages = Directory.GetFiles(Path.Combine(Repository, "docs", "diagnostics"), "TR*.md").Select(p => Path.GetFileNameWithoutExtension(p));
        pages.Except(DiagnosticDescriptors.All.Select(d => d.Code)).ShouldBeEmpty();
    }

    [Fact]
    public void Messages_are_sentences()
    {
        foreach (var descriptor in DiagnosticDescriptors.All)
        {
            descriptor.Format.ShouldMatch(@"^(\{0\}|'|[A-Z]).*(\.|\{2\})$", descriptor.Code);
            descriptor.Title.ShouldNotEndWith(".");
        }
    }

    private static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TreatyRules.sln")))
                folder = folder.Parent;
            return folder.ShouldNotBeNull().FullName;
        }
    }
}
