using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Cases;

/// <summary>An expectation held against the law.</summary>
/// <param name="Stated">What the file says.</param>
/// <param name="Found">What came out, in words.</param>
/// <param name="Differences">Where the two part: one line for each thing asserted that does not hold.</param>
/// <param name="Verdict">The verdict; null when an event is meant, or there is none.</param>
/// <param name="Decision">What came of the event; null when a procedure is meant, or when the event was not voted on or its result is open.</param>
public sealed record CheckedExpectation(StatedExpectation Stated, string Found, ImmutableArray<string> Differences, Verdict? Verdict, Decision? Decision)
{
    /// <summary>Whether it could be held against the law at all; it cannot when it asserts nothing, or when a treaty's rules lead in a circle.</summary>
    public bool IsHeard { get; init; } = true;

    /// <summary>Whether everything that is asserted holds.</summary>
    public bool Passed => Differences.IsEmpty;

    /// <summary>Where it stands in the file.</summary>
    public SourceSpan Span => Stated.Span;

    /// <summary>The day at whose close it is read; null: the crisis's own, or right after an event.</summary>
    public DateOnly? AsOf => Stated.Expectation.AsOf;

    /// <summary>The readings chosen: question (qualified) to reading.</summary>
    public ImmutableSortedDictionary<string, string> Readings => Stated.Expectation.Under;

    /// <summary>What must come out, in words.</summary>
    public string Expected => Stated.Words;

    /// <summary>What was found beside what was expected, where they part; empty when everything holds.</summary>
    public string Difference => Passed ? "" : $"{string.Join("; ", Differences)}\nfound: {Found}";

    /// <summary>The expectation in a line, and, when it does not hold, the difference below it.</summary>
    public override string ToString() => Passed ? $"{Stated}" : $"{Span}: {Stated}\n{Difference}";
}
