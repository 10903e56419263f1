using TreatyRules.Replay;

namespace TreatyRules.Tests.Replay;

public sealed class CsvReaderTests
{
    [Fact]
    public void Fields_are_parted_by_commas_and_rows_by_line_ends_of_any_kind() =>
        Rows("a,b\r\nc,d\ne,f\rg,h").ShouldBe(["1: a|b", "2: c|d", "3: e|f", "4: g|h"]);

    [Fact]
    public void A_quotation_may_hold_commas_line_ends_and_doubled_marks() =>
        Rows("\"a, b\",\"c\r\nd\",\"say \"\"no\"\"\"\nnext,row,here").ShouldBe(["1: a, b|c\nd|say \"no\"", "3: next|row|here"]);

    [Fact]
    public void Empty_fields_count_and_empty_lines_do_not() => Rows("a,,\n\n\n,b,\"\"\n").ShouldBe(["1: a||", "4: |b|"]);

    [Fact]
    public void A_quotation_that_is_never_closed_ends_with_the_file()
    {
        var row = new CsvReader(new StringReader("a,\"b\nc")).Read().ShouldNotBeNull();
        row.IsClosed.ShouldBeFalse();
        row.Line.ShouldBe(1);
    }

    [Fact]
    public void A_file_without_anything_has_no_row() => Rows("").ShouldBeEmpty();

    private static List<string> Rows(string text)
    {
        var reader = new CsvReader(new StringReader(text));
        var rows = new List<string>();
        while (reader.Read() is { } row)
            rows.Add($"{row.Line}: {string.Join('|', row.Fields)}");
        return rows;
    }
}
