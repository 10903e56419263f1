namespace TreatyRules.Compilation;

/// <summary>What an operand is.</summary>
internal enum OperandKind
{
    /// <summary>A field of a record, or the value of a variable.</summary>
    Field,

    /// <summary>A constant.</summary>
    Constant,

    /// <summary>Today.</summary>
    Today,

    /// <summary>A field of the event of a type that was held last.</summary>
    LastField,

    /// <summary>The state that a place is under today.</summary>
    Sovereign,

    /// <summary>The region of a place.</summary>
    PlaceRegion,

    /// <summary>The latitude of a place.</summary>
    Latitude,

    /// <summary>The longitude of a place.</summary>
    Longitude,

    /// <summary>Whether a place is an island.</summary>
    Island,

    /// <summary>The region of a state.</summary>
    StateRegion,

    /// <summary>A sum.</summary>
    Add,

    /// <summary>A difference.</summary>
    Subtract,

    /// <summary>A product of numbers.</summary>
    Multiply,

    /// <summary>A date with a duration added.</summary>
    Later,

    /// <summary>A date with a duration taken away.</summary>
    Earlier,
}
