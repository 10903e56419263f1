using System.Text.Json;
using TreatyRules.Text;

namespace TreatyRules.Description;

/// <summary>Writes passages as JSON, by the contract <c>treatyrules/show/1</c>.</summary>
internal static class PassageJson
{
    /// <summary>The contract.</summary>
    public const string Schema = "treatyrules/show/1";

    /// <summary>A document of passages, each with its parts.</summary>
    public static string Write(IEnumerable<Passage> passages) => JsonText.Object(json =>
    {
        json.WriteString("schema", Schema);
        json.Objects("passages", passages, Write);
    });

    internal static void Write(Utf8JsonWriter json, Passage passage)
    {
        json.WriteString("text", passage.Text);
        json.WriteString("article", passage.Article);
        json.Objects("parts", passage.Parts, Write);
    }
}
