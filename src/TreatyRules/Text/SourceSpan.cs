namespace TreatyRules.Text;

/// <summary>A stretch of a source file. Lines and columns count from 1; the end is the column after the last character.</summary>
/// <param name="Path">The file as it was named to the reader; empty when there is no file.</param>
/// <param name="Line">The line of the first character.</param>
/// <param name="Column">The column of the first character.</param>
/// <param name="EndLine">The line of the end.</param>
/// <param name="EndColumn">The column after the last character.</param>
public readonly record struct SourceSpan(string Path, int Line, int Column, int EndLine, int EndColumn) : IComparable<SourceSpan>
{
    /// <summary>No place in any file: for what was built in code.</summary>
    public static SourceSpan None { get; } = new("", 0, 0, 0, 0);

    /// <summary>Whether this is no place in any file.</summary>
    public bool IsNone => Line == 0;

    /// <summary>The first place of a file: for what is wrong with the file as a whole.</summary>
    public static SourceSpan StartOf(string path) => new(path, 1, 1, 1, 1);

    /// <summary>The stretch from the beginning of this span to the end of another of the same file.</summary>
    public SourceSpan To(SourceSpan last) => IsNone ? last : last.IsNone ? this : this with { EndLine = last.EndLine, EndColumn = last.EndColumn };

    /// <summary>Orders by file, then by place in it, then by length: the order in which a reader meets them.</summary>
    public int CompareTo(SourceSpan other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        return byPath != 0 ? byPath : (Line, Column, EndLine, EndColumn).CompareTo((other.Line, other.Column, other.EndLine, other.EndColumn));
    }

    /// <summary>The place as compilers write it: <c>path(line,column)</c>.</summary>
    public override string ToString() => IsNone ? Path ?? "" : $"{Path}({Line},{Column})";
}
