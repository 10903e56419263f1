using System.Collections.Immutable;

namespace TreatyRules.Evaluation.Parts;

/// <summary>How the possible values of an unknown part at a test.</summary>
/// <param name="key">The unknown.</param>
/// <param name="part">Makes the parts. Most walks that stop are only asked whether they did, so the parts are made once somebody goes into them.</param>
internal sealed class Split(int key, Func<ImmutableArray<Part>> part)
{
    private ImmutableArray<Part> _parts;

    public Split(int key, ImmutableArray<Part> parts)
        : this(key, () => parts)
    {
    }

    /// <summary>The unknown.</summary>
    public int Key { get; } = key;

    /// <summary>The parts; within one, the test gives the same.</summary>
    public ImmutableArray<Part> Parts => _parts.IsDefault ? _parts = part() : _parts;
}
