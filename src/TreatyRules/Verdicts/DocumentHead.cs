using System.Text.Json;

namespace TreatyRules.Verdicts;

/// <summary>What every document that rests on the law says first: by which contract it is written, by which engine, and under which version of the law.</summary>
internal static class DocumentHead
{
    /// <summary>Writes the contract, the engine's version and the law's.</summary>
    public static void Head(this Utf8JsonWriter json, string schema, string corpus)
    {
        json.WriteString("schema", schema);
        json.WriteString("engine", VerdictJson.EngineVersion);
        json.WriteString("corpus", corpus);
    }
}
