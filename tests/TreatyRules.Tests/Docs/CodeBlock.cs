namespace TreatyRules.Tests.Docs;

/// <summary>A block of code in a page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Line">The line on which the block begins.</param>
/// <param name="Label">What stands behind the three backticks.</param>
/// <param name="Text">The code.</param>
internal sealed record CodeBlock(string Page, int Line, string Label, string Text)
{
    /// <summary>For a whole document: the file that it would be.</summary>
    public string? Path => Label.StartsWith("yaml ", StringComparison.Ordinal) && Label.EndsWith(".yaml", StringComparison.Ordinal) && !Label.StartsWith("yaml from ", StringComparison.Ordinal)
        ? Label[5..] : null;

    /// <summary>For an excerpt: the file that it is from.</summary>
    public string? From => Label.StartsWith("yaml from ", StringComparison.Ordinal) ? Label[10..] : null;

    /// <summary>Whether it is sections of a treaty that are no more than an example of how they are written.</summary>
    public bool IsSection => Label == "yaml section";

    public override string ToString() => $"{Page}({Line})";
}
