using TreatyRules.Model;

namespace TreatyRules.Description;

/// <summary>Something that a treaty declares by name, and its words.</summary>
internal sealed record Entry(string Id, Provenance Provenance, Func<Passage> Words)
{
    public Passage Passage => Words();

    /// <summary>All that a treaty declares, in the order in which it is told.</summary>
    public static IEnumerable<Entry> All(Treaty treaty) =>
    [
        .. treaty.Organs.Select(organ => new Entry(organ.Id, organ.Provenance, () => OrganWords.Of(organ))),
        .. treaty.Questions.Select(question => new Entry(question.Id, question.Provenance, () => QuestionWords.Of(question))),
        .. treaty.Terms.Select(term => new Entry(term.Id, term.Provenance, () => TermWords.Of(term))),
        .. treaty.Events.Select(type => new Entry(type.Id, type.Provenance, () => EventWords.Of(type))),
        .. treaty.VotingRules.Select(rule => new Entry(rule.Id, rule.Provenance, () => VotingRuleWords.Of(rule))),
        .. treaty.Procedures.Select(procedure => new Entry(procedure.Id, procedure.Provenance, () => ProcedureWords.Of(procedure))),
        .. treaty.Records.Select(Of),
    ];

    /// <summary>A type of facts.</summary>
    public static Entry Of(RecordType record) => new(record.Id, record.Provenance, () => RecordWords.Of(record));

    /// <summary>A state of the gazetteer.</summary>
    public static Entry Of(State state) => new(state.Code, state.Provenance, () => GazetteerWords.Of(state));

    /// <summary>A place of the gazetteer.</summary>
    public static Entry Of(Place place) => new(place.Id, place.Provenance, () => GazetteerWords.Of(place));

    /// <summary>An amendment.</summary>
    public static Entry Of(Amendment amendment) => new(amendment.Id, amendment.Provenance, () => AmendmentWords.Of(amendment));
}
