using Stateless.Graph;

namespace TreatyRules.Stateless.Tests;

/// <summary>The sample of the README stands below as it stands on the page, so that it is compiled and run.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_sample_does_what_its_comments_say()
    {
        TreatyCorpus corpus = TreatyCorpus.Embedded;
        Crisis crisis = Seeds.All["manchuria-1931"];
        var console = new StringWriter();
        Sample(corpus, crisis, console);

        string[] written = console.ToString().Split('\n', StringSplitOptions.TrimEntries);
        written[..3].ShouldBe(["before-the-council", "False", "unanimous-report"]);
        written.ShouldContain(line => line.Contains("report unanimous [event.by = council (art. 15(6))]"));
    }

    [Fact]
    public void The_sample_is_that_of_the_page()
    {
        string[] page = Lines("README.md");
        string[] here = Lines("ReadmeTests.cs");
        int first = Array.FindIndex(page, line => line.StartsWith("ProcedureMachine machine", StringComparison.Ordinal));
        string[] sample = [.. page[first..].TakeWhile(line => line != "```")];

        sample.Length.ShouldBeGreaterThan(5);
        here.Skip(Array.IndexOf(here, sample[0])).Take(sample.Length).ShouldBe(sample);
    }

    private static void Sample(TreatyCorpus corpus, Crisis crisis, StringWriter Console)
    {
        ProcedureMachine machine = corpus.ToStateless("league-covenant/article-15", crisis);    // of manchuria-1931
        machine.Fire("submission");
        Console.WriteLine(machine.State);                                   // before-the-council
        Console.WriteLine(machine.CanFire("report unanimous"));             // False: the Council handed it to the Assembly first
        while (machine.NextTrigger is { } trigger)
            machine.Fire(trigger);                                          // a transfer, six months without a report, a report
        Console.WriteLine(machine.State);                                   // unanimous-report
        Console.WriteLine(UmlDotGraph.Format(machine.GetInfo()));           // each edge with its condition and its article
    }

    private static string[] Lines(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, file)).Select(line => line.Trim()).Where(line => line.Length > 0)];
}
