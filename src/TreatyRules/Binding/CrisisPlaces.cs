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
    private readonly Gazetteer _gazetteer;
    private readonly List<Place> _places = [];

    /// <summary>The places that a crisis declares.</summary>
    public CrisisPlaces(Node declared, Gazetteer gazetteer, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _binder = new GazetteerBinder(diagnostics);
        _gazetteer = gazetteer;
        foreach (NamedNode entry in declared.Entries)
        {
            if (_gazetteer.IsPlace(entry.Name))
                diagnostics.Add(CrisisDiagnostics.DeclaredAlready.At(entry.NameSpan, entry.Name));
            else
                _places.Add(Checked(_binder.Place(entry.Name, entry.Value, entry.NameSpan, _gazetteer), entry.Value));
        }
    }

    /// <summary>All of them.</summary>
    public ImmutableArray<Place> All => [.. _places];

    /// <summary>A place described where it is named; its id is a number among those.</summary>
    public Place Describe(Node node)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"place-{_places.Count + 1}");
        Place place = Checked(_binder.Place(id, node, node.Span, _gazetteer), node);
        _places.Add(place);
        return place;
    }

    /// <summary>Law asks for regions by the gazetteer's words, so another would be no region at all.</summary>
    private Place Checked(Place place, Node node)
    {
        if (place.Region is { } region && !_gazetteer.Regions.Contains(region))
        {
            string regions = new ValueType(ValueKind.Code, _gazetteer.Regions).Listed();
            _diagnostics.Add(NameDiagnostics.UnknownWord.At(node["region"].Span, region, regions).SuggestingNearest(region, _gazetteer.Regions));
        }

        return place;
    }
}
