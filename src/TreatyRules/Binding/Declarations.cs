using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Syntax.Documents;
using TreatyRules.Syntax.Expressions;

namespace TreatyRules.Binding;

/// <summary>What can be read of a declaration before it is bound.</summary>
internal static class Declarations
{
    /// <summary>The keys of the mapping at a key: a procedure's states, a question's readings.</summary>
    public static ImmutableArray<string> NamesUnder(Symbol symbol, string key) => [.. symbol.Body[key].Entries.Select(entry => entry.Name)];

    /// <summary>The voting rules that an event names.</summary>
    public static IEnumerable<NameSyntax> RulesOf(Symbol type) =>
        type.Body["vote"].Items.Select(item => item.IsMapping ? item["rule"].Name : item.Name).OfType<NameSyntax>();

    /// <summary>The groups of an organ's seats; none when its seats are one list.</summary>
    public static ImmutableArray<string> GroupsOf(Symbol organ) =>
        AreDated(organ.Body["seats"]) ? [] : NamesUnder(organ, "seats");

    /// <summary>Whether a mapping's keys are dates.</summary>
    public static bool AreDated(Node mapping) => mapping.Entries.Length > 0 && mapping.Entries.All(entry => KeyDate(entry.Name) is not null);

    /// <summary>The day that a key names, a year being its first of January; null: it is none.</summary>
    public static DateOnly? KeyDate(string key)
    {
        if (key.Length == 4 && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year > 0)
            return new DateOnly(year, 1, 1);
        return DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;
    }
}
