using TreatyRules.Evaluation;
using TreatyRules.Verdicts;

namespace TreatyRules.Reasoning.SideBySide;

/// <summary>Asks, at one moment of a run, for a condition that another run met there.</summary>
internal readonly struct GuardObserver(GuardAsked asked) : IRunObserver
{
    public void Moves(Run run, int procedure, int transition, int held) => asked.Next(run);

    public void Counted(Run run, int held)
    {
        if (new VoteReader(run, new Examiner(run)).WasVotedOn(held))
            asked.Next(run);
    }

    public void Offered(Run run, int held, bool moved)
    {
    }
}
