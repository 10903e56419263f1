using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Binding;

/// <summary>The actors and places that law or a crisis may name.</summary>
internal sealed class Gazetteer
{
    private readonly ImmutableDictionary<string, string> _actors;
    private readonly ImmutableHashSet<string> _states;
    private readonly ImmutableHashSet<string> _places;

    private Gazetteer(ImmutableDictionary<string, string> actors, ImmutableHashSet<string> states, ImmutableHashSet<string> places) =>
        (_actors, _states, _places) = (actors, states, places);

    /// <summary>The codes of all actors.</summary>
    public IEnumerable<string> ActorCodes => _actors.Keys;

    /// <summary>The codes of states.</summary>
    public IEnumerable<string> StateCodes => _states;

    /// <summary>The ids of all places.</summary>
    public IEnumerable<string> PlaceIds => _places;

    /// <summary>A gazetteer of states and places. A state that another continues is known by the continuing state's code.</summary>
    public static Gazetteer Of(IEnumerable<State> states, IEnumerable<Place> places)
    {
        List<State> all = [.. states];
        var successors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (State state in all)
        {
            if (state.Continues is { } predecessor)
                successors.TryAdd(predecessor, state.Code);
        }

        return new Gazetteer(
            all.ToImmutableDictionary(state => state.Code, state => Last(state.Code, successors)),
            [.. all.Select(state => state.Code)],
            [.. places.Select(place => place.Id)]);
    }

    /// <summary>The gazetteer of a law.</summary>
    public static Gazetteer Of(Law law) => Of(law.States, law.Places);

    /// <summary>This one and a crisis's own actors and places.</summary>
    public Gazetteer With(IEnumerable<string> actors, IEnumerable<string> places) =>
        new(_actors.SetItems(actors.Select(actor => KeyValuePair.Create(actor, actor))), _states, _places.Union(places));

    /// <summary>The code under which an actor is known; null: there is none of that code.</summary>
    public string? Actor(string code) => _actors.GetValueOrDefault(code);

    /// <summary>Whether a code is a state's.</summary>
    public bool IsState(string code) => _states.Contains(code);

    /// <summary>Whether there is a place of that id.</summary>
    public bool IsPlace(string id) => _places.Contains(id);

    private static string Last(string code, Dictionary<string, string> successors)
    {
        // A circle of continuing states is reported where the gazetteer is read; here it must only end.
        for (int steps = 0; steps < successors.Count && successors.TryGetValue(code, out string? next); steps++)
            code = next;
        return code;
    }
}
