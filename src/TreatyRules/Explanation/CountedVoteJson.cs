using System.Text.Json;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Explanation;

/// <summary>Writes counted ballots as JSON.</summary>
internal static class CountedVoteJson
{
    /// <summary>The ballots under a key.</summary>
    public static void Write(Utf8JsonWriter json, string key, CountedVote vote)
    {
        json.WriteStartObject(key);
        json.WriteString("rule", vote.Rule);
        json.WriteString("result", vote.Result.Word());
        json.WriteString("way", vote.Way);
        json.Place(vote.Span);
        json.Objects("groups", vote.Groups, Group);
        json.Objects("void", vote.Void, Void);
        json.WriteEndObject();
    }

    private static void Group(Utf8JsonWriter json, CountedGroup group)
    {
        json.WriteString("name", group.Name);
        json.WriteBoolean("whole", group.IsWhole);
        json.Objects("ballots", group.Ballots, (writer, ballots) =>
        {
            writer.WriteString("ballot", ballots.Ballot?.Word() ?? "unknown");
            writer.WriteNumber("count", ballots.Count);
            writer.Words("seats", ballots.Seats);
        });
    }

    private static void Void(Utf8JsonWriter json, VoidBallots ballots)
    {
        json.Words("seats", ballots.Seats);
        json.WriteString("why", ballots.Why);
        json.WriteString("article", ballots.Article);
        json.Place(ballots.Span);
    }
}
