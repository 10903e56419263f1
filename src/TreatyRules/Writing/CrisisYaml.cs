using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Model;

namespace TreatyRules.Writing;

/// <summary>Writes a crisis as a file that binds to the same crisis. Remarks and the sources of single facts, which are not part of it, are not written.</summary>
internal sealed class CrisisYaml(CrisisFile crisis, Law law)
{
    private readonly YamlText _yaml = new();

    /// <summary>The file.</summary>
    public string Write()
    {
        _yaml.Entry("crisis", Name(crisis.Id));
        _yaml.Entry("title", crisis.Title is { } title ? YamlText.Scalar(title) : null);
        _yaml.Entry("date", YamlText.Day(crisis.Date));
        _yaml.Entry("as-of", YamlText.Day(crisis.AsOf));
        _yaml.Entry("sources", YamlText.Some(crisis.Sources));
        _yaml.Entry("actors", YamlText.Some(crisis.Actors));
        Places();
        Facts();
        Events();
        Standing();
        Expectations();
        return _yaml.ToString();
    }

    /// <summary>A case of a scenario is called by its values, which are no name: in a file of its own they are made one.</summary>
    private static string Name(string id) =>
        string.Join('-', new string([.. id.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Split('-', StringSplitOptions.RemoveEmptyEntries));

    private void Places()
    {
        if (crisis.Places.IsEmpty)
            return;
        _yaml.Heading(0, "places");
        foreach (Place place in crisis.Places)
        {
            _yaml.Line(1, $"{place.Id}: " + (YamlText.Mapping(
            [
                ("sovereign", Sovereigns(place.Sovereigns)),
                ("region", place.Region),
                ("latitude", place.Latitude?.ToString()),
                ("longitude", place.Longitude?.ToString()),
                ("island", place.IsIsland ? "yes" : null),
            ]) ?? "{}"));
        }
    }

    // One state that always was needs no list; in a list each is a mapping.
    private static string? Sovereigns(ImmutableArray<Sovereignty> sovereigns) => sovereigns switch
    {
        [] => null,
        [{ Period: var period, State: var state }] when period == Period.Always => state,
        _ => $"[ {string.Join(", ", sovereigns.Select(Sovereign))} ]",
    };

    private static string Sovereign(Sovereignty sovereignty) => YamlText.Mapping(
    [
        ("state", sovereignty.State), ("from", YamlText.Day(sovereignty.Period.From)), ("until", YamlText.Day(sovereignty.Period.Until)),
    ]) ?? sovereignty.State;

    // A list that is given is complete, so one without facts is written too.
    private void Facts()
    {
        ImmutableArray<RecordType> known = [.. law.Records.Where(type => !crisis.OmittedLists.Contains(type.Id))];
        if (known.IsEmpty)
            return;
        _yaml.Heading(0, "facts");
        foreach (RecordType type in known.OrderBy(type => Array.FindIndex([.. crisis.Records], record => record.Type == type.Id)))
        {
            ImmutableArray<CrisisRecord> records = [.. crisis.Records.Where(record => record.Type == type.Id)];
            if (records.IsEmpty)
                _yaml.Line(1, $"{type.Plural}: []");
            else
                _yaml.Heading(1, type.Plural);
            foreach (CrisisRecord record in records)
                _yaml.Item(2, Fact(record, type));
        }
    }

    private static IEnumerable<(string Key, string? Value)> Fact(CrisisRecord record, RecordType type) =>
    [
        ("from", YamlText.Day(record.From)),
        ("id", record.Id),
        ("until", YamlText.Day(record.Until)),
        ("happened", record.HappenedUnknown ? "unknown" : null),
        .. record.Fields.Select(field => (field.Field, Value(field.Datum, type.Fields.First(known => known.Name == field.Field)))),
    ];

    private void Events()
    {
        if (crisis.Events.IsEmpty)
            return;
        _yaml.Heading(0, "events");
        foreach (HeldEvent held in crisis.Events)
            _yaml.Item(1, Event(held, law.FindEvent(held.Event)?.Fields ?? []));
    }

    private IEnumerable<(string Key, string? Value)> Event(HeldEvent held, ImmutableArray<FieldDefinition> fields) =>
    [
        ("event", held.Event),
        ("on", YamlText.Day(held.On)),
        ("takes-effect", held.TakesEffect == held.On ? null : YamlText.Day(held.TakesEffect)),
        ("symbol", held.Symbol is { } symbol ? YamlText.Scalar(symbol) : null),
        ("happened", held.Happened switch { true => null, false => "no", null => "unknown" }),
        .. held.Fields.Select(field => (field.Field, Value(field.Datum, fields.First(known => known.Name == field.Field)))),
        ("ballots", held.Ballots is { } sheet ? Ballots(sheet) : null),
        ("without-vote", held.WithoutVote == VoteResult.None ? null : held.WithoutVote.Word()),
        ("recorded", held.Recorded),
        ("vetoed-by", YamlText.Some(held.RecordedBy)),
    ];

    private static string Ballots(BallotSheet sheet) => YamlText.Mapping(
    [
        .. Words.Ballots.Select((word, kind) => (word, YamlText.Some(Cast(sheet, (Ballot)kind)) is { } cast ? Counted(cast, sheet.Unnamed[kind]) : sheet.Unnamed[kind] > 0 ? $"[ {Number(sheet.Unnamed[kind])} ]" : null)),
        ("unknown", YamlText.Some(Cast(sheet, null))),
        ("otherwise", sheet.Otherwise?.Word()),
    ]) ?? "{ otherwise: unknown }";

    private static IEnumerable<string> Cast(BallotSheet sheet, Ballot? ballot) =>
        sheet.Named.Where(named => named.Value.Ballot == ballot).Select(named => named.Key).Order(StringComparer.Ordinal);

    private static string Counted(string named, int unnamed) => unnamed == 0 ? named : $"{named[..^2]}, {Number(unnamed)} ]";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A field's value; null where leaving it out says the same.</summary>
    private static string? Value(Datum datum, FieldDefinition field) => datum switch
    {
        UnknownDatum when field.Default is null or UnknownDatum && field.DefaultSet is null => null,
        _ when datum.Equals(field.Default) => null,
        UnknownDatum => "unknown",
        WordsDatum words => YamlText.List(words.Words),
        WordDatum word => YamlText.Scalar(word.Word),
        _ => datum.ToString(),
    };

    private void Standing()
    {
        if (crisis.Standing.IsEmpty)
            return;
        _yaml.Heading(0, "ballots");
        foreach ((string organ, BallotSheet sheet) in crisis.Standing)
            _yaml.Line(1, $"{organ}: {Ballots(sheet)}");
    }

    private void Expectations()
    {
        if (crisis.Expectations.IsEmpty)
        {
            _yaml.Entry("expect", crisis.ExpectsNothing ? "[]" : null);
            return;
        }

        _yaml.Heading(0, "expect");
        foreach (Expectation expectation in crisis.Expectations)
            _yaml.Item(1, ExpectationYaml.Entries(expectation));
    }
}
