using System.Text.Json;
using TreatyRules.Syntax;
using TreatyRules.Syntax.Documents;
using TreatyRules.Syntax.Keys;

namespace TreatyRules.Tests.Syntax.Keys;

public sealed class KeyTableTests
{
    public static TheoryData<string> Kinds => [.. Enum.GetNames<DocumentKind>()];

    [Fact]
    public void Every_kind_of_mapping_has_a_name_of_its_own() =>
        KeyTable.All.GroupBy(d => d.Name).Where(g => g.Count() > 1).ShouldBeEmpty();

    [Fact]
    public void Every_key_is_spelled_as_names_are_and_helps_in_one_sentence()
    {
        foreach (var definition in KeyTable.All)
        {
            NameForm.IsName(definition.Name).ShouldBeTrue(definition.Name);
            definition.Help.ShouldEndWith(".");
            foreach (var key in definition.Keys)
            {
                NameForm.IsName(key.Name).ShouldBeTrue(key.Name);
                key.Help.ShouldEndWith(".");
                key.Shape.Expected.ShouldNotBeEmpty();
            }
        }
    }

    [Fact]
    public void Keys_that_exclude_each_other_are_keys_of_their_mapping()
    {
        foreach (var definition in KeyTable.All)
        {
            foreach (var key in definition.ExactlyOneOf.Concat(definition.AtMostOneOf))
                definition.Find(key).ShouldNotBeNull($"{definition}: {key}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_schema_is_json_whose_references_lead_somewhere(string name)
    {
        DocumentKind kind = Enum.Parse<DocumentKind>(name);
        var text = SchemaWriter.Write(kind);
        using var schema = JsonDocument.Parse(text);
        var definitions = schema.RootElement.GetProperty("$defs");
        foreach (var reference in References(schema.RootElement))
            definitions.TryGetProperty(reference["#/$defs/".Length..], out _).ShouldBeTrue(reference);
        text.ShouldNotContain("\r");
        SchemaWriter.Write(kind).ShouldBe(text);
    }

    [Fact]
    public void The_schema_of_a_voting_rule_says_what_the_table_says()
    {
        using var schema = JsonDocument.Parse(SchemaWriter.Write(DocumentKind.Treaty));
        var rule = schema.RootElement.GetProperty("$defs").GetProperty("voting-rule");
        rule.GetProperty("required").EnumerateArray().Select(r => r.GetString()).ShouldBe(["organ"]);
        rule.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
        rule.GetProperty("properties").EnumerateObject().Select(p => p.Name)
            .ShouldBe(["organ", "excludes", "quorum", "majority", "veto", "objection", "binds", "ways", "article", "note", "sources"]);
        schema.RootElement.GetProperty("$defs").GetProperty("condition").GetProperty("oneOf").GetArrayLength().ShouldBe(5);
    }

    [Fact]
    public void The_reference_has_every_key()
    {
        var reference = KeyReference.Write();
        foreach (var definition in KeyTable.All)
        {
            reference.ShouldContain($"### {definition.Name.Replace('-', ' ')}\n");
            foreach (var key in definition.Keys)
                reference.ShouldContain($"| `{key.Name}`");
        }
        reference.ShouldContain("| `organ` (required) | name or treaty/name | The organ that votes. |");
        reference.ShouldContain("| `majority` | [condition](#condition) | ");
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == "$ref" ? [p.Value.GetString()!] : References(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
