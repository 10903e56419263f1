using System.Collections.Immutable;
using System.CommandLine;
using TreatyRules.Description;
using TreatyRules.Model;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty list</c>: what there is.</summary>
internal sealed class ListCommand : ICommand
{
    private static readonly ImmutableArray<string> Kinds = ["treaties", "procedures", "organs", "questions", "amendments"];

    private readonly Argument<string?> _what = new("what")
    {
        HelpName = "what",
        Description = "What to list: treaties, procedures, organs, questions or amendments; all of them when left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        _what.AcceptOnlyFromAmong([.. Kinds]);
        var command = new Command("list", "List the treaties, and their procedures, organs, contested questions and proposed amendments.") { _what };
        command.SetAction(parsed => Run(new Request(parsed, options, terminal), parsed.GetValue(_what)));
        Examples.Teach(command, "treaty list", "treaty list procedures", "treaty list questions --format json");
        return command;
    }

    private static int Run(Request request, string? what)
    {
        if (request.Corpus() is not { } corpus)
            return ExitCode.Invalid;
        if (request.Format == OutputFormat.Json)
            request.Out.Write(LawList.Write(corpus.Law, corpus.Version));
        else
            request.Out.Write(what is null ? string.Join("\n", Kinds.Select(kind => Table(corpus.Law, kind))) : Table(corpus.Law, what));
        return ExitCode.Done;
    }

    private static string Table(Law law, string kind) => VerdictText.Table(kind switch
    {
        "procedures" => [["procedure", "decides", "article", "title"], .. law.Treaties.SelectMany(treaty => treaty.Procedures).Select(Row)],
        "organs" => [["organ", "article", "groups"], .. law.Treaties.SelectMany(treaty => treaty.Organs).Select(Row)],
        "questions" => [["question", "article", "readings"], .. law.Treaties.SelectMany(treaty => treaty.Questions).Select(Row)],
        "amendments" => [["amendment", "title"], .. law.Amendments.Select(amendment => (IReadOnlyList<string>)[amendment.Id, amendment.Title ?? ""])],
        _ => [["treaty", "from", "until", "title"], .. law.Treaties.Select(Row)],
    });

    private static IReadOnlyList<string> Row(Treaty treaty) => [treaty.Id, $"{treaty.InForce.From:yyyy-MM-dd}", $"{treaty.InForce.Until:yyyy-MM-dd}", treaty.Title];

    private static IReadOnlyList<string> Row(Procedure procedure) =>
        [procedure.Id, procedure.Decides.Word(), procedure.Provenance.Article ?? "", procedure.Title ?? ""];

    private static IReadOnlyList<string> Row(Organ organ) =>
        [organ.Id, organ.Provenance.Article ?? "", string.Join(", ", organ.Groups.Select(group => group.Name).OfType<string>())];

    private static IReadOnlyList<string> Row(Question question) =>
        [question.Id, question.Provenance.Article ?? "", string.Join(", ", question.Readings.Select(reading => reading.Name))];
}
