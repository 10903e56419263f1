namespace TreatyRules.Compilation;

/// <summary>A test of the graph and its two edges. Blittable, so that a graph is one block of memory.</summary>
/// <param name="Op">What is tested.</param>
/// <param name="Level">The frame that the slot belongs to; <see cref="Operand.Global"/> for the row itself. For a call: the first free frame.</param>
/// <param name="Slot">The slot in the frame, or an operand.</param>
/// <param name="Arg">An index into the pool that the operation reads.</param>
/// <param name="Low">The least value of the range.</param>
/// <param name="Span">How far the range goes beyond it.</param>
/// <param name="Then">The edge when the test holds.</param>
/// <param name="Else">The edge when it does not.</param>
internal readonly record struct Node(Op Op, int Level, int Slot, int Arg, int Low, uint Span, int Then, int Else);
