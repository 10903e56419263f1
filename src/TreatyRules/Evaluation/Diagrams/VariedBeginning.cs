namespace TreatyRules.Evaluation.Diagrams;

/// <summary>Where the parts that a run did not take are gone through from.</summary>
/// <param name="State">Where the run paused last; null for its beginning.</param>
/// <param name="Asked">Of how many open days it had been asked there whether they are that day.</param>
/// <param name="Taken">How much had been taken on the way since the run began.</param>
internal readonly record struct VariedBeginning(RunState? State, int Asked, int Taken);
