namespace TreatyRules.Compilation;

/// <summary>What a node of the graph tests.</summary>
internal enum Op
{
    /// <summary>Whether a slot's value lies in a range: equality, order, a date, the state of a procedure.</summary>
    InRange,

    /// <summary>Whether today lies in a period; the day of its next change is a stop.</summary>
    Period,

    /// <summary>Whether two operands compare as asked.</summary>
    Compare,

    /// <summary>Whether a set of words, kept as bits, has one of them.</summary>
    HasWord,

    /// <summary>Whether an actor is in a set of states.</summary>
    InSet,

    /// <summary>Whether an actor is party to a treaty.</summary>
    IsParty,

    /// <summary>Whether a reading of a question holds today.</summary>
    Reading,

    /// <summary>Whether a record or value meets a term: a call of the term's own graph.</summary>
    Meets,

    /// <summary>Whether as many members of a source as asked meet a sub-graph.</summary>
    Quantify,

    /// <summary>Whether a linear form of the counts of the vote being counted lies in a range.</summary>
    Form,

    /// <summary>Nothing: counts that a walk came by and goes on. Only a law that is compiled to be watched has such nodes.</summary>
    Probe,
}
