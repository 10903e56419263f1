namespace TreatyRules.Model;

/// <summary>Why a procedure has no effect, or not yet.</summary>
public enum CauseKind
{
    /// <summary>Nothing stands in the way.</summary>
    None,

    /// <summary>Enough votes, and a negative vote that defeats them.</summary>
    Vetoed,

    /// <summary>Too few votes.</summary>
    Shortfall,

    /// <summary>An objection where there must be none.</summary>
    Objected,

    /// <summary>Too few were there.</summary>
    NoQuorum,

    /// <summary>The organ or the treaty has no power in the matter.</summary>
    NotCompetent,

    /// <summary>The treaty is not in force on the day.</summary>
    NotInForce,

    /// <summary>The case is not the one that the article speaks of.</summary>
    ConditionNotMet,

    /// <summary>Nothing was put to the vote or otherwise begun.</summary>
    NotPut,

    /// <summary>A consent that is needed was not given.</summary>
    NoConsent,

    /// <summary>It waits for an act or a decision.</summary>
    Awaiting,

    /// <summary>A time has run out.</summary>
    Lapsed,

    /// <summary>Another decision has taken its place.</summary>
    Superseded,
}
