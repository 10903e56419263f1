using TreatyRules.Binding;
using TreatyRules.Corpus;
using TreatyRules.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Tests.Binding;

public sealed class EmbeddedLawTests
{
    private static readonly Lazy<(Law? Law, IReadOnlyList<Diagnostic> Diagnostics)> Embedded = new(() =>
    {
        var diagnostics = new DiagnosticBag();
        var (law, found) = LawReader.Read(EmbeddedFiles.Read(diagnostics));
        return (law, [.. diagnostics.ToImmutable(), .. found]);
    });

    [Fact]
    public void The_law_that_comes_with_the_library_has_no_mistakes()
    {
        Embedded.Value.Diagnostics.ShouldBeEmpty(string.Join("\n", Embedded.Value.Diagnostics));
        Embedded.Value.Law.ShouldNotBeNull();
    }

    [Fact]
    public void It_does_not_depend_on_the_order_of_the_files()
    {
        var files = EmbeddedFiles.Read(new DiagnosticBag());
        var (law, diagnostics) = LawReader.Read(files.Reverse());
        diagnostics.ShouldBeEmpty();
        law.ShouldNotBeNull().Treaties.Select(Outline).ShouldBe(Embedded.Value.Law!.Treaties.Select(Outline));
    }

    private static string Outline(Treaty treaty) => string.Join("\n",
    [
        treaty.Id,
        .. treaty.Terms.Select(term => $"{term.Id}: {term.Condition}"),
        .. treaty.Procedures.SelectMany(procedure => procedure.States, (procedure, state) => $"{procedure.Id} {state.Name}: {string.Join("; ", state.Always)}"),
    ]);
}
