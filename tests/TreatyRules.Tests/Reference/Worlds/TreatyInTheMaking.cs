using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>A treaty whose parts are still being put together.</summary>
internal sealed class TreatyInTheMaking(string id)
{
    public string Id { get; } = id;

    public List<Question> Questions { get; } = [];

    public List<Term> Terms { get; } = [];

    public List<Organ> Organs { get; } = [];

    public List<VotingRule> Rules { get; } = [];

    public List<EventType> Events { get; } = [];

    public List<Procedure> Procedures { get; } = [];
}
