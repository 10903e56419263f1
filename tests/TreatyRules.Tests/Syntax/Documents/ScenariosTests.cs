using TreatyRules.Diagnostics;
using TreatyRules.Syntax.Documents;
using TreatyRules.Text;

namespace TreatyRules.Tests.Syntax.Documents;

public sealed class ScenariosTests
{
    private const string Head = "crisis: raids\ndate: 1950-01-01\n";

    [Fact]
    public void Each_combination_of_the_values_is_a_crisis_of_its_own()
    {
        Names("matrix: { month: [ 1950-02-01, 1950-03-01 ], name: [ one, two ] }\nas-of: $month\ntitle: $name\n")
            .ShouldBe(["raids_month=1950-02-01_name=one", "raids_month=1950-02-01_name=two", "raids_month=1950-03-01_name=one", "raids_month=1950-03-01_name=two"]);
    }

    [Fact]
    public void Of_several_rows_each_makes_its_own_combinations()
    {
        Names("matrix:\n  - { name: [ one, two ], note: a }\n  - { name: three, note: b }\ntitle: $name\nnote: $note\n")
            .ShouldBe(["raids_name=one_note=a", "raids_name=two_note=a", "raids_name=three_note=b"]);
    }

    [Fact]
    public void A_value_stands_where_its_name_stood()
    {
        (DocumentSyntax? document, _) = Read("matrix: { day: [ 1950-02-01, 1950-03-01 ] }\nas-of: $day\n")[1];
        document.ShouldNotBeNull().Root["as-of"].Date.ShouldNotBeNull().Date.ShouldBe(new DateOnly(1950, 3, 1));
    }

    [Fact]
    public void A_value_of_the_wrong_kind_is_told_where_the_matrix_has_it() =>
        ShouldTell("matrix: { day: [ 1950-02-01, [|tomorrow|] ] }\nas-of: $day\n", "TR0107");

    [Theory]
    [InlineData("TR0120", "matrix: [|everywhere|]\n")]
    [InlineData("TR0120", "matrix: [ { a: 1 }, [|{ b: 1 }|] ]\ntitle: $a\n")]
    [InlineData("TR0120", "matrix: [|{ a: [] }|]\ntitle: $a\n")]
    [InlineData("TR0122", "matrix: { place: [ here ] }\ntitle: [|$plaec|]\nnote: $place\n")]
    [InlineData("TR0123", "matrix: { [|place|]: [ here, there ] }\n")]
    public void What_is_wrong_in_a_matrix_is_told_once(string code, string matrix) => ShouldTell(matrix, code);

    [Fact]
    public void A_matrix_that_multiplies_out_of_hand_is_refused()
    {
        string ten = "[ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 ]";
        ShouldTell($"[|matrix|]: {{ a: {ten}, b: {ten}, c: {ten}, d: {ten}, e: {ten}, f: {ten} }}\ntitle: $a\n", "TR0121");
    }

    private static string[] Names(string matrix) => [.. Read(matrix).Select(read => read.Document.ShouldNotBeNull().Id)];

    private static (DocumentSyntax? Document, DiagnosticBag Diagnostics)[] Read(string matrix)
    {
        (DocumentSyntax? Document, DiagnosticBag Diagnostics)[] read = [.. DocumentReader.ReadCrises(SourceText.From("test.yaml", Head + matrix))];
        read.SelectMany(one => one.Diagnostics.ToImmutable()).ShouldBeEmpty();
        return read;
    }

    private static void ShouldTell(string matrix, string code)
    {
        MarkedText marked = MarkedText.Parse(Head + matrix);
        marked.ShouldMatch(
            DocumentReader.ReadCrises(SourceText.From("test.yaml", marked.Text)).SelectMany(read => read.Diagnostics.ToImmutable()).DistinctBy(told => told.ToString()),
            code);
    }
}
