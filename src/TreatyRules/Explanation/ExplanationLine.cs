namespace TreatyRules.Explanation;

/// <summary>A line of an explanation, ready to be printed.</summary>
/// <param name="Depth">How far it is indented: steps stand at 0.</param>
/// <param name="Kind">What kind of line.</param>
/// <param name="Text">The text, with its article and place; without the mark of a condition.</param>
internal readonly record struct ExplanationLine(int Depth, ExplanationLineKind Kind, string Text)
{
    /// <summary>The tick box of a condition; empty for other lines.</summary>
    public string Mark => Kind switch
    {
        ExplanationLineKind.Holds => "[x] ",
        ExplanationLineKind.HoldsNot => "[ ] ",
        ExplanationLineKind.Unknown => "[?] ",
        _ => "",
    };

    /// <summary>The line, indented by four spaces a level.</summary>
    public override string ToString() => new string(' ', 4 * Depth) + Mark + Text;
}
