using System.Text.Json;
using TreatyRules.Description;
using TreatyRules.Text;

namespace TreatyRules.Reasoning.CasesInPoint;

/// <summary>Writes law in words with the cases that turn on it as JSON, by the contract <c>treatyrules/show/1</c>.</summary>
internal static class CaseDigestJson
{
    /// <summary>The document: passages, the cases, and whether the law is untested.</summary>
    /// <param name="passages">The law in words.</param>
    /// <param name="digest">The digest.</param>
    /// <param name="name">The law, as for <see cref="CaseDigest.On"/>.</param>
    public static string Write(IEnumerable<Passage> passages, CaseDigest digest, string name)
    {
        ArgumentNullException.ThrowIfNull(digest);
        return JsonText.Object(json =>
        {
            json.WriteString("schema", PassageJson.Schema);
            json.Objects("passages", passages, PassageJson.Write);
            json.Objects("cases", digest.On(name), Write);
            json.WriteBoolean("untested", digest.IsUntested(name));
        });
    }

    private static void Write(Utf8JsonWriter json, CaseInPoint @case)
    {
        json.WriteString("crisis", @case.Crisis);
        json.WriteString("title", @case.Title);
        json.Words("because", @case.Because);
    }
}
