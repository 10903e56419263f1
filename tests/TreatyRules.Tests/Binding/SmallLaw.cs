using TreatyRules.Binding;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Tests.Binding;

/// <summary>A treaty of three parties, to which each test adds the sections that it is about.</summary>
internal static class SmallLaw
{
    private const string Vocabulary = """
        vocabulary: small
        records:
          attack:
            plural: attacks
            fields:
              kind: { one-of: [ invasion, raid ] }
              by: actor
              against: state
              place: place
              flagrant: { yes-or-no, default: no }
              losses: { number, default: 0 }
              allies: { states, default: [] }
          call:
            plural: calls
            omitted: unknown
            fields: { by: state, about: { text, default: any } }
        """;

    private const string Gazetteer = """
        gazetteer: small
        states:
          DEU: { name: Germany, region: europe }
          FRA: { name: France, region: europe }
          GBR: { name: United Kingdom, region: europe }
          RUS: { name: Russia, from: 1991-12-24, continues: SUN, region: europe }
          SUN: { name: Soviet Union, until: 1991-12-24, region: europe }
          USA: { name: United States, region: america }
        places:
          calais: { sovereign: FRA, region: europe, latitude: 50.9 }
          hawaii: { sovereign: USA, region: pacific, island: yes, latitude: 21 }
        """;

    /// <summary>The treaty's first keys; the tests' sections follow.</summary>
    public const string Head = """
        treaty: pact
        title: A pact
        in-force: 1950-01-01
        parties: { FRA: 1950-01-01, GBR: 1950-01-01, SUN: { from: 1950-01-01, until: 1980-01-01 } }

        """;

    /// <summary>The law with a treaty of these sections.</summary>
    public static (Law? Law, IReadOnlyList<Diagnostic> Diagnostics) Read(string sections, params (string Path, string Text)[] more)
    {
        var (law, diagnostics) = LawReader.Read(
        [
            SourceText.From("small/vocabulary.yaml", Vocabulary), SourceText.From("small/gazetteer.yaml", Gazetteer), SourceText.From("test.yaml", Head + sections),
            .. more.Select(file => SourceText.From(file.Path, file.Text)),
        ]);
        return (law, diagnostics);
    }

    /// <summary>The law with a treaty of these sections, in which nothing is wrong.</summary>
    public static Law Sound(string sections, params (string Path, string Text)[] more)
    {
        var (law, diagnostics) = Read(sections, more);
        diagnostics.ShouldBeEmpty(string.Join("\n", diagnostics));
        return law.ShouldNotBeNull();
    }

    /// <summary>Sections with mistakes marked; these codes are told, there and nowhere else.</summary>
    public static IReadOnlyList<Diagnostic> ShouldTell(string sections, params string[] codes)
    {
        var marked = MarkedText.Parse(Head + sections);
        var (_, diagnostics) = Read(marked.Text[Head.Length..]);
        marked.ShouldMatch(diagnostics, codes);
        return diagnostics;
    }

    /// <summary>An expression as the condition of a term of attacks, with the mistake marked.</summary>
    public static IReadOnlyList<Diagnostic> TermShouldTell(string expression, params string[] codes) => ShouldTell($$"""
        terms:
          wrong: { of: attack, article: "1", all: [ {{expression}} ] }
        """, codes);

    /// <summary>A crisis in which mistakes are marked, under a law.</summary>
    public static IReadOnlyList<Diagnostic> CrisisShouldTell(Law law, string crisis, params string[] codes)
    {
        var marked = MarkedText.Parse(crisis);
        var (_, diagnostics) = CrisisReader.Read(SourceText.From("test.yaml", marked.Text), law);
        marked.ShouldMatch(diagnostics, codes);
        return diagnostics;
    }
}
