using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>What a field could be changed to: of states, those that there were while the crisis lasted, and of places, those that had a sovereign then, or never have one.</summary>
/// <param name="row">The row of the crisis.</param>
/// <param name="first">The day on which it begins.</param>
/// <param name="last">The day at whose close it is read.</param>
internal sealed class ValuesOfTime(Row row, DateOnly first, DateOnly last)
{
    private readonly Dictionary<(ValueKind Kind, bool StatesOnly, int Given), int[]> _known = [];

    /// <summary>The values, what is given always among them; null when they cannot be listed.</summary>
    public int[]? Of(Model.ValueType type, int given)
    {
        if (PossibleValues.Of(type, row.Law.Universe, row.Names) is not { } values || type.Kind is not (ValueKind.Actor or ValueKind.Place))
            return PossibleValues.Of(type, row.Law.Universe, row.Names);
        bool IsThere(int value) => type.Kind == ValueKind.Actor ? IsActor(value) : IsPlace(row.Names.Places[value]);

        // The same array where the values are the same: what they come to is kept by it.
        (ValueKind, bool, int) key = (type.Kind, type.StatesOnly, given < 0 || IsThere(given) ? -1 : given);
        if (!_known.TryGetValue(key, out int[]? there))
            _known[key] = there = [.. values.Where(value => value == given || IsThere(value))];
        return there;
    }

    /// <summary>Whether there was a state. An actor of the crisis that is none is always there.</summary>
    private bool IsActor(int actor)
    {
        if (actor >= row.Law.Universe.Actors.Length)
            return true;
        for (State? state = row.Law.Law.FindState(row.Names.Actor(actor)); state is not null; state = state.Continues is { } earlier ? row.Law.Law.FindState(earlier) : null)
        {
            if (Meets(state.Lifetime))
                return true;
        }

        return false;
    }

    private bool IsPlace(Place place) => place.Sovereigns.IsEmpty || place.Sovereigns.Any(sovereignty => Meets(sovereignty.Period));

    private bool Meets(Period period) => !(period.From > last) && !(period.Until <= first);
}
