namespace TreatyRules.Syntax.Keys;

/// <summary>What may stand at a key: a scalar, a list, a mapping, or a choice of these.</summary>
internal abstract record Shape
{
    /// <summary>What is expected, in an author's words: "a date such as 1950-11-03".</summary>
    public abstract string Expected { get; }

    /// <summary>Prints what is expected.</summary>
    public sealed override string ToString() => Expected;
}
