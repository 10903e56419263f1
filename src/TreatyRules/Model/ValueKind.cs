namespace TreatyRules.Model;

/// <summary>What kind of thing a value is.</summary>
public enum ValueKind
{
    /// <summary>A state, or a non-state actor that the crisis declares.</summary>
    Actor,

    /// <summary>A place of the gazetteer or of the crisis.</summary>
    Place,

    /// <summary>One of a closed list of words.</summary>
    Code,

    /// <summary>Any text, such as a document's symbol.</summary>
    Text,

    /// <summary>A rational number.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>Several actors.</summary>
    Actors,

    /// <summary>Several of a closed list of words.</summary>
    Codes,

    /// <summary>A record, as a whole.</summary>
    Record,
}
