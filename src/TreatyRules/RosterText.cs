using System.Globalization;
using System.Text;

namespace TreatyRules;

/// <summary>Tells who sits in an organ, or is party to a treaty.</summary>
internal static class RosterText
{
    /// <summary>A line for each group, with how many there are, and under it a line for each member, with its name.</summary>
    public static string Write(Roster roster)
    {
        var text = new StringBuilder();
        foreach (RosterGroup group in roster.Groups)
        {
            string count = group.Members is { } members ? members.Length.ToString(CultureInfo.InvariantCulture) : "unknown";
            text.Append(CultureInfo.InvariantCulture, $"{roster.Of}{(group.Name is null ? "" : $" {group.Name}")} on {roster.On:yyyy-MM-dd}: {count}\n");
            foreach (string code in group.Members ?? [])
                text.Append($"  {code}  {roster.Law?.FindState(code)?.Name}".TrimEnd()).Append('\n');
        }

        return text.ToString();
    }
}
