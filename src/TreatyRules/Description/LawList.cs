using System.Text.Json;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Description;

/// <summary>Writes what there is in the law as JSON, by the contract <c>treatyrules/list/1</c>.</summary>
internal static class LawList
{
    /// <summary>The contract.</summary>
    public const string Schema = "treatyrules/list/1";

    /// <summary>The treaties, each with its procedures, organs, voting rules, questions, events and facts; then the facts, states and places that any crisis can name.</summary>
    /// <param name="law">The law.</param>
    /// <param name="corpus">Its version.</param>
    /// <param name="cases">How many cases turn on what has a name, none where it is untested; null where none could.</param>
    public static string Write(Law law, string corpus, Func<string, int?> cases)
    {
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(cases);
        return JsonText.Object(json =>
        {
            json.WriteString("schema", Schema);
            json.WriteString("corpus", corpus);
            json.Objects("treaties", law.Treaties, (writer, treaty) => Treaty(writer, treaty, law.Amendments.Where(amendment => amendment.Treaty == treaty.Id), cases));
            json.Objects("facts", law.Vocabulary, Fact);
            json.Objects("states", law.States, State);
            json.Objects("places", law.Places, Place);
        });
    }

    private static void Treaty(Utf8JsonWriter json, Treaty treaty, IEnumerable<Amendment> amendments, Func<string, int?> cases)
    {
        json.WriteString("treaty", treaty.Id);
        json.WriteString("title", treaty.Title);
        json.Words("alsoCalled", treaty.AlsoCalled);
        json.Day("from", treaty.InForce.From);
        json.Day("until", treaty.InForce.Until);
        json.WriteBoolean("binding", treaty.IsBinding);
        json.WriteString("claimsToBe", treaty.ClaimsToBe);
        Cases(json, cases(treaty.Id));
        json.Objects("procedures", treaty.Procedures, (writer, procedure) => Procedure(writer, procedure, cases(procedure.Id)));
        json.Objects("organs", treaty.Organs, (writer, organ) => Organ(writer, organ, cases(organ.Id)));
        json.Objects("rules", treaty.VotingRules, (writer, rule) => Rule(writer, rule, cases(rule.Id)));
        json.Objects("questions", treaty.Questions, (writer, question) => Question(writer, question, cases(question.Id)));
        json.Objects("amendments", amendments, Amendment);
        json.Objects("events", treaty.Events, Event);
        json.Objects("facts", treaty.Records, Fact);
    }

    private static void Event(Utf8JsonWriter json, EventType type)
    {
        json.WriteString("event", Phrases.Local(type.Id));
        json.WriteString("article", type.Provenance.Article);
        json.Words("rules", type.Votes.Select(vote => Phrases.Local(vote.Rule)).Distinct());
        json.Words("fields", type.Fields.Select(field => field.Name));
    }

    private static void Fact(Utf8JsonWriter json, RecordType type)
    {
        json.WriteString("fact", Phrases.Local(type.Id));
        json.WriteString("list", type.Plural);
        json.Words("fields", type.Fields.Select(field => field.Name));
    }

    private static void State(Utf8JsonWriter json, State state)
    {
        json.WriteString("state", state.Code);
        json.WriteString("name", state.Name);
        json.Day("from", state.Lifetime.From);
        json.Day("until", state.Lifetime.Until);
        json.WriteString("continues", state.Continues);
        json.WriteString("region", state.Region);
    }

    private static void Place(Utf8JsonWriter json, Place place)
    {
        json.WriteString("place", place.Id);
        json.Objects("sovereigns", place.Sovereigns, Sovereign);
        json.WriteString("region", place.Region);
        json.WriteBoolean("island", place.IsIsland);
    }

    private static void Sovereign(Utf8JsonWriter json, Sovereignty sovereignty)
    {
        json.WriteString("state", sovereignty.State);
        json.Day("from", sovereignty.Period.From);
        json.Day("until", sovereignty.Period.Until);
    }

    private static void Amendment(Utf8JsonWriter json, Amendment amendment)
    {
        json.WriteString("amendment", amendment.Name);
        json.WriteString("title", amendment.Title);
    }

    private static void Cases(Utf8JsonWriter json, int? cases)
    {
        if (cases is { } count)
            json.WriteNumber("cases", count);
        else
            json.WriteNull("cases");
    }

    private static void Rule(Utf8JsonWriter json, VotingRule rule, int? cases)
    {
        json.WriteString("rule", Phrases.Local(rule.Id));
        json.WriteString("article", rule.Provenance.Article);
        json.WriteString("organ", rule.Organ);
        Cases(json, cases);
    }

    private static void Procedure(Utf8JsonWriter json, Procedure procedure, int? cases)
    {
        json.WriteString("procedure", Phrases.Local(procedure.Id));
        json.WriteString("title", procedure.Title);
        json.WriteString("article", procedure.Provenance.Article);
        json.WriteString("decides", procedure.Decides.Word());
        Cases(json, cases);
    }

    private static void Organ(Utf8JsonWriter json, Organ organ, int? cases)
    {
        json.WriteString("organ", Phrases.Local(organ.Id));
        json.WriteString("article", organ.Provenance.Article);
        json.Words("groups", organ.Groups.Where(group => group.Name is not null).Select(group => group.Name ?? ""));
        Cases(json, cases);
    }

    private static void Question(Utf8JsonWriter json, Question question, int? cases)
    {
        json.WriteString("question", question.Name);
        json.WriteString("article", question.Provenance.Article);
        json.WriteString("asks", question.Asks);
        json.Words("readings", question.Readings.Select(reading => reading.Name));
        Cases(json, cases);
    }
}
