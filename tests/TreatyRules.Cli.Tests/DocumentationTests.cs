using System.Text.RegularExpressions;

namespace TreatyRules.Cli.Tests;

/// <summary>The examples of the documentation are run. Where one is out of date, what it should say is written beside it, as *.received.md.</summary>
public sealed class DocumentationTests
{
    [Theory]
    [InlineData("docs/cli.md")]
    [InlineData("README.md")]
    public void Examples_write_what_the_page_says(string page)
    {
        string path = Path.Combine(Treaty.Repository, page);
        string[] written = File.ReadAllLines(path);
        string[] run = [.. Rerun(written)];
        string received = Path.ChangeExtension(path, ".received.md");
        bool isSame = run.Select(Placeless).SequenceEqual(written.Select(Placeless));
        if (isSame)
            File.Delete(received);
        else
            File.WriteAllText(received, string.Join('\n', run) + "\n");
        isSame.ShouldBeTrue($"compare {page} with {Path.GetFileName(received)}");
    }

    // Where a rule stands in its file moves with every line before it, and teaches nothing.
    private static string Placeless(string line) => Regex.Replace(line, @"\.yaml\([0-9]+,[0-9]+\)", ".yaml(...)");

    /// <summary>The page with the output of each example as it is now.</summary>
    private static IEnumerable<string> Rerun(string[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            yield return lines[i];
            if (lines[i] != "```console")
                continue;
            string command = lines[++i];
            yield return command;
            int end = Array.IndexOf(lines, "```", i);
            foreach (string line in Shortened(Output(command), lines[(i + 1)..end]))
                yield return line;
            i = end - 1;
        }
    }

    private static string[] Output(string command)
    {
        command.ShouldStartWith("$ treaty ");
        string[] parts = command["$ treaty ".Length..].Split(" < ");
        string input = parts.Length > 1 ? File.ReadAllText(Path.Combine(Treaty.Repository, parts[1])) : "";
        Ran ran = Treaty.Reading(input, parts[0].Split(' '));
        return (ran.Error + ran.Out).TrimEnd('\n').Split('\n');
    }

    /// <summary>The output, with lines left out where the page leaves them out: up to the line after the dots.</summary>
    private static IEnumerable<string> Shortened(string[] output, string[] page)
    {
        int at = 0;
        for (int i = 0; i < page.Length && at < output.Length; i++)
        {
            if (page[i] != "...")
            {
                yield return output[at++];
                continue;
            }

            yield return "...";
            at = i + 1 == page.Length ? output.Length : Array.IndexOf(output, page[i + 1], at);
            if (at < 0)
                yield break;
        }

        for (; at < output.Length && at >= 0; at++)
            yield return output[at];
    }
}
