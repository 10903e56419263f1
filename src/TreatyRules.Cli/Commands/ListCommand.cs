using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using TreatyRules.Description;
using TreatyRules.Model;
using TreatyRules.Reasoning.CasesInPoint;
using TreatyRules.Verdicts;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty list</c>: what there is, and how many cases turn on it.</summary>
internal sealed class ListCommand : ICommand
{
    private static readonly ImmutableArray<string> Kinds = ["treaties", "procedures", "organs", "rules", "questions", "amendments"];

    /// <summary>What crises are written with: told where it is asked for.</summary>
    private static readonly ImmutableArray<string> Words = ["events", "facts", "states", "places"];

    private readonly Argument<string?> _what = new("what")
    {
        HelpName = "what",
        Description = "What to list: treaties, procedures, organs, (voting) rules, questions, amendments; all of these when left out. Or events, facts, states, places. Or what is untested, articles too.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly CasesOption _cases = new();

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        _what.AcceptOnlyFromAmong([.. Kinds, .. Words, "untested"]);
        var command = new Command("list", "List the treaties, their procedures, organs, voting rules, questions and amendments, with how many cases turn on each; or the events, facts, states and places that a crisis can name.") { _what, _cases.Option };
        command.SetAction(parsed => Run(parsed, new Request(parsed, options, terminal), parsed.GetValue(_what)));
        Examples.Teach(command, "treaty list", "treaty list procedures", "treaty list events", "treaty list untested --cases my-crises", "treaty list questions --format json");
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
            "events" => [["event", "article", "voted on by", "says"], .. law.Treaties.SelectMany(treaty => treaty.Events).Select(Event)],
            "facts" => [["fact", "listed under", "says"], .. law.Vocabulary.Concat(law.Treaties.SelectMany(treaty => treaty.Records)).Select(Fact)],
            "states" => [["state", "from", "until", "region", "name"], .. law.States.Select(State)],
            "places" => [["place", "sovereign", "region", "island"], .. law.Places.Select(Place)],
            "untested" => [["untested", "name"], .. digest.Untested.Select(untested => new[] { untested.Kind, untested.Name })],
            _ => [["treaty", "also called", "cases", "from", "until", "title"], .. law.Treaties.Select(Treaty)],
        });

        static string Local(string id) => id[(id.IndexOf('/') + 1)..];

        IReadOnlyList<string> Treaty(Treaty treaty) => [treaty.Id, string.Join(", ", treaty.AlsoCalled), Cases(treaty.Id), $"{treaty.InForce.From:yyyy-MM-dd}", $"{treaty.InForce.Until:yyyy-MM-dd}", treaty.Title];

        IReadOnlyList<string> Procedure(Procedure procedure) =>
            [procedure.Id, Cases(procedure.Id), procedure.Decides.Word(), procedure.Provenance.Article ?? "", procedure.Title ?? ""];

        IReadOnlyList<string> Organ(Organ organ) =>
            [organ.Id, Cases(organ.Id), organ.Provenance.Article ?? "", string.Join(", ", organ.Groups.Select(group => group.Name).OfType<string>())];

        IReadOnlyList<string> Rule(VotingRule rule) => [rule.Id, Cases(rule.Id), rule.Provenance.Article ?? "", Local(rule.Organ)];

        IReadOnlyList<string> Question(Question question) =>
            [question.Id, Cases(question.Id), question.Provenance.Article ?? "", string.Join(", ", question.Readings.Select(reading => reading.Name))];

        static IReadOnlyList<string> Event(EventType type) =>
            [type.Id, type.Provenance.Article ?? "", string.Join(", ", type.Votes.Select(vote => Local(vote.Rule)).Distinct()), Fields(type.Fields)];

        static IReadOnlyList<string> Fact(RecordType type) => [type.Id, type.Plural, Fields(type.Fields)];

        static IReadOnlyList<string> State(State state) =>
            [state.Code, $"{state.Lifetime.From:yyyy-MM-dd}", $"{state.Lifetime.Until:yyyy-MM-dd}", state.Region ?? "", state.Name];

        static IReadOnlyList<string> Place(Place place) =>
            [place.Id, string.Join(", ", place.Sovereigns.Select(Sovereign)), place.Region ?? "", place.IsIsland ? "yes" : ""];

        static string Sovereign(Sovereignty sovereignty) => sovereignty.Period == Period.Always ? sovereignty.State : $"{sovereignty.State} {sovereignty.Period}";

        static string Fields(ImmutableArray<FieldDefinition> fields) => string.Join(", ", fields.Select(field => field.Name));

        string Cases(string name) => digest.CountOn(name) switch
        {
            null => "",
            0 => "untested",
            { } count => count.ToString(CultureInfo.InvariantCulture),
        };
    }
}
