namespace TreatyRules.Model;

/// <summary>What a term is said of.</summary>
public enum TermSubject
{
    /// <summary>A fact, an event held, or an effect in force.</summary>
    Record,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A state.</summary>
    State,

    /// <summary>A vote being counted.</summary>
    Vote,
}
