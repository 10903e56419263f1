namespace TreatyRules.Corpus.Tests.Code;

/// <summary>The law is in the YAML. The library knows no state, organ or treaty; only its folder Corpus may, and comments, which cite.</summary>
public sealed class LawStaysOutOfTheCodeTests
{
    private static readonly LawNames s_names = new(TreatyCorpus.Embedded.Law);

    [Fact]
    public void No_text_or_identifier_of_the_library_names_a_state_an_organ_or_a_treaty() =>
        Repository.SourcesOf("").Except(Repository.SourcesOf("Corpus"))
            .SelectMany(path => Found(Path.GetRelativePath(Repository.Root, path), File.ReadAllText(path)))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("var seat = \"RUS\";", "RUS")]
    [InlineData("var seat = Codes.RUS;", "RUS")]
    [InlineData("var text = $\"a veto by {name} of France\";", "-france-")]
    [InlineData("private int _securityCouncil;", "-security-council-")]
    [InlineData("if (id == \"un-charter/substantive\") return;", "-un-charter-")]
    [InlineData("case \"council\": return;", "council")]
    public void A_name_of_the_law_is_found(string code, string name) => Found("a.cs", code).ShouldHaveSingleItem().ShouldEndWith(name);

    [Theory]
    [InlineData("// Art. 27(3) of the un-charter: RUS may veto.")]
    [InlineData("/* The security-council */ int seats = 15;")]
    [InlineData("var text = \"an organ such as a council\";")]
    [InlineData("char quote = '\"'; // un-charter")]
    [InlineData("var both = rows && columns; bool chadian = Can(and, nor);")]
    public void Comments_and_plain_words_are_let_pass(string code) => Found("a.cs", code).ShouldBeEmpty();

    private static IEnumerable<string> Found(string path, string source) =>
        from lexeme in CSharpLexemes.Of(source)
        let name = s_names.NamedBy(lexeme)
        where name is not null
        select $"{path}({lexeme.Line}): {lexeme.Text} names {name}";
}
