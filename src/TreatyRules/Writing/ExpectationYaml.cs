using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Writing;

/// <summary>Writes an entry of <c>expect:</c>.</summary>
internal static class ExpectationYaml
{
    public static IEnumerable<(string Key, string? Value)> Entries(Expectation expected) =>
    [
        ("of", expected.Procedure),
        ("event", Text(expected.Event)),
        ("as-of", YamlText.Day(expected.AsOf)),
        ("after", Text(expected.After)),
        ("under", YamlText.Mapping(expected.Under.Select(choice => (choice.Key, (string?)choice.Value)))),
        ("outcome", expected.Outcome?.Word()),
        ("state", expected.State),
        ("result", expected.Result),
        ("possible", YamlText.Some(expected.Possible.Select(outcome => outcome.Word()))),
        ("cause", expected.Cause?.Word()),
        ("by", Exactly(expected.By)),
        ("because", YamlText.Some(expected.Because)),
        ("bearers", Exactly(expected.Bearers)),
        ("not-bearers", YamlText.Some(expected.NotBearers)),
        ("permitted", Exactly(expected.Permitted)),
        ("not-permitted", YamlText.Some(expected.NotPermitted)),
        ("duties", Texts(expected.Duties)),
        ("permissions", Texts(expected.Permissions)),
        ("prohibitions", Texts(expected.Prohibitions)),
        ("since", YamlText.Day(expected.Since)),
        ("discretion", expected.Discretion?.Word()),
        ("pivotal", Exactly(expected.Pivotal)),
        ("missing", YamlText.Some(expected.Missing)),
        ("note", Text(expected.Note)),
    ];

    private static string? Text(string? text) => text is null ? null : YamlText.Scalar(text);

    private static string? Texts(ImmutableArray<string>? texts) => texts is { } given ? YamlText.List(given) : null;

    private static string? Exactly(ImmutableArray<string>? actors) => actors is { } given ? YamlText.List(given) : null;
}
