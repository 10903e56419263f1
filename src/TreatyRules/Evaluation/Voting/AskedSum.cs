using System.Runtime.CompilerServices;

namespace TreatyRules.Evaluation.Voting;

/// <summary>A sum over open ballots of which it is asked whether it lies in a range, with all that was found when it was asked before.</summary>
/// <param name="parts">That it lies below, within and above.</param>
internal sealed class AskedSum(BallotBound[] parts)
{
    private readonly Dictionary<Supposed, int> _possible = [];

    /// <summary>That it lies below, within and above the range. Where the same is asked again, they are the same.</summary>
    public BallotBound[] Parts => parts;

    /// <summary>A bit for each part that there can be with some bounds; null where that was not asked yet.</summary>
    public int? Possible(List<BallotBound> bounds) => _possible.TryGetValue(new Supposed([.. bounds]), out int possible) ? possible : null;

    /// <summary>Keeps which parts there can be with some bounds.</summary>
    public void Keep(List<BallotBound> bounds, int possible) => _possible[new Supposed([.. bounds])] = possible;

    /// <summary>Bounds that are supposed, in order; the same ones, not only equal ones, since it is quicker to find so.</summary>
    private readonly struct Supposed(BallotBound[] bounds) : IEquatable<Supposed>
    {
        private readonly BallotBound[] _bounds = bounds;

        public bool Equals(Supposed other)
        {
            if (_bounds.Length != other._bounds.Length)
                return false;
            for (int i = 0; i < _bounds.Length; i++)
            {
                if (!ReferenceEquals(_bounds[i], other._bounds[i]))
                    return false;
            }

            return true;
        }

        public override bool Equals(object? obj) => obj is Supposed other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (BallotBound bound in _bounds)
                hash.Add(RuntimeHelpers.GetHashCode(bound));
            return hash.ToHashCode();
        }
    }
}
