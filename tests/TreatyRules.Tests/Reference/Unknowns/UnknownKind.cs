namespace TreatyRules.Tests.Reference;

/// <summary>What kind of thing a crisis leaves open.</summary>
internal enum UnknownKind
{
    /// <summary>A field of a fact.</summary>
    FactField,

    /// <summary>Whether a fact happened.</summary>
    FactExistence,

    /// <summary>A field of an event.</summary>
    EventField,

    /// <summary>Whether an event happened.</summary>
    EventExistence,

    /// <summary>Whether a list that was left out has a record.</summary>
    OmittedList,

    /// <summary>A field of that record: a part of what is not known of the list.</summary>
    OmittedListField,

    /// <summary>How a seat voted.</summary>
    Ballot,

    /// <summary>Which seats cast the ballots counted without a name.</summary>
    UnnamedBallots,
}
