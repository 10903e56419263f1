namespace TreatyRules.Cli.Tests;

/// <summary>What the README opens with is what comes of it: its pact is put beside the law, its crisis is evaluated, and the output is that of the page.</summary>
public sealed class ReadmeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _page = File.ReadAllLines(Path.Combine(Treaty.Repository, "README.md"));

    public ReadmeTests()
    {
        string law = Path.Combine(Treaty.Repository, "treaties");
        foreach (string file in Directory.EnumerateFiles(law, "*.yaml", SearchOption.AllDirectories))
            Write(Path.GetRelativePath(Treaty.Repository, file), File.ReadAllText(file));
        for (int i = 0; i < _page.Length; i++)
        {
            if (_page[i].StartsWith("```yaml ", StringComparison.Ordinal))
                Write(_page[i]["```yaml ".Length..], string.Concat(Block(i).Select(line => line + "\n")));
        }
    }

    [Fact]
    public void What_it_opens_with_is_what_comes_of_it()
    {
        string[] shown = [.. Block(Array.IndexOf(_page, "```text")).Where(line => line.Length > 0 && line != "...").Distinct()];
        string[] written = [.. shown.Where(line => line.StartsWith("$ treaty ", StringComparison.Ordinal)).SelectMany(Written)];

        written.Intersect(shown).ShouldBe(shown);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A command and what it writes, paths as a user in the folder would see them.</summary>
    private IEnumerable<string> Written(string command)
    {
        string[] args = [.. command["$ treaty ".Length..].Split(' ').Select(arg => IsPath(arg) ? Path.Combine(_folder.Path, arg) : arg)];
        string output = Treaty.Run(args).Done.Replace(_folder.Path.Replace('\\', '/') + "/", "", StringComparison.Ordinal);
        return [command, .. output.Split('\n')];
    }

    private static bool IsPath(string argument) => argument == "treaties" || argument.EndsWith(".yaml", StringComparison.Ordinal);

    private string[] Block(int fence) => _page[(fence + 1)..Array.IndexOf(_page, "```", fence + 1)];

    private void Write(string path, string text) => _folder.Write(path, text);
}
