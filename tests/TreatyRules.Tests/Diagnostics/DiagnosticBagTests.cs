using TreatyRules.Diagnostics;
using TreatyRules.Text;

namespace TreatyRules.Tests.Diagnostics;

public sealed class DiagnosticBagTests
{
    [Fact]
    public void Mistakes_are_told_once_by_file_and_position()
    {
        var bag = new DiagnosticBag();
        bag.Add(TextDiagnostics.Tab.At(At("b.yaml", 1)));
        bag.Add(TextDiagnostics.Tab.At(At("a.yaml", 12)));
        bag.Add(TextDiagnostics.Tab.At(At("a.yaml", 2)));
        bag.Add(TextDiagnostics.Tab.At(At("a.yaml", 2)));

        bag.ToImmutable().Select(d => d.Span.ToString()).ShouldBe(["a.yaml(2,1)", "a.yaml(12,1)", "b.yaml(1,1)"]);
        bag.HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void A_file_with_hundreds_of_mistakes_is_told_about_the_first_and_how_many_are_left()
    {
        var bag = new DiagnosticBag();
        for (var line = 1; line <= DiagnosticBag.MostOfOneFile + 5; line++)
            bag.Add(TextDiagnostics.Tab.At(At("a.yaml", line)));

        var told = bag.ToImmutable();
        told.Length.ShouldBe(DiagnosticBag.MostOfOneFile + 1);
        told[^1].ToString().ShouldBe("a.yaml(201,1): note TR0016: 5 more mistakes in this file are not listed.");
    }

    [Fact]
    public void A_diagnostic_prints_as_compilers_print_theirs() =>
        TextDiagnostics.DuplicateKey.At(At("treaty.yaml", 3), "tilte").Suggesting("title").ToString()
            .ShouldBe("treaty.yaml(3,1): error TR0010: The key 'tilte' is written twice here; a key stands once; did you mean 'title'?");

    private static SourceSpan At(string path, int line) => new(path, line, 1, line, 2);
}
