using System.Reflection;
using TreatyRules.Syntax.Keys;

namespace TreatyRules.Tests.Docs;

/// <summary>The glossary is the law for names: what it lists is there.</summary>
public sealed class GlossaryTests
{
    private const BindingFlags Anything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static IEnumerable<string[]> Rows => Pages.Read("docs/glossary.md").Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Term |", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    [Fact]
    public void Every_row_has_a_term_a_meaning_a_name_and_a_key()
    {
        Rows.ShouldNotBeEmpty();
        foreach (string[] row in Rows)
        {
            row.Length.ShouldBe(4, string.Join(" | ", row));
            row[1].ShouldEndWith(".", Case.Sensitive, row[0]);
            (row[2] + row[3]).ShouldNotBe("--", row[0]);
        }
    }

    [Fact]
    public void A_term_is_listed_once() =>
        Rows.GroupBy(row => row[0]).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();

    [Fact]
    public void Every_name_is_in_the_library()
    {
        Type[] types = typeof(TreatyCorpus).Assembly.GetTypes();
        foreach (string name in Rows.Select(row => row[2].Trim('`')).Where(name => name != "-"))
        {
            string[] parts = name.Split('.');
            Type[] named = [.. types.Where(type => type.Name == parts[0])];
            named.ShouldNotBeEmpty(name);
            if (parts.Length == 2)
                named.ShouldContain(type => type.GetMember(parts[1], Anything).Length > 0, name);
        }
    }

    [Fact]
    public void Every_key_can_be_written()
    {
        string[] keys = [.. KeyTable.All.SelectMany(definition => definition.Keys).Select(key => key.Name)];
        foreach (string key in Rows.Select(row => row[3].Trim('`')).Where(key => key != "-"))
            keys.ShouldContain(key);
    }
}
