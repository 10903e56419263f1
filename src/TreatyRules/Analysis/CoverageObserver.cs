using TreatyRules.Evaluation;

namespace TreatyRules.Analysis;

/// <summary>Keeps which transitions a run took.</summary>
internal readonly struct CoverageObserver(bool[] taken) : IRunObserver
{
    public void Moves(Run run, int procedure, int transition, int held) => taken[transition] = true;

    public void Counted(Run run, int held)
    {
    }

    public void Offered(Run run, int held, bool moved)
    {
    }
}
