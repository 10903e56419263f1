using System.Text.Json;
using TreatyRules.Cases;
using TreatyRules.Text;

namespace TreatyRules.Analysis;

/// <summary>Writes a run of cases with what was found of the law by it, by the contract of <see cref="CaseRunJson"/>: the keys <c>coverage</c> and <c>mutation</c> are added.</summary>
internal static class LawTestJson
{
    /// <summary>The document.</summary>
    /// <param name="run">The run.</param>
    /// <param name="coverage">The coverage, if it was asked for.</param>
    /// <param name="mutation">The mutation, if it was asked for.</param>
    public static string Write(CaseRun run, LawCoverage? coverage, LawMutation? mutation)
    {
        ArgumentNullException.ThrowIfNull(run);
        return JsonText.Object(json =>
        {
            CaseRunJson.Members(json, run);
            if (coverage is not null)
                Coverage(json, coverage);
            if (mutation is not null)
                Mutation(json, mutation);
        });
    }

    private static void Coverage(Utf8JsonWriter json, LawCoverage coverage)
    {
        json.WriteStartObject("coverage");
        json.WriteNumber("percent", Math.Round(coverage.Percent, 1));
        json.Objects("treaties", coverage.Treaties, (item, treaty) => Treaty(item, treaty, [.. coverage.Units.Where(unit => unit.Treaty == treaty)]));
        json.Objects("uncovered", coverage.Units.Where(unit => !unit.IsCovered), Unit);
        json.WriteEndObject();
    }

    private static void Treaty(Utf8JsonWriter json, string treaty, LegalUnit[] units)
    {
        json.WriteString("treaty", treaty);
        json.WriteNumber("percent", Math.Round(LawCoverage.PercentOf(units), 1));
        foreach (LegalUnitKind kind in Enum.GetValues<LegalUnitKind>())
        {
            json.WriteStartObject(Word(kind));
            json.WriteNumber("covered", units.Count(unit => unit.Kind == kind && unit.IsCovered));
            json.WriteNumber("units", units.Count(unit => unit.Kind == kind));
            json.WriteEndObject();
        }
    }

    private static void Unit(Utf8JsonWriter json, LegalUnit unit)
    {
        json.WriteString("treaty", unit.Treaty);
        json.WriteString("article", unit.Article);
        json.WriteString("kind", Word(unit.Kind));
        json.WriteString("name", unit.Name);
        json.WriteString("never", unit.Side);
        json.Place(unit.Place);
    }

    private static void Mutation(Utf8JsonWriter json, LawMutation mutation)
    {
        json.WriteStartObject("mutation");
        json.WriteNumber("mutants", mutation.Mutants);
        json.WriteNumber("killed", mutation.Killed);
        json.WriteNumber("equivalent", mutation.Equivalent);
        json.WriteNumber("score", Math.Round(mutation.Score, 4));
        json.Objects("survivors", mutation.Survivors, Survivor);
        json.WriteEndObject();
    }

    private static void Survivor(Utf8JsonWriter json, TriedChange tried)
    {
        json.WriteString("treaty", tried.Change.Treaty);
        json.WriteString("article", tried.Change.Article);
        json.WriteString("change", tried.Change.Kind.Word());
        json.WriteString("where", tried.Change.Where);
        json.WriteString("was", tried.Change.Was);
        json.WriteString("is", tried.Change.Is);
        json.WriteNumber("cases", tried.Cases);
        json.Place(tried.Change.Place);
    }

    private static string Word(LegalUnitKind kind) => kind switch
    {
        LegalUnitKind.Provision => "provision",
        LegalUnitKind.Transition => "transition",
        LegalUnitKind.Guard => "guard",
        LegalUnitKind.VotingPart => "voting-part",
        LegalUnitKind.Reading => "reading",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
