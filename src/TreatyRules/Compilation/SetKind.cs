namespace TreatyRules.Compilation;

/// <summary>What a set of states is.</summary>
internal enum SetKind
{
    /// <summary>States written out.</summary>
    Constant,

    /// <summary>The parties of a treaty.</summary>
    Parties,

    /// <summary>The seats of an organ or of a group in it.</summary>
    Seats,

    /// <summary>A field that has several states.</summary>
    Field,

    /// <summary>A field or variable that has one.</summary>
    One,

    /// <summary>Whom an event binds.</summary>
    Bound,

    /// <summary>Who voted for an event.</summary>
    InFavour,

    /// <summary>Who voted against it.</summary>
    Opposed,

    /// <summary>Who bears an effect.</summary>
    Bearers,

    /// <summary>The values of a field over the records of a quantifier's source.</summary>
    Collected,

    /// <summary>Either.</summary>
    Or,

    /// <summary>Both.</summary>
    And,

    /// <summary>The left without the right.</summary>
    Except,
}
