using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;
using TreatyRules.Text;

namespace TreatyRules.Binding;

/// <summary>Binds the sections of gazetteers: states, places and calendars.</summary>
internal sealed class GazetteerBinder(DiagnosticBag diagnostics)
{
    /// <summary>The states, by code.</summary>
    public ImmutableArray<State> States(IEnumerable<NamedNode> entries)
    {
        var nodes = new Dictionary<string, NamedNode>(StringComparer.Ordinal);
        foreach (NamedNode entry in entries)
        {
            if (!nodes.TryAdd(entry.Name, entry))
                diagnostics.Add(LawDiagnostics.DeclaredTwice.At(entry.NameSpan, entry.Name).Pointing(nodes[entry.Name].NameSpan, "the first entry"));
        }

        List<State> states = [.. nodes.Values.Select(entry => new State(
            entry.Name, entry.Value["name"].Text ?? entry.Name, During(entry.Value), entry.Value["continues"].Text, entry.Value["region"].Text, Rests(entry.Value, entry.NameSpan)))];
        return [.. states.Select(state => WithPredecessor(state, states, nodes[state.Code].Value["continues"].Span)).OrderBy(state => state.Code, StringComparer.Ordinal)];
    }

    /// <summary>The places, by id.</summary>
    public ImmutableArray<Place> Places(IEnumerable<NamedNode> entries, Gazetteer states)
    {
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (NamedNode entry in entries)
        {
            if (!places.TryAdd(entry.Name, Place(entry.Name, entry.Value, entry.NameSpan, states)))
                diagnostics.Add(LawDiagnostics.DeclaredTwice.At(entry.NameSpan, entry.Name).Pointing(places[entry.Name].Provenance.Span, "the first entry"));
        }

        return [.. places.Values.OrderBy(place => place.Id, StringComparer.Ordinal)];
    }

    /// <summary>A place of the gazetteer or of a crisis.</summary>
    public Place Place(string id, Node node, SourceSpan span, Gazetteer states) => new(
        id,
        [.. node["sovereign"].Items.Select(item => Sovereign(item, states)).OfType<Sovereignty>()],
        node["region"].Text,
        Number(node["latitude"]),
        Number(node["longitude"]),
        node["island"].YesOrNo ?? false,
        Rests(node, span));

    /// <summary>The calendar by which working days are counted: the one that is the default, or the first, or one without holidays.</summary>
    public static Calendar Calendar(IEnumerable<NamedNode> entries)
    {
        List<NamedNode> all = [.. entries];
        return (all.Find(entry => entry.Value["default"].YesOrNo == true) ?? all.FirstOrDefault()) is { } calendar
            ? new Calendar(calendar.Name, Weekend(calendar.Value["weekend"]), [.. calendar.Value["holidays"].Items.Select(day => day.Date?.Date).OfType<DateOnly>()])
            : Model.Calendar.Weekdays;
    }

    private static ImmutableArray<DayOfWeek> Weekend(Node node)
    {
        if (!node.Exists)
            return Model.Calendar.Weekdays.Weekend;
        ImmutableArray<string> names = [.. Enum.GetValues<DayOfWeek>().Select(day => day.ToString().ToLowerInvariant())];
        return [.. node.Items.Select(day => Closed.Word(day, names)).OfType<int>().Select(day => (DayOfWeek)day)];
    }

    private Sovereignty? Sovereign(Node item, Gazetteer states)
    {
        Node code = item.IsMapping ? item["state"] : item;
        if (code.Text is not { } word)
            return null;
        if (states.Actor(word) is { } actor)
            return new Sovereignty(actor, item.IsMapping ? During(item) : Period.Always);
        diagnostics.Add(states.NoSuchActor(word, code.Span, statesOnly: false));
        return null;
    }

    /// <summary>The state itself; its predecessor is left out, with a diagnostic, when it cannot have it.</summary>
    private State WithPredecessor(State state, List<State> states, SourceSpan span)
    {
        if (state.Continues is not { } predecessor)
            return state;
        string? why = !states.Any(other => other.Code == predecessor) ? "there is no such state in the gazetteer"
            : states.Find(other => other.Continues == predecessor && string.CompareOrdinal(other.Code, state.Code) < 0) is { } other ? $"'{other.Code}' continues it"
            : IsCircle(state, states) ? "they continue one another"
            : null;
        if (why is null)
            return state;
        diagnostics.Add(LawDiagnostics.ContinuedWrongly.At(span, state.Code, predecessor, why));
        return state with { Continues = null };
    }

    private static bool IsCircle(State state, List<State> states)
    {
        string? code = state.Continues;
        for (int steps = 0; steps <= states.Count && code is not null; steps++)
        {
            if (code == state.Code)
                return true;
            code = states.Find(other => other.Code == code)?.Continues;
        }

        return false;
    }

    private Period During(Node node)
    {
        var period = new Period(node["from"].Date?.Date, node["until"].Date?.Date);
        if (!period.IsEmpty)
            return period;
        diagnostics.Add(LawDiagnostics.EmptyPeriod.At(node["until"].Span, Dates.Written(period.From), Dates.Written(period.Until)));
        return Period.Always;
    }

    private static Rational? Number(Node node) => node.Number is { } number ? new Rational(number.Numerator, number.Denominator) : null;

    private static Provenance Rests(Node node, SourceSpan span) => new(node["article"].Text, node["note"].Text, node["sources"].Texts, span);
}
