using static TreatyRules.Syntax.Keys.Shapes;

namespace TreatyRules.Syntax.Keys;

/// <summary>States, places and calendars.</summary>
internal static class GazetteerKeys
{
    /// <summary>A state.</summary>
    public static MappingDefinition State { get; } = new(
        "gazetteer-state",
        "A state by its code of ISO 3166-1 alpha-3, or ISO 3166-3 where it is no more.",
        [
            Required("name", FreeText, "Its English short name."),
            Optional("from", Date, "The day from which it acts for itself in law."),
            Optional("until", Date, "The first day on which it is no more."),
            Optional("continues", Shapes.State, "The state that it continues: the two are one actor."),
            Optional("region", Name, "Its region, for membership in regional institutions."),
            .. ItemKeys.Remarks,
        ]);

    /// <summary>A period in which a place has a sovereign.</summary>
    public static MappingDefinition Sovereignty { get; } = new(
        "sovereignty",
        "A period in which a state is sovereign over a place.",
        [
            Required("state", Shapes.State, "The sovereign."),
            Optional("from", Date, "Its first day."),
            Optional("until", Date, "The first day after it."),
            .. ItemKeys.Remarks,
        ]);

    /// <summary>A place.</summary>
    public static MappingDefinition Place { get; } = new(
        "place",
        "A territory, town or sea where something may happen.",
        [
            Optional("sovereign", Either(Shapes.State, List(Mapping(() => Sovereignty))), "Whose territory it is, perhaps by date; left out for the high seas."),
            Optional("region", Name, "The region that treaties ask about."),
            Optional("latitude", Number, "Degrees north of the equator."),
            Optional("longitude", Number, "Degrees east of Greenwich."),
            Optional("island", YesOrNo, "Whether it is an island; no if not said."),
            .. ItemKeys.Remarks,
        ]);

    /// <summary>A calendar.</summary>
    public static MappingDefinition Calendar { get; } = new(
        "calendar",
        "Which days are working days.",
        [
            Optional("default", YesOrNo, "Whether it is the one that durations count by."),
            Optional("weekend", List(Word(Words.Weekdays)), "The days of the week that are none."),
            Optional("holidays", List(Date), "The days that are none besides."),
            .. ItemKeys.Remarks,
        ]);
}
