namespace TreatyRules.Evaluation;

/// <summary>Sees nothing.</summary>
internal readonly struct NoObserver : IRunObserver
{
    public void Moves(Run run, int procedure, int transition, int held)
    {
    }

    public void Counted(Run run, int held)
    {
    }

    public void Offered(Run run, int held, bool moved)
    {
    }
}
