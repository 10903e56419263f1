using Spectre.Console;
using TreatyRules.Model;

namespace TreatyRules.Cli.Output;

using Text = Spectre.Console.Text;

/// <summary>Verdicts as a table for the screen, coloured by what they come to.</summary>
internal static class VerdictScreen
{
    public static void Write(Terminal terminal, string heading, IReadOnlyList<Verdict> verdicts, string? hangsOn, string? rest)
    {
        IAnsiConsole screen = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.HasColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.HasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(terminal.Out),
        });
        screen.Profile.Width = terminal.Width;
        screen.Write(new Text(heading, new Style(decoration: Decoration.Bold)));
        screen.WriteLine();
        if (verdicts.Count > 0)
            screen.Write(Table(verdicts));
        if (hangsOn is not null)
            screen.MarkupLineInterpolated($"[bold]Hangs on[/] {hangsOn}");
        if (rest is not null)
            screen.MarkupLineInterpolated($"[dim]{rest}[/]");
    }

    /// <summary>The procedures of each treaty under its name, so that there is room for the reasons.</summary>
    private static Table Table(IReadOnlyList<Verdict> verdicts)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn(new Text("treaty, procedure")) { NoWrap = true });
        table.AddColumn(new TableColumn(new Text("verdict")) { NoWrap = true });
        table.AddColumn(new TableColumn(new Text("why")));
        table.AddColumn(new TableColumn(new Text("article")));
        foreach (IGrouping<string, Verdict> treaty in verdicts.GroupBy(verdict => verdict.Treaty))
        {
            table.AddRow(new Text(treaty.Key, new Style(decoration: Decoration.Bold)));
            foreach (Verdict verdict in treaty)
                table.AddRow([.. Cells(verdict)]);
        }

        return table;
    }

    private static IEnumerable<Text> Cells(Verdict verdict) =>
    [
        new("  " + verdict.Procedure),
        new(VerdictWords.Headline(verdict.Outcome), Color(verdict.Outcome)),
        new(VerdictWords.Why(verdict)),
        new(VerdictWords.Article(verdict)),
    ];

    // Effects are green, defeats red, what is open yellow: never the only sign, the words say the same.
    private static Style Color(Outcome outcome) => new(outcome switch
    {
        Outcome.Blocked or Outcome.NotAdopted or Outcome.Prohibited => Spectre.Console.Color.Red,
        Outcome.Pending or Outcome.Undetermined => Spectre.Console.Color.Yellow,
        Outcome.Consultation or Outcome.Recommended or Outcome.Authorised or Outcome.Obliged => Spectre.Console.Color.Green,
        _ => Spectre.Console.Color.Default,
    });
}
