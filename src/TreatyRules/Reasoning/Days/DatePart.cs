namespace TreatyRules.Reasoning.Days;

/// <summary>Which date of an event or a fact.</summary>
internal enum DatePart
{
    /// <summary>The day on which an event is held.</summary>
    On,

    /// <summary>The day from which an event counts, where that is later.</summary>
    TakesEffect,

    /// <summary>The first day of a fact.</summary>
    From,

    /// <summary>The day on which a fact is over.</summary>
    Until,

    /// <summary>A field of an event that is a date.</summary>
    EventField,

    /// <summary>A field of a fact that is a date.</summary>
    FactField,
}
