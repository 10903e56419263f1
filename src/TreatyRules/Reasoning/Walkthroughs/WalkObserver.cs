using TreatyRules.Evaluation;

namespace TreatyRules.Reasoning.Walkthroughs;

/// <summary>Sees a run for a walk through a crisis.</summary>
internal readonly struct WalkObserver(WalkRecorder recorder) : IRunObserver
{
    public void Moves(Run run, int procedure, int transition, int held) => recorder.Move(run, procedure, transition, held);

    public void Counted(Run run, int held) => recorder.Count();

    public void Offered(Run run, int held, bool moved) => recorder.Offer(run, held);
}
