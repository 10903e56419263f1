namespace TreatyRules.Verdicts;

/// <summary>What kind of thing stands between a crisis and an outcome.</summary>
public enum UnmetKind
{
    /// <summary>A condition that does not hold.</summary>
    Condition,

    /// <summary>A condition of which it is not known whether it holds.</summary>
    Unknown,

    /// <summary>Something holds that must not.</summary>
    Forbidden,

    /// <summary>Several conditions, of which one would be enough, and none holds.</summary>
    Alternatives,

    /// <summary>Several conditions that are all needed, as one of several alternatives.</summary>
    Together,

    /// <summary>Nothing of the kind was put, held or is there, or none of them meets what is asked.</summary>
    NoRecord,

    /// <summary>A record, and what it lacks.</summary>
    Record,

    /// <summary>A vote had another result.</summary>
    Vote,

    /// <summary>A time has not run out.</summary>
    Time,

    /// <summary>The step is not there on the day.</summary>
    NotThere,

    /// <summary>The step is open, and another comes first.</summary>
    Precedence,

    /// <summary>The state was reached, and left again.</summary>
    Left,
}
