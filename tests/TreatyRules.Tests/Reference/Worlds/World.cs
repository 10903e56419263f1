using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>A law, a crisis under it, the readings chosen, and the day or event at which it is read.</summary>
internal sealed record World(string Name, Law Law, CrisisFile Crisis, IReadOnlyDictionary<string, string> Readings, DateOnly? AsOf, string? After)
{
    /// <summary>What the reference interpreter makes of it when nothing is unknown.</summary>
    public ReferenceRun Run() => ReferenceInterpreter.Run(Law, Crisis, Readings, AsOf, After);

    /// <summary>Its completions and what each comes to, lazily.</summary>
    public IEnumerable<CompletedRun> Completions() => Reference.Completions.Of(Law, Crisis, Readings, AsOf, After);

    public override string ToString() => WorldText.Of(this);
}
