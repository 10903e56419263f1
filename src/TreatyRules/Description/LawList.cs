using System.Text.Json;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Description;

/// <summary>Writes what there is in the law as JSON, by the contract <c>treatyrules/list/1</c>.</summary>
public static class LawList
{
    /// <summary>The contract.</summary>
    public const string Schema = "treatyrules/list/1";

    /// <summary>The treaties, each with its procedures, organs and questions.</summary>
    public static string Write(Law law, string corpus)
    {
        ArgumentNullException.ThrowIfNull(law);
        return JsonText.Object(json =>
        {
            json.WriteString("schema", Schema);
            json.WriteString("corpus", corpus);
            json.Objects("treaties", law.Treaties, (writer, treaty) => Treaty(writer, treaty, law.Amendments.Where(amendment => amendment.Treaty == treaty.Id)));
        });
    }

    private static void Treaty(Utf8JsonWriter json, Treaty treaty, IEnumerable<Amendment> amendments)
    {
        json.WriteString("treaty", treaty.Id);
        json.WriteString("title", treaty.Title);
        json.Day("from", treaty.InForce.From);
        json.Day("until", treaty.InForce.Until);
        json.WriteBoolean("binding", treaty.IsBinding);
        json.WriteString("claimsToBe", treaty.ClaimsToBe);
        json.Objects("procedures", treaty.Procedures, Procedure);
        json.Objects("organs", treaty.Organs, Organ);
        json.Objects("questions", treaty.Questions, Question);
        json.Objects("amendments", amendments, Amendment);
    }

    private static void Amendment(Utf8JsonWriter json, Amendment amendment)
    {
        json.WriteString("amendment", amendment.Name);
        json.WriteString("title", amendment.Title);
    }

    private static void Procedure(Utf8JsonWriter json, Procedure procedure)
    {
        json.WriteString("procedure", Phrases.Local(procedure.Id));
        json.WriteString("title", procedure.Title);
        json.WriteString("article", procedure.Provenance.Article);
        json.WriteString("decides", procedure.Decides.Word());
    }

    private static void Organ(Utf8JsonWriter json, Organ organ)
    {
        json.WriteString("organ", Phrases.Local(organ.Id));
        json.WriteString("article", organ.Provenance.Article);
        json.Words("groups", organ.Groups.Where(group => group.Name is not null).Select(group => group.Name ?? ""));
    }

    private static void Question(Utf8JsonWriter json, Question question)
    {
        json.WriteString("question", question.Name);
        json.WriteString("article", question.Provenance.Article);
        json.WriteString("asks", question.Asks);
        json.Words("readings", question.Readings.Select(reading => reading.Name));
    }
}
