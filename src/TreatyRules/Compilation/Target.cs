namespace TreatyRules.Compilation;

/// <summary>Where an edge of the graph leads: to a node (from 0 up), to an end, or into a transition.</summary>
internal static class Target
{
    /// <summary>The condition is true.</summary>
    public const int True = -1;

    /// <summary>The condition is false; for a chain of transitions: none is taken.</summary>
    public const int False = -2;

    /// <summary>The walk met something unknown and stopped.</summary>
    public const int Unknown = -3;

    private const int FirstTransition = -16;

    /// <summary>The edge that takes a transition.</summary>
    public static int Enter(int transition) => FirstTransition - transition;

    /// <summary>Whether the edge takes a transition.</summary>
    public static bool IsTransition(int target) => target <= FirstTransition;

    /// <summary>The transition that the edge takes.</summary>
    public static int TransitionOf(int target) => FirstTransition - target;
}
