namespace TreatyRules.Tests.Docs;

public sealed class ReadmeTests
{
    private const string Readme = "README.md";

    [Fact]
    public void The_table_lists_every_treaty_once()
    {
        string page = Pages.Read(Readme);
        foreach (string treaty in Directory.GetDirectories(Path.Combine(Pages.Root, "treaties")).Where(folder => File.Exists(Path.Combine(folder, "treaty.yaml"))).Select(folder => new DirectoryInfo(folder).Name))
            page.Split($"](treaties/{treaty}/treaty.yaml)").Length.ShouldBe(2, treaty);
    }

    [Fact]
    public void The_list_of_cases_names_files_that_are_there()
    {
        IEnumerable<string> cells = Pages.Read("seeds/README.md").Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split('|')[2]);
        foreach (string name in cells.SelectMany(cell => cell.Split('`').Where((_, i) => i % 2 == 1)))
            File.Exists(Path.Combine(Pages.Root, "seeds", $"{name}.yaml")).ShouldBeTrue(name);
    }

    /// <summary>The sample stands below as it stands on the page, so that it is compiled and run.</summary>
    [Fact]
    public void The_sample_of_the_library_is_run()
    {
        CodeBlock block = Pages.BlocksOf(Readme).Single(block => block.Label == "csharp");
        string[] sample = Lines(block.Text[(block.Text.IndexOf('\n') + 1)..]);
        string[] here = Lines(File.ReadAllText(Path.Combine(Pages.Root, "tests", "TreatyRules.Tests", "Docs", "ReadmeTests.cs")));

        here.Skip(Array.IndexOf(here, sample[0])).Take(sample.Length).ShouldBe(sample);
        Sample().ShouldStartWith("force-authorised since 1991-01-16, articles 42");
    }

    private static string Sample()
    {
        using var output = new StringWriter();
        TextWriter before = Console.Out;
        string folder = Directory.GetCurrentDirectory();
        Console.SetOut(output);
        Directory.SetCurrentDirectory(Pages.Root);
        try
        {
            TreatyCorpus corpus = TreatyCorpus.Embedded;                            // or TreatyCorpus.Load("treaties")
            CrisisLoad load = Crisis.Load("seeds/kuwait-1990.yaml", corpus);
            foreach (var diagnostic in load.Diagnostics)
                Console.Error.WriteLine(diagnostic);
            if (load.Crisis is { } crisis)
            {
                Hearing hearing = corpus.Hear(crisis, asOf: new DateOnly(1991, 1, 16));
                Standing standing = hearing.Standing("un-charter/security-council");    // outcome, state and day; no allocation
                Verdict verdict = hearing.Verdict("un-charter/security-council");       // and why
                Console.WriteLine($"{standing.State} since {standing.Since:O}, articles {string.Join(", ", verdict.Articles)}");
                foreach (EffectInForce permission in verdict.Permissions)
                    Console.WriteLine($"{permission.Bearers.Length} states may {permission.What}");
            }
        }
        finally
        {
            Console.SetOut(before);
            Directory.SetCurrentDirectory(folder);
        }

        return output.ToString();
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}
