namespace TreatyRules.Binding;

/// <summary>What a declared name stands for.</summary>
internal enum SymbolKind
{
    /// <summary>A type of facts.</summary>
    Record,

    /// <summary>Something that states or organs do.</summary>
    Event,

    /// <summary>A term defined by a treaty.</summary>
    Term,

    /// <summary>An organ.</summary>
    Organ,

    /// <summary>A voting rule.</summary>
    VotingRule,

    /// <summary>A contested point.</summary>
    Question,

    /// <summary>A procedure.</summary>
    Procedure,
}
