namespace TreatyRules.Model;

/// <summary>A unit of time; nothing is shorter than a day.</summary>
public enum DurationUnit
{
    /// <summary>Days.</summary>
    Days,

    /// <summary>Weeks of seven days.</summary>
    Weeks,

    /// <summary>Calendar months.</summary>
    Months,

    /// <summary>Calendar years.</summary>
    Years,

    /// <summary>Days on which the calendar's offices work.</summary>
    WorkingDays,
}
