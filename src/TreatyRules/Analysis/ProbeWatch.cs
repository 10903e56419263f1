using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Analysis;

/// <summary>Lays a probe behind each part of the law, so that a run leaves behind what it came by. All copies of a part share its probes.</summary>
internal sealed class ProbeWatch : CompilationWatch
{
    private readonly Dictionary<object, int[]> _probes = new(ReferenceEqualityComparer.Instance);

    /// <summary>How many probes there are.</summary>
    public int Count { get; private set; }

    public override bool TellsReadings => true;

    /// <summary>The number of a part's probe; -1 when the part was never compiled.</summary>
    public int Find(object part, ProbeSide side) => _probes.TryGetValue(part, out int[]? sides) ? sides[(int)side] : -1;

    public override (int Then, int Else) Leading(Pools pools, object part, int then, int @else) =>
        (Lay(pools, part, ProbeSide.Then, then), Lay(pools, part, ProbeSide.Else, @else));

    public override int Entering(Pools pools, Transition transition, int entry) => Lay(pools, transition, ProbeSide.Entered, entry);

    private int Lay(Pools pools, object part, ProbeSide side, int target)
    {
        if (!_probes.TryGetValue(part, out int[]? sides))
        {
            _probes.Add(part, sides = [Count, Count + 1, Count + 2]);
            Count += sides.Length;
        }

        // A probe always goes on the same way; the other edge only keeps it from being left out as a test that decides nothing.
        return pools.Add(new Node(Op.Probe, 0, 0, sides[(int)side], 0, 0, target, target == Target.False ? Target.True : Target.False));
    }
}
