using System.Collections.Frozen;
using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Binding;

/// <summary>The actors and places that law or a crisis may name.</summary>
internal sealed class Gazetteer
{
    private const int MostNamed = 6;

    private readonly FrozenDictionary<string, string> _states;
    private readonly ImmutableArray<State> _named;
    private readonly FrozenSet<string> _places;
    private readonly ImmutableArray<string> _ownActors;
    private readonly ImmutableArray<string> _ownPlaces;

    private Gazetteer(
        FrozenDictionary<string, string> states, ImmutableArray<State> named, FrozenSet<string> places, ImmutableArray<string> regions,
        ImmutableArray<string> ownActors, ImmutableArray<string> ownPlaces) =>
        (_states, _named, _places, Regions, _ownActors, _ownPlaces) = (states, named, places, regions, ownActors, ownPlaces);

    /// <summary>The codes of all actors.</summary>
    public IEnumerable<string> ActorCodes => _states.Keys.Concat(_ownActors);

    /// <summary>The codes of states.</summary>
    public IEnumerable<string> StateCodes => _states.Keys;

    /// <summary>The ids of all places.</summary>
    public IEnumerable<string> PlaceIds => _places.Concat(_ownPlaces);

    /// <summary>The regions of states and places, in order.</summary>
    public ImmutableArray<string> Regions { get; }

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

        List<Place> allPlaces = [.. places];
        return new Gazetteer(
            all.ToFrozenDictionary(state => state.Code, state => Last(state.Code, successors), StringComparer.Ordinal),
            [.. all.OrderBy(state => state.Code, StringComparer.Ordinal)],
            allPlaces.Select(place => place.Id).ToFrozenSet(StringComparer.Ordinal),
            [.. all.Select(state => state.Region).Concat(allPlaces.Select(place => place.Region)).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            [],
            []);
    }

    /// <summary>The gazetteer of a law.</summary>
    public static Gazetteer Of(Law law) => Of(law.States, law.Places);

    /// <summary>This one and a crisis's own actors and places.</summary>
    public Gazetteer With(IEnumerable<string> actors, IEnumerable<string> places) => new(_states, _named, _places, Regions, [.. actors], [.. places]);

    /// <summary>The code under which an actor is known; null: there is none of that code.</summary>
    public string? Actor(string code) => _states.GetValueOrDefault(code) ?? (_ownActors.Contains(code) ? code : null);

    /// <summary>That an actor is unknown, with the code of the state that was named in its place, or else the nearest code.</summary>
    public Diagnostic NoSuchActor(string written, SourceSpan span, bool statesOnly)
    {
        Diagnostic unknown = NameDiagnostics.UnknownActor.At(span, written);
        return CodesOfNamed(written) switch
        {
            [] => unknown.SuggestingNearest(written, statesOnly ? StateCodes : ActorCodes).OrElse("'treaty list states' has the codes of all states"),
            [var only] => unknown.Suggesting(only),
            { Length: <= MostNamed } several => unknown.OrElse($"did you mean one of {string.Join(", ", several)}?"),
            _ => unknown.OrElse("'treaty list states' has the codes of all states"),
        };
    }

    /// <summary>The codes of the states whose name is, or begins with, what was written in place of a code: <c>China</c>, <c>GER</c>. Those of that very name go first.</summary>
    private ImmutableArray<string> CodesOfNamed(string written) =>
        Codes(written, string.Equals) is { IsEmpty: false } exact ? exact : Codes(written, (name, start, comparison) => start.Length > 2 && name.StartsWith(start, comparison));

    /// <summary>Whether a code is a state's.</summary>
    public bool IsState(string code) => _states.ContainsKey(code);

    /// <summary>Whether there is a place of that id.</summary>
    public bool IsPlace(string id) => _places.Contains(id) || _ownPlaces.Contains(id);

    private ImmutableArray<string> Codes(string written, Func<string, string, StringComparison, bool> isMeant) =>
        [.. _named.Where(state => isMeant(state.Name, written, StringComparison.OrdinalIgnoreCase)).Select(state => state.Code)];

    private static string Last(string code, Dictionary<string, string> successors)
    {
        // A circle of continuing states is reported where the gazetteer is read; here it must only end.
        for (int steps = 0; steps < successors.Count && successors.TryGetValue(code, out string? next); steps++)
            code = next;
        return code;
    }
}
