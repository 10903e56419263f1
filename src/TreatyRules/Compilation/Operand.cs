namespace TreatyRules.Compilation;

/// <summary>A value that a comparison reads.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Level">For a field: the frame of its record.</param>
/// <param name="A">The slot, constant, attribute, event or first operand.</param>
/// <param name="B">The second operand, the duration, or the slot of an event's field.</param>
internal readonly record struct Operand(OperandKind Kind, int Level, int A, int B)
{
    /// <summary>The level of what belongs to no record.</summary>
    public const int Global = -1;

    /// <summary>The level of a field of the event of a type that was held last.</summary>
    public static int LastHeld(int number) => -2 - number;

    /// <summary>The event that such a level means.</summary>
    public static int EventOf(int level) => -2 - level;
}
