namespace TreatyRules.Analysis;

/// <summary>In what way a law is changed, to see whether any case notices.</summary>
public enum LawChangeKind
{
    /// <summary>A number of votes, a count or another number is one more or less.</summary>
    Threshold,

    /// <summary>A veto, or another part of a voting rule, is dropped.</summary>
    PartDropped,

    /// <summary>A guard or the condition of a term is turned into its opposite.</summary>
    Negated,

    /// <summary>An item of a list of conditions is dropped.</summary>
    ConditionDropped,

    /// <summary>A date is a day earlier or later, or a time a day, month or year shorter or longer.</summary>
    DateMoved,

    /// <summary>Another reading of a contested question is the default.</summary>
    DefaultSwapped,

    /// <summary>A duty leaves more to those who have it, or is a mere permission.</summary>
    DutyWeakened,

    /// <summary>A duty, permission or prohibition is dropped.</summary>
    EffectDropped,

    /// <summary>A step from one state to another is removed.</summary>
    StepRemoved,

    /// <summary>Ballots that are void are counted.</summary>
    ExclusionDropped,
}
