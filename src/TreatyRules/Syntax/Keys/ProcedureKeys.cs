using static TreatyRules.Syntax.Keys.Shapes;

namespace TreatyRules.Syntax.Keys;

/// <summary>Procedures, their states, transitions and effects.</summary>
internal static class ProcedureKeys
{
    /// <summary>A transition.</summary>
    public static MappingDefinition Transition { get; } = new(
        "transition",
        "A step to another state. It is taken when the item is there and its condition, if it has one, holds.",
        [Required("to", Name, "The state that it leads to."), .. ItemKeys.All, .. ConditionKeys.FormKeys])
    {
        AtMostOneOf = ConditionKeys.Forms,
        MarkedBy = "to",
    };

    /// <summary>A transition after a time.</summary>
    public static MappingDefinition After { get; } = new(
        "timed-transition",
        "A step that is taken at the close of the day on which a time has run out.",
        [
            Required("time", Duration, "How long."),
            Optional("since", Reference, "The event from whose day the time runs; left out, from entry into the state."),
            Required("to", Name, "The state that it leads to."),
            .. ItemKeys.All,
        ]);

    /// <summary>A version of discretion.</summary>
    public static MappingDefinition DiscretionVersion { get; } = new(
        "discretion-version",
        "How much is left to the bearer, for a time or under a condition.",
        [Required("value", Word(Words.Discretions), "How much."), .. ItemKeys.All]);

    /// <summary>A duty.</summary>
    public static MappingDefinition Duty { get; } = Effect("duty", "What states are obliged to do.", "must", "What they must do.");

    /// <summary>A permission.</summary>
    public static MappingDefinition Permission { get; } = Effect("permission", "What states are allowed to do.", "may", "What they may do.");

    /// <summary>A prohibition.</summary>
    public static MappingDefinition Prohibition { get; } =
        Effect("prohibition", "What states are forbidden to do.", "must-not", "What they must not do.");

    /// <summary>A state of a procedure.</summary>
    public static MappingDefinition State { get; } = new(
        "state",
        "Where a procedure can stand.",
        [
            Required("outcome", Word(Words.Outcomes), "What it amounts to."),
            Optional("cause", Word(Words.Causes), "Why nothing comes of it, where that is not what the steps say."),
            Optional("awaits", FreeText, "What a pending state waits for."),
            Optional("always", Transitions, "Steps taken whenever their condition holds; the first that can be."),
            Optional("on", Map(Reference, List(Either(Mapping(() => Transition), Map(Name, Transitions)))),
                "Steps taken on an event, by its type; perhaps by its result or way, or otherwise."),
            Optional("after", List(Mapping(() => After)), "Steps taken when a time has run out."),
            Optional("duties", List(Mapping(() => Duty)), "What states are obliged to do while the procedure stands here."),
            Optional("permissions", List(Mapping(() => Permission)), "What they are allowed to do."),
            Optional("prohibitions", List(Mapping(() => Prohibition)), "What they are forbidden to do."),
            .. ItemKeys.Remarks,
        ]);

    /// <summary>A procedure.</summary>
    public static MappingDefinition Procedure { get; } = new(
        "procedure",
        "What a treaty does with facts and events: a chart of states.",
        [
            Optional("title", FreeText, "What to call it."),
            Optional("decides", Word(Words.Decides), "What it is about; collective-action if not said."),
            Required("initial", Name, "The state in which it begins."),
            Optional("always", Transitions, "Steps that every state has, after its own."),
            Required("states", Map(Name, Mapping(() => State)), "Its states, by name."),
            .. ItemKeys.Remarks,
        ]);

    private static ListShape Transitions => List(Mapping(() => Transition));

    private static MappingDefinition Effect(string name, string help, string verb, string what) => new(
        name,
        help,
        [
            Optional("for", Reference, "A type of record or a term: one for each such record."),
            Required("bearers", Set, "Whose it is."),
            Required(verb, FreeText, what),
            Optional("action", Name, "A code by which other treaties can ask for it."),
            Optional("discretion", Either(Word(Words.Discretions), List(Either(Word(Words.Discretions), Mapping(() => DiscretionVersion)))),
                "How much is left to the bearer; the first version that is there."),
            .. ItemKeys.All,
        ]);
}
