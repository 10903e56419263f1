using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Binding;

/// <summary>The places of a crisis's own: those it declares, and those that a fact describes on the spot.</summary>
internal sealed class CrisisPlaces
{
    private readonly DiagnosticBag _diagnostics;
    private readonly GazetteerBinder _binder;
    private readonly Gazetteer _states;
    private readonly ImmutableArray<string> _regions;
    private readonly List<Place> _places = [];

    /// <summary>The places that a crisis declares.</summary>
    public CrisisPlaces(Node declared, Law law, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _binder = new GazetteerBinder(diagnostics);
        _states = Gazetteer.Of(law);
        _regions = [.. law.States.Select(state => state.Region).Concat(law.Places.Select(place => place.Region)).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        foreach (NamedNode entry in declared.Entries)
        {
            if (_states.IsPlace(entry.Name))
                diagnostics.Add(CrisisDiagnostics.DeclaredAlready.At(entry.NameSpan, entry.Name));
            else
                _places.Add(Checked(_binder.Place(entry.Name, entry.Value, entry.NameSpan, _states), entry.Value));
        }
    }

    /// <summary>All of them.</summary>
    public ImmutableArray<Place> All => [.. _places];

    /// <summary>A place described where it is named; its id is a number among those.</summary>
    public Place Describe(Node node)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"place-{_places.Count + 1}");
        Place place = Checked(_binder.Place(id, node, node.Span, _states), node);
        _places.Add(place);
        return place;
    }

    /// <summary>Law asks for regions by the gazetteer's words, so another would be no region at all.</summary>
    private Place Checked(Place place, Node node)
    {
        if (place.Region is { } region && !_regions.Contains(region))
            _diagnostics.Add(NameDiagnostics.UnknownWord.At(node["region"].Span, region, new ValueType(ValueKind.Code, _regions).Listed()).SuggestingNearest(region, _regions));
        return place;
    }
}
