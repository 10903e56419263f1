using System.Collections.Immutable;
using TreatyRules.Model;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Tests.Reference;

/// <summary>The states, places and vocabulary of generated worlds.</summary>
internal static class Gazetteer
{
    public static DateOnly Epoch { get; } = new(2001, 3, 1);

    public static ImmutableArray<string> Actors { get; } = ["AAA", "BBB", "CCC", "DDD", "EEE"];

    /// <summary>AAA continues OLD, on a day in the midst of things.</summary>
    public static ImmutableArray<State> States { get; } =
    [
        DraftLaw.State("AAA", "north") with { Continues = "OLD", Lifetime = new Period(Epoch.AddDays(12), null) },
        DraftLaw.State("BBB", "south"),
        DraftLaw.State("CCC", "north"),
        DraftLaw.State("DDD"),
        DraftLaw.State("EEE", "south") with { Lifetime = new Period(null, Epoch.AddDays(25)) },
        DraftLaw.State("OLD", "north") with { Lifetime = new Period(null, Epoch.AddDays(12)) },
    ];

    public static ImmutableArray<string> Regions { get; } = ["north", "south"];

    public static ImmutableArray<Place> Places { get; } =
    [
        DraftLaw.Place("coast", "AAA", "north") with { Latitude = 50, Longitude = new Rational(-21, 2) },
        new Place("isle", [new Sovereignty("BBB", new Period(null, Epoch.AddDays(9))), new Sovereignty("CCC", new Period(Epoch.AddDays(15), null))], "south", 12, 30, true, Provenance.None),
        DraftLaw.Place("sea"),
    ];

    public static ImmutableArray<string> Actions { get; } = ["armed-force", "sanctions"];

    public static RecordType Hostility { get; } = DraftLaw.Record(
        "hostility",
        OmittedList.None,
        DraftLaw.Field("kind", Say.OneOf("attack", "raid", "blockade")),
        DraftLaw.Field("by", Say.Actor),
        DraftLaw.Field("against", Say.State),
        DraftLaw.Field("place", Say.Place),
        DraftLaw.Field("grave", Say.Flag, new FlagDatum(false)),
        DraftLaw.Field("strength", Say.Number, new NumberDatum(1)));

    public static RecordType Request { get; } = DraftLaw.Record(
        "request",
        OmittedList.Unknown,
        DraftLaw.Field("by", Say.State),
        DraftLaw.Field("asks", Say.AnyOf("help", "arms")),
        DraftLaw.Field("approved", Say.Flag, new FlagDatum(true)));

    public static ImmutableArray<RecordType> Vocabulary { get; } = [Hostility, Request];

    /// <summary>The calendar has a holiday in it.</summary>
    public static Calendar Calendar { get; } = Calendar.Weekdays with { Holidays = [Epoch.AddDays(13)] };

    /// <summary>The fields that every fact has beside its own.</summary>
    public static ImmutableArray<(string Name, ValueType Type)> OfEveryFact { get; } =
        [(RecordType.IdField, Say.Text), (RecordType.FromField, Say.Date), (RecordType.UntilField, Say.Date), (RecordType.OnField, Say.Date)];

    /// <summary>The fields that every event has beside its own.</summary>
    public static ImmutableArray<(string Name, ValueType Type)> OfEveryEvent { get; } =
    [
        (RecordType.SymbolField, Say.Text),
        (RecordType.OnField, Say.Date),
        .. OfEveryResult,
    ];

    /// <summary>Those that it has once it was held.</summary>
    public static ImmutableArray<(string Name, ValueType Type)> OfEveryResult =>
    [
        (RecordType.ResultField, Say.OneOf([.. Words.Results])),
        (RecordType.WayField, Say.OneOf("unanimous", "by-majority")),
        (RecordType.BoundField, Say.Actors),
        (RecordType.InFavourField, Say.Actors),
        (RecordType.OpposedField, Say.Actors),
    ];

    public static ImmutableArray<(string Name, ValueType Type)> OfEffects { get; } =
    [
        ("kind", Say.OneOf([.. Words.Effects])),
        ("action", Say.OneOf([.. Actions])),
        ("discretion", Say.OneOf([.. Words.Discretions])),
        ("claim", Say.OneOf("regional-arrangement", "alliance")),
        ("treaty", Say.OneOf("alpha", "beta")),
        ("bearers", Say.Actors),
        ("by", Say.Actor),
        ("against", Say.State),
        ("place", Say.Place),
    ];
}
