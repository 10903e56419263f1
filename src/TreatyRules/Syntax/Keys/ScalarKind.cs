namespace TreatyRules.Syntax.Keys;

/// <summary>The types of single values.</summary>
internal enum ScalarKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A name: words of small letters and digits joined by hyphens.</summary>
    Name,

    /// <summary>A name, perhaps of another treaty: <c>treaty/name</c>.</summary>
    Reference,

    /// <summary>A state by its code of three capitals.</summary>
    State,

    /// <summary>A state, or how many that are not named.</summary>
    StateOrNumber,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A year, which stands for its first day, or a day.</summary>
    YearOrDate,

    /// <summary>A number.</summary>
    Number,

    /// <summary>One of a few words.</summary>
    Word,

    /// <summary>An expression that holds or does not.</summary>
    Condition,

    /// <summary>An expression that gives a set of states.</summary>
    Set,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Nothing: the key alone says it.</summary>
    Nothing,
}
