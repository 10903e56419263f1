namespace TreatyRules.Evaluation;

/// <summary>Sees a run happen. Observers are structs, so that a run without one pays nothing.</summary>
internal interface IRunObserver
{
    /// <summary>A procedure takes a transition; the row stands as it was when the guard was true.</summary>
    /// <param name="run">The run.</param>
    /// <param name="procedure">The procedure's number.</param>
    /// <param name="transition">The transition's number.</param>
    /// <param name="held">The event that brought it about, or -1.</param>
    void Moves(Run run, int procedure, int transition, int held);

    /// <summary>An event has been counted.</summary>
    void Counted(Run run, int held);

    /// <summary>An event has been offered to all procedures.</summary>
    void Offered(Run run, int held, bool moved);
}
