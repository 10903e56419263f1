using System.Text.Json;

namespace TreatyRules.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private const string TenMistakes = """
        crisis: ten-mistakes
        titel: Ten mistakes
        date: 1990-08-02
        facts:
          hostilities:
            - { kind: armed-atack, by: IRQ, against: KWT, place: kuwait }
            - { kind: armed-attack, by: IRK, against: KWT, place: kuwait }
            - { kind: armed-attack, by: IRQ, against: KWT, place: kuwayt }
            - { kind: armed-attack, by: IRQ, agianst: KWT, place: kuwait }
          hostages: []
        events:
          - { on: 1990-08-02, event: un-charter/bring-to-counsel, by: KWT }
          - { on: 1990-08-01, event: un-charter/bring-to-council, by: KWT }
          - on: 1990-08-02
            event: un-charter/draft-resolution
            ballots: { no: BEL, otherwise: yes }
        expect:
          - { of: un-charter/security-council, outcome: autorised }
        """;

    [Fact]
    public void A_good_file_is_counted()
    {
        Ran ran = Treaty.Run("check", "seeds/kuwait-1990.yaml");
        ran.Out.ShouldBe("1 file checked: 0 errors, 0 warnings\n");
        ran.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Crises_that_are_checked_with_a_law_are_held_to_that_law()
    {
        Write("law/gazetteer.yaml", "gazetteer: two\nstates: { FRA: { name: France }, GBR: { name: United Kingdom } }\n");
        Write("law/two/treaty.yaml", """
            treaty: two
            title: A treaty of two
            in-force: 1960-01-01
            parties: { FRA: 1960-01-01, GBR: 1960-01-01 }
            events: { meeting: { article: "1" } }
            procedures: { talks: { initial: none, states: { none: { outcome: not-engaged, on: { meeting: { to: met } } }, met: { outcome: consultation } } } }
            """);
        string crisis = Write("talk.yaml", "crisis: talk\ndate: 1961-01-01\nevents: [ { event: two/meeting } ]\nexpect: [ { of: two/talks, outcome: consultation } ]\n");
        Treaty.Run("check", _folder.At("law"), crisis).Done.ShouldBe("3 files checked: 0 errors, 0 warnings\n");
        Treaty.Run("check", crisis).ExitCode.ShouldBe(3);
    }

    [Fact]
    public void Ten_mistakes_are_told_each_at_its_place()
    {
        string path = Write("ten-mistakes.yaml", TenMistakes);
        Ran ran = Treaty.Run("check", path);
        ran.ExitCode.ShouldBe(3);
        ran.Problems.Where(line => !line.StartsWith(' ')).Select(line => Place(line, path)).ShouldBe(
            [(2, 1), (6, 15), (7, 33), (8, 59), (9, 38), (10, 3), (12, 30), (13, 11), (16, 20), (18, 49)]);
        ran.Problems.Where(line => !line.StartsWith(' ')).ShouldAllBe(line => line.Contains("): error TR"));
        ran.Out.ShouldBe("1 file checked: 10 errors, 0 warnings\n");
    }

    [Fact]
    public void As_json_diagnostics_are_the_result()
    {
        Ran ran = Treaty.Run("check", Write("ten-mistakes.yaml", TenMistakes), "--format", "json");
        ran.ExitCode.ShouldBe(3);
        ran.Error.ShouldBeEmpty();
        using JsonDocument document = JsonDocument.Parse(ran.Out);
        document.RootElement.GetProperty("schema").GetString().ShouldBe("treatyrules/check/1");
        JsonElement first = document.RootElement.GetProperty("diagnostics")[0];
        first.GetProperty("code").GetString().ShouldNotBeNull().ShouldStartWith("TR");
        first.GetProperty("severity").GetString().ShouldBe("error");
        first.GetProperty("line").GetInt32().ShouldBe(2);
        first.GetProperty("column").GetInt32().ShouldBe(1);
        first.GetProperty("help").GetString().ShouldBe($"docs/diagnostics/{first.GetProperty("code").GetString()}.md");
    }

    [Fact]
    public void The_treaties_and_crises_of_the_project_have_no_errors()
    {
        Ran ran = Treaty.Run("check", "treaties", "seeds");
        ran.ExitCode.ShouldBe(0, ran.Error);
        ran.Out.ShouldMatch(@"^[0-9]{3} files checked: 0 errors, [0-9]+ warnings?\n$");
    }

    [Fact]
    public void A_treaty_that_is_broken_is_told_and_no_crisis_is_heard_by_it()
    {
        Write("pact/treaty.yaml", "treaty: pact\ntitle: A pact\nin-forc: 1950-01-01\n");
        Ran ran = Treaty.Run("evaluate", "seeds/kuwait-1990.yaml", "--treaties", _folder.Path);
        ran.ExitCode.ShouldBe(3);
        ran.Out.ShouldBeEmpty();
        ran.Error.ShouldContain("did you mean 'in-force'?");
    }

    [Fact]
    public void Where_there_is_nothing_to_check_that_is_told()
    {
        Treaty.Run("check", "docs").Problems[0].ShouldBe("error TR0911: There is nothing to check in 'docs'; give a crisis file, or a folder of treaties or crises.");
        Treaty.Run("check", "nowhere").Problems[0].ShouldBe("error TR0908: There is no file 'nowhere'.");
    }

    private static (int Line, int Column) Place(string line, string path)
    {
        line.ShouldStartWith(path + "(");
        string[] numbers = line[(path.Length + 1)..line.IndexOf(')', path.Length)].Split(',');
        return (int.Parse(numbers[0]), int.Parse(numbers[1]));
    }

    private string Write(string name, string text) => _folder.Write(name, text);
}
