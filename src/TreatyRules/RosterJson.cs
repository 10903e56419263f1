using System.Text.Json;
using TreatyRules.Text;

namespace TreatyRules;

/// <summary>Writes a roster as JSON, by the contract <c>treatyrules/members/1</c>.</summary>
internal static class RosterJson
{
    /// <summary>The contract.</summary>
    public const string Schema = "treatyrules/members/1";

    /// <summary>The roster; the members of a group that hangs on what is not known are null.</summary>
    public static string Write(Roster roster, string corpus)
    {
        ArgumentNullException.ThrowIfNull(roster);
        return JsonText.Object(json =>
        {
            json.WriteString("schema", Schema);
            json.WriteString("corpus", corpus);
            json.WriteString("of", roster.Of);
            json.Day("on", roster.On);
            json.Objects("groups", roster.Groups, Group);
        });
    }

    private static void Group(Utf8JsonWriter json, RosterGroup group)
    {
        json.WriteString("group", group.Name);
        if (group.Members is { } members)
            json.Words("members", members);
        else
            json.WriteNull("members");
    }
}
