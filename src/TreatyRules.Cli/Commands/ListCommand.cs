using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using TreatyRules.Description;
using TreatyRules.Model;
using TreatyRules.Reasoning;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty list</c>: what there is, and how many cases turn on it.</summary>
internal sealed class ListCommand : ICommand
{
    private static readonly ImmutableArray<string> Kinds = ["treaties", "procedures", "organs", "rules", "questions", "amendments"];

    private readonly Argument<string?> _what = new("what")
    {
        HelpName = "what",
        Description = "What to list: treaties, procedures, organs, (voting) rules, questions or amendments; all of them when left out; or what is untested, articles too.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly CasesOption _cases = new();

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        _what.AcceptOnlyFromAmong([.. Kinds, "untested"]);
        var command = new Command("list", "List the treaties, and their procedures, organs, voting rules, contested questions and proposed amendments, with how many cases turn on each.") { _what, _cases.Option };
        command.SetAction(parsed => Run(parsed, new Request(parsed, options, terminal), parsed.GetValue(_what)));
        Examples.Teach(command, "treaty list", "treaty list procedures", "treaty list untested --cases my-crises", "treaty list questions --format json");
        return command;
    }

    private int Run(ParseResult parsed, Request request, string? what)
    {
        if (request.Corpus() is not { } corpus || _cases.Digest(parsed, request, corpus) is not { } digest)
            return ExitCode.Invalid;
        if (request.Format == OutputFormat.Json)
            request.Out.Write(LawList.Write(corpus.Law, corpus.Version, digest.CountOn));
        else
            request.Out.Write(what is null ? string.Join("\n", Kinds.Select(kind => Table(corpus.Law, digest, kind))) : Table(corpus.Law, digest, what));
        return ExitCode.Done;
    }

    private static string Table(Law law, CaseDigest digest, string kind)
    {
        return VerdictText.Table(kind switch
        {
            "procedures" => [["procedure", "cases", "decides", "article", "title"], .. law.Treaties.SelectMany(treaty => treaty.Procedures).Select(Procedure)],
            "organs" => [["organ", "cases", "article", "groups"], .. law.Treaties.SelectMany(treaty => treaty.Organs).Select(Organ)],
            "rules" => [["rule", "cases", "article", "organ"], .. law.Treaties.SelectMany(treaty => treaty.VotingRules).Select(Rule)],
            "questions" => [["question", "cases", "article", "readings"], .. law.Treaties.SelectMany(treaty => treaty.Questions).Select(Question)],
            "amendments" => [["amendment", "title"], .. law.Amendments.Select(amendment => (IReadOnlyList<string>)[amendment.Id, amendment.Title ?? ""])],
            "untested" => [["untested", "name"], .. digest.Untested.Select(untested => new[] { untested.Kind, untested.Name })],
            _ => [["treaty", "cases", "from", "until", "title"], .. law.Treaties.Select(Treaty)],
        });

        IReadOnlyList<string> Treaty(Treaty treaty) => [treaty.Id, Cases(treaty.Id), $"{treaty.InForce.From:yyyy-MM-dd}", $"{treaty.InForce.Until:yyyy-MM-dd}", treaty.Title];

        IReadOnlyList<string> Procedure(Procedure procedure) =>
            [procedure.Id, Cases(procedure.Id), procedure.Decides.Word(), procedure.Provenance.Article ?? "", procedure.Title ?? ""];

        IReadOnlyList<string> Organ(Organ organ) =>
            [organ.Id, Cases(organ.Id), organ.Provenance.Article ?? "", string.Join(", ", organ.Groups.Select(group => group.Name).OfType<string>())];

        IReadOnlyList<string> Rule(VotingRule rule) => [rule.Id, Cases(rule.Id), rule.Provenance.Article ?? "", rule.Organ[(rule.Organ.IndexOf('/') + 1)..]];

        IReadOnlyList<string> Question(Question question) =>
            [question.Id, Cases(question.Id), question.Provenance.Article ?? "", string.Join(", ", question.Readings.Select(reading => reading.Name))];

        string Cases(string name) => digest.CountOn(name) switch
        {
            null => "",
            0 => "untested",
            { } count => count.ToString(CultureInfo.InvariantCulture),
        };
    }
}
