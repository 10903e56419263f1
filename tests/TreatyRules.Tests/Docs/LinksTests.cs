using System.Text.RegularExpressions;

namespace TreatyRules.Tests.Docs;

public sealed partial class LinksTests
{
    public static TheoryData<string> AllPages => [.. Pages.All];

    [Theory, MemberData(nameof(AllPages))]
    public void Every_relative_link_leads_somewhere(string page)
    {
        foreach (string target in LinksOf(page))
        {
            string[] parts = target.Split('#', 2);
            string file = parts[0].Length == 0 ? page : Resolved(page, parts[0]);
            (File.Exists(Path.Combine(Pages.Root, file)) || Directory.Exists(Path.Combine(Pages.Root, file))).ShouldBeTrue($"{page} -> {target}");
            if (parts.Length == 2)
                AnchorsOf(file).ShouldContain(parts[1], $"{page} -> {target}");
        }
    }

    [Theory, MemberData(nameof(AllPages))]
    public void No_two_headings_of_a_page_have_one_anchor(string page) =>
        AnchorsOf(page).GroupBy(anchor => anchor).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty(page);

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"^#+\s+(?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex HeadingLine { get; }

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code { get; }

    [GeneratedRegex(@"`[^`\n]*`")]
    private static partial Regex InlineCode { get; }

    private static IEnumerable<string> LinksOf(string page) =>
        Link.Matches(InlineCode.Replace(Code.Replace(Pages.Read(page), ""), "")).Select(link => link.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal));

    private static string Resolved(string page, string target) =>
        Path.GetRelativePath(Pages.Root, Path.GetFullPath(Path.Combine(Pages.Root, Path.GetDirectoryName(page) ?? "", target))).Replace('\\', '/');

    /// <summary>The anchors that headings have where Markdown is shown: small letters, hyphens for spaces, nothing else but digits.</summary>
    private static IEnumerable<string> AnchorsOf(string page) =>
        HeadingLine.Matches(Code.Replace(Pages.Read(page), "")).Select(heading => string.Concat(
            heading.Groups["text"].Value.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_').Select(c => c == ' ' ? '-' : c)));
}
