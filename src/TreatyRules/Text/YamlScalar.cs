namespace TreatyRules.Text;

/// <summary>A single value. Everything is text until the key that it stands at gives it a type: <c>on</c>, <c>yes</c> and <c>no</c> are words.</summary>
/// <param name="Span">Where it stands, quotes included.</param>
/// <param name="Value">Its text, unquoted and unfolded.</param>
/// <param name="IsQuoted">Whether it was written in quotes or as a block, and so is text whatever it looks like.</param>
internal sealed record YamlScalar(SourceSpan Span, string Value, bool IsQuoted) : YamlItem(Span)
{
    /// <summary>How the value lies in the file; null for a scalar that was built in code.</summary>
    public ScalarLayout? Layout { get; init; }

    /// <summary>Whether no value was written: nothing, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => !IsQuoted && Value is "" or "~" or "null";

    /// <inheritdoc/>
    public override string Described => IsNull ? "nothing" : $"'{Value}'";

    /// <summary>Where a part of the value stands in the file.</summary>
    /// <param name="start">The first character, counted in <see cref="Value"/>.</param>
    /// <param name="end">The character after the last.</param>
    public SourceSpan SpanOf(int start, int end) => Layout?.Span(start, end) ?? Span;
}
