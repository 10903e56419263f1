using TreatyRules.Model;

namespace TreatyRules.Description;

/// <summary>A type of facts in words.</summary>
internal static class RecordWords
{
    public static Passage Of(RecordType type) => new(
        $"{type.Id}: a fact, listed under '{type.Plural}'",
        type.Provenance.Article,
        [
            Passage.Of(type.Omitted == OmittedList.None ? "a list left out means that there are none" : "a list left out means that it is not known"),
            .. type.Fields.IsEmpty ? [] : new[] { FieldWords.Of(type.Fields) },
        ]);
}
