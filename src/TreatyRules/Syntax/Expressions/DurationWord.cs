namespace TreatyRules.Syntax.Expressions;

/// <summary>What a duration counts. Nothing is shorter than a day.</summary>
internal enum DurationWord
{
    /// <summary>Calendar days.</summary>
    Day,

    /// <summary>Seven days.</summary>
    Week,

    /// <summary>Calendar months.</summary>
    Month,

    /// <summary>Calendar years.</summary>
    Year,

    /// <summary>Days that the calendar of the gazetteer counts as working.</summary>
    WorkingDay,
}
