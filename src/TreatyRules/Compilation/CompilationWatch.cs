using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>Sees the parts of the law compiled: conditions, applicabilities, items of lists, transitions, effects, each told by the object that the model has of it.</summary>
internal abstract class CompilationWatch
{
    /// <summary>Whether the readings of a question are told apart wherever one of them is asked for.</summary>
    public virtual bool TellsReadings => false;

    /// <summary>A part is about to be compiled; says where it shall lead.</summary>
    public virtual (int Then, int Else) Leading(Pools pools, object part, int then, int @else) => (then, @else);

    /// <summary>A part has been compiled.</summary>
    public virtual void Compiled(object part, CompiledCopy copy)
    {
    }

    /// <summary>The guard of a transition has been compiled; says where it shall be entered.</summary>
    public virtual int Entering(Pools pools, Transition transition, int entry) => entry;
}
