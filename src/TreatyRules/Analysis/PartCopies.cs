using TreatyRules.Compilation;

namespace TreatyRules.Analysis;

/// <summary>Remembers where each part of the law was compiled to.</summary>
internal sealed class PartCopies : CompilationWatch
{
    private readonly Dictionary<object, List<CompiledCopy>> _copies = new(ReferenceEqualityComparer.Instance);

    /// <summary>The copies of a part; none when it was never compiled.</summary>
    public IReadOnlyList<CompiledCopy> Of(object part) => _copies.TryGetValue(part, out List<CompiledCopy>? copies) ? copies : [];

    public override void Compiled(object part, CompiledCopy copy)
    {
        if (!_copies.TryGetValue(part, out List<CompiledCopy>? copies))
            _copies.Add(part, copies = []);
        copies.Add(copy);
    }
}
