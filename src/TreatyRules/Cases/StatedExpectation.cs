using System.Globalization;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Cases;

/// <summary>One thing that a crisis file says must come out: an entry of <c>expect:</c>, or the result that history records of an event.</summary>
/// <param name="Crisis">The crisis's name.</param>
/// <param name="Expectation">What is asserted. For what history records it is made of <c>recorded:</c> and <c>vetoed-by:</c>.</param>
/// <param name="Held">The place of the event in the crisis; negative when a procedure is meant.</param>
/// <param name="IsRecorded">Whether history records it, and no one merely expects it.</param>
public sealed record StatedExpectation(string Crisis, Expectation Expectation, int Held, bool IsRecorded)
{
    /// <summary>Where it stands in the file.</summary>
    public SourceSpan Span => Expectation.Span;

    /// <summary>Whom it is about: the procedure's qualified name, or the event's symbol, or its name where it has no symbol.</summary>
    public required string Subject { get; init; }

    /// <summary>When it is read and under which readings: <c>as of 1991-01-16</c>; empty when the file leaves both to the default.</summary>
    public string Circumstances
    {
        get
        {
            string when = Expectation switch
            {
                { After: { } after } => $"after {after}",
                { AsOf: { } day } => $"as of {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
                _ => "",
            };
            string under = string.Join(", ", Expectation.Under.Select(choice => $"{choice.Key[(choice.Key.IndexOf('/') + 1)..]}={choice.Value}"));
            return under.Length == 0 ? when : $"{when} under {under}".TrimStart();
        }
    }

    /// <summary>What must come out, in words: <c>is authorised in state force-authorised because of 42</c>.</summary>
    public string Words => ExpectationWords.Of(this);

    /// <summary>The whole in one line: <c>kuwait-1990: un-charter/security-council as of 1991-01-16 is authorised</c>.</summary>
    public override string ToString() => Circumstances.Length == 0 ? $"{Crisis}: {Subject} {Words}" : $"{Crisis}: {Subject} {Circumstances} {Words}";
}
