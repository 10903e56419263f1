using static TreatyRules.Syntax.Keys.Shapes;

namespace TreatyRules.Syntax.Keys;

/// <summary>Types of events.</summary>
internal static class EventKeys
{
    /// <summary>A type of event.</summary>
    public static MappingDefinition EventType { get; } = new(
        "event",
        "Something that can happen under the treaty: a request, a draft put to the vote. Each that is held becomes a record.",
        [
            Optional("fields", Map(Name, VocabularyKeys.FieldType), "What is told about it, by name."),
            Optional("vote", Either(Reference, List(Either(Reference, Mapping(() => VotingKeys.VoteChoice)))),
                "The voting rule, or several of which the first that is there applies; left out where nothing is voted on."),
            Optional("supposed", Map(Name, Any), "The values of fields that a crisis without events supposes."),
            .. ItemKeys.Remarks,
        ]);
}
