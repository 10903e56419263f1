using TreatyRules.Model;

namespace TreatyRules.Evaluation.Positions;

/// <summary>What was found by trying the events of a list for one quantifier, on one day, beside one record in sight and the events that lay behind: to be known again.</summary>
internal sealed class EventTrials(int count)
{
    private readonly Trial?[] _trials = new Trial?[count];
    private SettledGroup? _group;

    /// <summary>What was found of an event; null where it was not tried, or where it could have come to less, or others came to something else.</summary>
    public Trial? Of(int record, int kinds, SettledEvents settled) => _trials[record] is { } trial && trial.Stops.Length == kinds && trial.Holds(settled) ? trial : null;

    /// <summary>Keeps what was found of an event.</summary>
    public void Add(int record, Trial trial) => _trials[record] = trial;

    /// <summary>What was found of some events together; as long as it is the same, it is one.</summary>
    public SettledGroup Group(Quantifier quantifier, ReadOnlySpan<(int Address, ulong Meeting, ulong Failing)> events)
    {
        if (_group is null || !_group.IsOf(events))
            _group = new SettledGroup(quantifier, events.ToArray());
        return _group;
    }
}
