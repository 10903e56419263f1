namespace TreatyRules;

/// <summary>A reading of a contested point.</summary>
/// <param name="Question">The question, qualified.</param>
/// <param name="Reading">The reading.</param>
public sealed record ChosenReading(string Question, string Reading)
{
    /// <summary>As it is written on a command line: <c>question=reading</c>.</summary>
    public override string ToString() => $"{Question}={Reading}";
}
