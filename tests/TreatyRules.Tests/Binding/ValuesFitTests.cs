namespace TreatyRules.Tests.Binding;

/// <summary>Values are compared with values of their kind, sets hold what is looked for in them, and only votes are counted.</summary>
public sealed class ValuesFitTests
{
    private const string Rule = """
        organs: { council: { seats: { permanent: [ FRA, GBR ], elected: [ USA ] } } }
        events: { finding: { fields: { about: { number, default: 1 }, authors: { states, default: [] } }, vote: rule } }
        voting:
          rule:
            organ: council

        """;

    [Theory]
    [InlineData("[|on = USA|]", "TR0330")]
    [InlineData("[|on = 3|]", "TR0330")]
    [InlineData("[|by = place|]", "TR0330")]
    [InlineData("[|kind > raid|]", "TR0331")]
    [InlineData("[|allies|] = FRA", "TR0332")]
    [InlineData("by = [|call.by|]", "TR0332")]
    [InlineData("[|kind in parties|]", "TR0333")]
    [InlineData("by in [|flagrant|]", "TR0334")]
    [InlineData("[|last finding|] = 1", "TR0301")]
    [InlineData("[|against|]", "TR0336")]
    [InlineData("[|place.region|]", "TR0336")]
    [InlineData("[|on + war.from|] < today", "TR0313")]
    [InlineData("[|on + from|] < today", "TR0337")]
    [InlineData("[|by is area|]", "TR0301")]
    [InlineData("[|yes|] >= 9", "TR0339")]
    [InlineData("place.[|continent|] = europe", "TR0341")]
    [InlineData("[|by is party of nato|]", "TR0302")]
    [InlineData("at least [|3/2|] of parties where region = europe", "TR0345")]
    [InlineData("losses > [|2000000|]", "TR0347")]
    [InlineData("some effect where action = [|armed-forces|]", "TR0348")]
    public void In_a_condition(string expression, string code)
    {
        var codes = SmallLaw.Read(Term(expression.Replace("[|", "").Replace("|]", ""))).Diagnostics.Select(told => told.Code);
        codes.ShouldContain(code, string.Join("\n", SmallLaw.Read(Term(expression.Replace("[|", "").Replace("|]", ""))).Diagnostics));
        codes.Count().ShouldBe(1);

        static string Term(string condition) => $$"""
            terms: { ours: { of: attack, all: [ {{condition}} ] } }
            """;
    }

    [Theory]
    [InlineData("majority: yes * [|present|] > 4", "TR0340")]
    [InlineData("majority: yes > event.about", "TR0340")]
    [InlineData("majority: permanent.yess > 1", "TR0312")]
    [InlineData("objection: some seat where by = FRA", "TR0313")]
    [InlineData("objection: some seat where some call where by = seat", "TR0346")]
    [InlineData("objection: some council where ballot = no", "TR0313")]
    [InlineData("objection: some seat where ballot = nay", "TR0312")]
    public void In_a_part_of_a_voting_rule(string part, string code)
    {
        var (_, told) = SmallLaw.Read(Rule + $"    {part.Replace("[|", "").Replace("|]", "")}\n");
        told.Select(diagnostic => diagnostic.Code).ShouldBe([code], string.Join("\n", told));
    }

    [Theory]
    [InlineData("majority: yes > 1/2 * seats")]
    [InlineData("majority: 2 * yes - no >= 2 * 1/3 * (seats + entitled)")]
    [InlineData("majority: permanent.yes >= 1 and elected.yes + 1 > no")]
    [InlineData("objection: some permanent where ballot in (no or abstain) and seat in event.authors")]
    [InlineData("objection: some seat where not ballot = yes")]
    public void Sums_of_counts_and_ballots_of_seats_are_parts_of_a_rule(string part) => SmallLaw.Sound(Rule + $"    {part}\n");

    [Fact]
    public void A_value_that_is_none() => SmallLaw.ShouldTell("""
        events: { finding: {} }
        terms: { ours: { of: attack, all: [ [|last finding|] = 1, last finding.on < today ] } }
        """, "TR0335");

    [Fact]
    public void A_term_of_something_else() => SmallLaw.ShouldTell("""
        terms:
          area: { of: place, all: [ region = europe ] }
          ours: { of: attack, all: [ [|by is area|], place is area ] }
        """, "TR0338")[0].Message.ShouldBe("The term 'area' is said of a place, and 'by' is a state or actor.");

    [Fact]
    public void A_default_that_does_not_fit_its_field() => SmallLaw.ShouldTell("""
        events: { finding: { fields: { when-found: { date, default: [|soon|] } } } }
        """, "TR0342");

    [Fact]
    public void Party_where_no_treaty_speaks()
    {
        var (_, told) = SmallLaw.Read("", ("more/vocabulary.yaml", "vocabulary: more\nrecords: { grant: { plural: grants, fields: { to: { states, default: parties } } } }\n"));
        told.Select(diagnostic => diagnostic.Code).ShouldBe(["TR0334"]);
    }

    [Fact]
    public void Outcomes_without_effect_have_no_order() => SmallLaw.ShouldTell("""
        procedures:
          first: { initial: idle, states: { idle: { outcome: not-engaged } } }
          second: { initial: idle, states: { idle: { outcome: not-engaged, always: [ { to: idle, when: pact/first.outcome >= [|blocked|] } ] } } }
        """, "TR0344");
}
