namespace TreatyRules.Evaluation.Positions;

/// <summary>What a quantifier over events asks for beside what is written of an event, and what this came to.</summary>
/// <param name="InSight">The frame of a record in sight of which it asks for what no run writes, or <see cref="None"/>.</param>
/// <param name="AsksOthers">Whether it asks for other events.</param>
internal sealed record PlainQuantifier(int InSight, bool AsksOthers)
{
    /// <summary>No frame.</summary>
    public const int None = -1;
}
