using System.Collections.Immutable;
using TreatyRules.Analysis;
using TreatyRules.Binding;
using TreatyRules.Cases;
using TreatyRules.Text;

namespace TreatyRules.Tests.Analysis;

/// <summary>A treaty of a page, and cases for it.</summary>
internal static class SmallLaw
{
    private const string Vocabulary = """
        vocabulary: small
        records:
          complaint: { plural: complaints, fields: { by: state } }
        """;

    private const string Gazetteer = """
        gazetteer: small
        states:
          AAA: { name: Alland }
          BBB: { name: Borland }
          CCC: { name: Corland }
          DDD: { name: Dorland }
        """;

    /// <summary>The law of one treaty.</summary>
    public static TreatyCorpus Of(string treaty)
    {
        var (law, diagnostics) = LawReader.Read(
        [
            SourceText.From("small/vocabulary.yaml", Vocabulary), SourceText.From("small/gazetteer.yaml", Gazetteer), SourceText.From("pact.yaml", treaty),
        ]);
        diagnostics.ShouldBeEmpty(string.Join('\n', diagnostics));
        return new TreatyCorpus(law.ShouldNotBeNull());
    }

    /// <summary>What comes of changing it, with the cases of some crises.</summary>
    public static LawMutation Mutate(TreatyCorpus law, params string[] crises) => LawMutation.Of(law.Law, Cases(law, crises), _ => true, null);

    /// <summary>What the cases of some crises come by.</summary>
    public static LawCoverage Cover(TreatyCorpus law, params string[] crises) => LawCoverage.Of(law.Law, Cases(law, crises), _ => true);

    private static ImmutableArray<LawCase> Cases(TreatyCorpus law, string[] crises) =>
    [
        .. crises.Select((text, i) => Crisis.Parse(text, $"{i}.yaml", law) is { Crisis: { } crisis } ? crisis : throw new ArgumentException(string.Join('\n', Crisis.Parse(text, $"{i}.yaml", law).Diagnostics)))
            .SelectMany(crisis => new ExpectationCheck(crisis, law).Stated.Select(stated => new LawCase(crisis, stated))),
    ];
}
